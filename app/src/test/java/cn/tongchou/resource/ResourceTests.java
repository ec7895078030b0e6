package cn.tongchou.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.Actor;
import cn.tongchou.resource.ResourceManagement.Description;
import cn.tongchou.resource.ResourceManagement.Seen;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.ListedRows;
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

    @Autowired private ResourceListing listing;

    @Autowired private ListedRows listed;

    @Autowired private TestProgrammes people;

    @Autowired private ItemHistory history;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private SignIn signIn;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private Actor actor(String username) {
        return people.actor(username);
    }

    private static String text(String text) {
        return "text=" + text;
    }

    private List<ListedPart> list(String address, String username) {
        return listed.all(listing.of(actor(username)), address);
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
                list("duplicates=true", "tongchou").stream().filter(ListedPart::deck).toList();
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
        assertThat(list("status=REWORK&text=" + unique, "hegang")).hasSize(3);
        catalogue.markApproved(batch);
        assertThat(list("status=APPROVED&prefecture=230400&text=" + unique, "gongyingshang"))
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

    private Seen seen(UUID part, String username) {
        WorkPart now = resources.part(part, actor(username));
        return new Seen(now.version(), resources.work(now.workId()).version());
    }

    private void correct(UUID part, String title, String label, String creator, String username) {
        resources.correct(
                part,
                seen(part, username),
                new Description(title, label, 10L, creator, null, null, null, null),
                UUID.randomUUID(),
                actor(username));
    }

    private int remove(List<UUID> parts, String username) {
        return resources.remove(parts, UUID.randomUUID(), actor(username));
    }

    private UUID draft(String title) {
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
                title,
                unique);
        return draft;
    }

    private UUID first(String username) {
        return list(text(unique), username).get(0).id();
    }

    private String creatorOf(UUID part, String username) {
        return resources.work(resources.part(part, actor(username)).workId()).creator();
    }

    @Test
    void aDeliveredPartIsDescribedButNeitherRenamedNorRemoved() {
        batch("hegang", 1);
        WorkPart part = resources.part(first("hegang"), actor("hegang"));
        correct(part.id(), part.title(), "001", "某编", "hegang");
        assertThat(creatorOf(part.id(), "hegang")).isEqualTo("某编");
        assertThatThrownBy(() -> correct(part.id(), part.title(), "002", null, "hegang"))
                .hasMessageContaining("part-in-batch");
        assertThatThrownBy(() -> remove(List.of(part.id()), "hegang"))
                .hasMessageContaining("part-in-batch");
        assertThatThrownBy(() -> remove(List.of(part.id()), "daqing")).isInstanceOf(NotFound.class);
        assertThat(history.of(part.id()))
                .extracting(ItemHistory.Entry::what)
                .containsExactly("resource.history.corrected");
    }

    @Test
    void aWorkWithAnApprovedPartIsNotDescribedAnew() {
        UUID approved = batch("hegang", 1);
        catalogue.registerBatch(
                UUID.randomUUID(),
                actor("hegang").institutionId(),
                "230400",
                List.of(new DeliveredPart("𠮷志" + unique, "002", 10, "初编", null, null)));
        UUID second = first("hegang");
        correct(second, "𠮷志" + unique, "002", "改编", "hegang");
        catalogue.markApproved(approved);
        assertThatThrownBy(() -> correct(second, "𠮷志" + unique, "002", null, "hegang"))
                .hasMessageContaining("work-approved");
        assertThat(creatorOf(second, "hegang")).isEqualTo("改编");
        assertThat(resources.mayChange(resources.part(second, actor("hegang")), actor("hegang")))
                .isFalse();
    }

    @Test
    void aDeliveryCorrectsWhatIsKnownAboutAWorkUntilAPartOfItIsApproved() {
        UUID batch = UUID.randomUUID();
        UUID library = actor("hegang").institutionId();
        String title = "𠮷志" + unique;
        catalogue.registerBatch(
                batch,
                library,
                "230400",
                List.of(new DeliveredPart(title, "1", 10, "误编", "地方志", "1988")));
        catalogue.markRework(batch);
        catalogue.registerBatch(
                batch,
                library,
                "230400",
                List.of(new DeliveredPart(title, "1", 10, "正编", null, "1989")));
        Work work = resources.work(resources.part(first("hegang"), actor("hegang")).workId());
        assertThat(work.creator()).isEqualTo("正编");
        assertThat(work.issued()).isEqualTo("1989");
        assertThat(work.subjects()).as("what the list does not state stays").isEqualTo("地方志");
        catalogue.markApproved(batch);
        catalogue.registerBatch(
                UUID.randomUUID(),
                library,
                "230400",
                List.of(new DeliveredPart(title, "2", 10, "又编", null, null)));
        assertThat(creatorOf(first("hegang"), "hegang")).isEqualTo("正编");
    }

    @Test
    void aPartThatGetsAnotherWorksTitleLeavesThatWorkAsItIs() {
        UUID one = draft("草稿一" + unique);
        correct(one, "志甲" + unique, "1", "甲编", "yichun");
        UUID two = draft("草稿二" + unique);
        correct(two, "志甲" + unique, "2", null, "yichun");
        assertThat(resources.part(two, actor("yichun")).workId())
                .isEqualTo(resources.part(one, actor("yichun")).workId());
        assertThat(creatorOf(one, "yichun")).isEqualTo("甲编");
        remove(List.of(one, two), "yichun");
    }

    @Test
    void whoSawAnOlderStateChangesNothingAndOneFormHasOneEffect() {
        UUID one = draft("草稿" + unique);
        correct(one, "志" + unique, "1", "甲编", "yichun");
        Seen before = seen(one, "yichun");
        UUID command = UUID.randomUUID();
        Description second = new Description("志" + unique, "1", 10L, "乙编", null, null, null, null);
        resources.correct(one, before, second, command, actor("yichun"));
        assertThatThrownBy(() -> resources.correct(one, before, second, command, actor("yichun")))
                .isInstanceOf(DoubleSubmit.class);
        assertThatThrownBy(
                        () ->
                                resources.correct(
                                        one,
                                        before,
                                        new Description(
                                                "志" + unique,
                                                "1",
                                                10L,
                                                "丙编",
                                                null,
                                                null,
                                                null,
                                                null),
                                        UUID.randomUUID(),
                                        actor("yichun")))
                .hasMessageContaining("changed-meanwhile");
        assertThat(creatorOf(one, "yichun")).isEqualTo("乙编");
        UUID removal = UUID.randomUUID();
        assertThat(resources.remove(List.of(one, one), removal, actor("yichun"))).isOne();
        assertThatThrownBy(() -> resources.remove(List.of(one), removal, actor("yichun")))
                .isInstanceOf(DoubleSubmit.class);
    }

    @Test
    void aDraftOfTheOwnPrefectureIsCorrectedAndRemovedWithATrace() throws Exception {
        UUID draft = draft("草稿" + unique);
        correct(draft, "草稿二" + unique, "10", null, "yichun");
        assertThat(list(text("草稿二" + unique), "yichun").get(0).heading())
                .isEqualTo("草稿二" + unique + "-10");
        assertThatThrownBy(() -> correct(draft, " ", null, null, "yichun"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.field()).isEqualTo("title"));
        signIn.web()
                .perform(get("/resources?text=" + unique).with(signIn.as("yichun")))
                .andExpect(
                        content().string(Matchers.containsString("id=\"remove-" + draft + "\"")));
        assertThatThrownBy(() -> remove(List.of(draft), "hegang")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove(List.of(), "yichun"))
                .hasMessageContaining("nothing-selected");
        remove(List.of(draft), "yichun");
        assertThat(list(text(unique), "yichun")).isEmpty();
        assertThat(history.of(draft))
                .extracting(ItemHistory.Entry::what)
                .contains("resource.history.removed");
    }

    @Test
    void thePlatformHasTheDecksFourEntriesAndAReaderOnlyThree() throws Exception {
        for (String username : List.of("hegang", "lingdao")) {
            signIn.web()
                    .perform(get("/resources?status=REWORK").with(signIn.as(username)))
                    .andExpect(content().string(Matchers.containsString("后台管理")))
                    .andExpect(content().string(Matchers.containsString("<h1>返工资源</h1>")))
                    .andExpect(
                            content()
                                    .string(
                                            username.equals("hegang")
                                                    ? Matchers.containsString("上传资源")
                                                    : Matchers.not(
                                                            Matchers.containsString("上传资源"))));
        }
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
