package cn.tongchou.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.Actor;
import cn.tongchou.resource.ResourceManagement.Description;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.KeyedPage;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deck's lists, who sees what, and what may be changed. */
@TongchouTest
@Tag("database")
class ResourceTests {

    @Autowired private ResourceCatalogue catalogue;

    @Autowired private ResourceManagement resources;

    @Autowired private TestProgrammes people;

    @Autowired private ItemHistory history;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private SignIn signIn;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private Actor actor(String username) {
        return people.actor(username);
    }

    private ResourceFilter text(String text) {
        return new ResourceFilter(null, null, text, null, false);
    }

    private List<ListedPart> list(ResourceFilter filter, String username) {
        return resources.list(filter, actor(username), null, null, 500);
    }

    private UUID batch(String username, int parts) {
        UUID batch = UUID.randomUUID();
        List<DeliveredPart> delivered = new ArrayList<>();
        for (int i = 1; i <= parts; i++) {
            delivered.add(new DeliveredPart("𠮷志" + unique, "%03d".formatted(i), 10));
        }
        catalogue.registerBatch(batch, actor(username).institutionId(), "230400", delivered);
        return batch;
    }

    @Test
    void theDecksTwentySixRowsAreThereAndSevenOfThemAreSurplus() {
        // Another test of this class takes up to two of the deck's new parts away.
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from work_part where deck = true", Long.class))
                .isBetween(24L, 26L);
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from work_part where deck = true and status = 'APPROVED'",
                                Long.class))
                .isEqualTo(13);
        List<ListedPart> surplus =
                list(new ResourceFilter(null, null, null, null, true), "tongchou").stream()
                        .filter(ListedPart::deck)
                        .toList();
        assertThat(surplus).hasSize(7).allMatch(ListedPart::surplus);
        assertThat(surplus).filteredOn(row -> row.heading().equals("密山革命老区-54")).hasSize(3);
        assertThat(surplus)
                .filteredOn(row -> row.heading().equals("中共密山市委执政纪要(2007)-55"))
                .hasSize(4);
    }

    @Test
    void theDecksOneFullRecordSaysWhatThePictureSays() {
        ListedPart row = list(text("军事志"), "lingdao").get(0);
        Work work = resources.work(resources.part(row.id(), actor("lingdao")).workId());
        assertThat(work.creator()).isEqualTo("齐齐哈尔市志总编辑室编");
        assertThat(work.clcNumber()).isEqualTo("K293.53/3");
        assertThat(work.issued()).isEqualTo("1988.12.01");
    }

    @Test
    void theVerdictMovesABatchsPartsThroughTheThreeLists() {
        UUID batch = batch("hegang", 3);
        assertThat(list(text(unique), "hegang"))
                .hasSize(3)
                .allMatch(row -> row.status() == PartStatus.NEW);
        catalogue.markRework(batch);
        assertThat(list(new ResourceFilter(PartStatus.REWORK, null, unique, null, false), "hegang"))
                .hasSize(3);
        catalogue.markApproved(batch);
        assertThat(
                        list(
                                new ResourceFilter(
                                        PartStatus.APPROVED, "230400", unique, null, false),
                                "gongyingshang"))
                .hasSize(3);
    }

    @Test
    void newPartsAreSeenByTheirLibraryAndTheCoordinatorOnly() {
        batch("hegang", 2);
        assertThat(list(text(unique), "tongchou")).hasSize(2);
        assertThat(list(text(unique), "daqing")).isEmpty();
        assertThat(list(text(unique), "zhijian")).isEmpty();
        UUID part = list(text(unique), "hegang").get(0).id();
        assertThat(resources.part(part, actor("hegang")).title()).startsWith("𠮷志");
        assertThatThrownBy(() -> resources.part(part, actor("daqing")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resources.part(UUID.randomUUID(), actor("daqing")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeliveredPartIsDescribedButNeitherRenamedNorRemoved() {
        batch("hegang", 1);
        WorkPart part = resources.part(list(text(unique), "hegang").get(0).id(), actor("hegang"));
        resources.correct(
                part.id(),
                new Description(part.title(), "001", 10L, "某编", "K293.54", null, null, null),
                actor("hegang"));
        assertThat(resources.work(part.workId()).creator()).isEqualTo("某编");
        assertThatThrownBy(
                        () ->
                                resources.correct(
                                        part.id(),
                                        new Description(
                                                part.title(),
                                                "002",
                                                10L,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null),
                                        actor("hegang")))
                .hasMessageContaining("part-in-batch");
        assertThatThrownBy(() -> resources.remove(List.of(part.id()), actor("hegang")))
                .hasMessageContaining("part-in-batch");
        assertThatThrownBy(() -> resources.remove(List.of(part.id()), actor("daqing")))
                .isInstanceOf(NotFound.class);
        assertThat(history.of(part.id()))
                .extracting(ItemHistory.Entry::what)
                .containsExactly("resource.history.corrected");
    }

    @Test
    void aDraftOfTheOwnPrefectureIsCorrectedAndRemovedWithATrace() {
        UUID draft = UUID.randomUUID();
        String work =
                jdbc.queryForObject(
                        "select work_id from work_part where title = '伊春文史资料第六辑' and part_label = '04'",
                        String.class);
        jdbc.update(
                "insert into work_part (id, version, work_id, prefecture_code, title, part_label, status, deck, duplicate_key)"
                        + " values (?, 0, ?, '230700', ?, '9', 'NEW', false, ?)",
                draft.toString(),
                work,
                "草稿" + unique,
                unique);
        resources.correct(
                draft,
                new Description("草稿二" + unique, "10", 5L, null, null, null, null, null),
                actor("yichun"));
        assertThat(list(text("草稿二" + unique), "yichun").get(0).heading())
                .isEqualTo("草稿二" + unique + "-10");
        assertThatThrownBy(
                        () ->
                                resources.correct(
                                        draft,
                                        new Description(
                                                " ", null, null, null, null, null, null, null),
                                        actor("yichun")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.field()).isEqualTo("title"));
        assertThatThrownBy(() -> resources.remove(List.of(draft), actor("hegang")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resources.remove(List.of(), actor("yichun")))
                .hasMessageContaining("nothing-selected");
        resources.remove(List.of(draft), actor("yichun"));
        assertThat(list(text(unique), "yichun")).isEmpty();
        assertThat(history.of(draft))
                .extracting(ItemHistory.Entry::what)
                .contains("resource.history.removed");
    }

    @Test
    void aLongListIsPagedByKeyInBothDirections() {
        batch("hegang", 120);
        List<ListedPart> all = list(text(unique), "hegang");
        assertThat(all).hasSize(120);
        Actor reader = actor("hegang");
        List<ListedPart> second =
                resources.list(
                        text(unique), reader, all.get(49).listingNo(), null, KeyedPage.FETCH);
        assertThat(second).hasSize(51);
        assertThat(second.get(0).id()).isEqualTo(all.get(50).id());
        List<ListedPart> back =
                resources.list(
                        text(unique), reader, null, all.get(50).listingNo(), KeyedPage.FETCH);
        assertThat(back)
                .extracting(ListedPart::id)
                .containsExactlyElementsOf(
                        all.subList(0, 50).stream().map(ListedPart::id).toList());
    }

    @Test
    void thePagesOpenForTheirReaders() throws Exception {
        batch("hegang", 1);
        UUID part = list(text(unique), "hegang").get(0).id();
        for (String username :
                List.of(
                        "tongchou",
                        "hegang",
                        "gongyingshang",
                        "zhijian",
                        "lingdao",
                        "caiwu",
                        "admin")) {
            signIn.web()
                    .perform(get("/resources").with(signIn.as(username)))
                    .andExpect(status().isOk());
        }
        signIn.web()
                .perform(
                        get("/resources?status=APPROVED&text=密山&duplicates=true")
                                .with(signIn.as("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("重复")));
        signIn.web()
                .perform(get("/resources/" + part).with(signIn.as("hegang")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("𠮷志" + unique)));
        signIn.web()
                .perform(get("/resources/" + part + "/edit").with(signIn.as("hegang")))
                .andExpect(status().isOk());
        signIn.web()
                .perform(get("/resources/" + part).with(signIn.as("daqing")))
                .andExpect(status().isNotFound());
        signIn.web()
                .perform(post("/resources/" + part).param("title", "").with(signIn.as("hegang")))
                .andExpect(status().is(422));
        signIn.web()
                .perform(post("/resources/removal").with(signIn.as("zhijian")))
                .andExpect(status().isForbidden());
    }
}
