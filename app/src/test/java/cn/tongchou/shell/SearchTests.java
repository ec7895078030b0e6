package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The search of the top bar finds by number and title what a person's own lists have, no more. */
@TongchouTest
@Tag("database")
class SearchTests {

    private static final String CLERK = "haerbin";
    private static final String OTHER = "qiqihaer";

    @Autowired private SignIn signIn;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;
    @Autowired private ProgrammeManagement programmes;

    private MockHttpServletResponse ask(String words, String username) throws Exception {
        return signIn.web()
                .perform(get("/search").queryParam("q", words).with(signIn.as(username)))
                .andReturn()
                .getResponse();
    }

    private String page(String words, String username) throws Exception {
        MockHttpServletResponse answer = ask(words, username);
        assertThat(answer.getStatus()).as(words + " by " + username).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void aLibraryNeverFindsAnotherLibrarysClaimsAssignmentsOrBatches() throws Exception {
        TestProgrammes.Launched year = batches.year();
        Assignment own = batches.assignment(year, CLERK);
        Assignment others = batches.assignment(year, OTHER);
        Batch ownBatch = batches.deliver(own, 21, people.actor(CLERK));
        Batch canary = batches.deliver(others, 28, people.actor(OTHER));

        Map<String, Assignment> both = Map.of(CLERK, own, OTHER, others);
        String prefix = String.valueOf(year.programme().year());
        for (String clerk : both.keySet()) {
            String found =
                    page(prefix, clerk)
                            + page(own.number(), clerk)
                            + page(others.number(), clerk)
                            + page(canary.number(), clerk)
                            + page(ownBatch.number(), clerk);
            Assignment mine = both.get(clerk);
            Assignment theirs = mine == own ? others : own;
            Batch mineToo = mine == own ? ownBatch : canary;
            Batch theirsToo = mine == own ? canary : ownBatch;
            assertThat(found)
                    .contains("/assignments/" + mine.id(), "/batches/" + mineToo.id())
                    .contains("/claims/" + mine.claimId())
                    .doesNotContain(theirs.id().toString(), theirs.claimId().toString())
                    .doesNotContain(theirsToo.id().toString());
        }
        assertThat(page(prefix, "tongchou"))
                .contains("/batches/" + canary.id(), "/batches/" + ownBatch.id())
                .contains("/claims/" + own.claimId(), "/claims/" + others.claimId())
                .contains("/batches?year=" + prefix + "&amp;text=" + prefix);
    }

    @Test
    void whatARoleMayNotReadItDoesNotFind() throws Exception {
        TestProgrammes.Launched year = batches.year();
        Batch batch = batches.deliver(batches.assignment(year, CLERK), 21, people.actor(CLERK));
        String prefix = String.valueOf(year.programme().year());

        assertThat(page(prefix, "admin")).doesNotContain("/batches", "/claims", "/programmes/");
        assertThat(page(prefix, "zhijian")).doesNotContain("/batches/", "/claims/", "/projects/");
        assertThat(page(prefix, "caiwu"))
                .contains("/batches/" + batch.id(), "/projects/" + year.project())
                .doesNotContain("/claims/");
        assertThat(page(batch.number(), "gongyingshang")).doesNotContain(batch.id().toString());
        for (String username : TestPeople.BY_ROLE.values()) {
            assertThat(page("", username)).as(username).contains("资源管理");
        }
    }

    @Test
    void onlyTheCoordinatorFindsADraft() throws Exception {
        LocalDateTime opens = LocalDateTime.of(2998, 1, 1, 9, 0);
        Programme draft = people.draft(opens, opens.plusDays(20));
        UUID project =
                programmes.addProject(draft.id(), named("草稿里的项目"), people.coordinator()).id();

        assertThat(page(draft.title(), "tongchou")).contains("/programmes/" + draft.id() + "/edit");
        assertThat(page("草稿里的", "tongchou")).contains("/projects/" + project);
        for (String username : new String[] {CLERK, "caiwu", "lingdao"}) {
            assertThat(page(draft.title() + " ", username)).doesNotContain(draft.id().toString());
            assertThat(page("草稿里的", username)).doesNotContain(project.toString());
        }
    }

    @Test
    void percentAndUnderscoreStandForThemselves() throws Exception {
        TestProgrammes.Launched year = people.launched(named("占比100%_的项目" + UUID.randomUUID()));
        String number = String.valueOf(year.programme().year());
        batches.year();

        assertThat(page("100%_的", "tongchou")).contains("/projects/" + year.project());
        for (String wild : new String[] {"%", "_", number.charAt(0) + "%C", "____-C-____"}) {
            assertThat(page(wild, "tongchou")).doesNotContain("/claims/", "/batches/");
        }
    }

    @Test
    void oddAndLongWordsAreAnsweredAndShownAsTheyAre() throws Exception {
        assertThat(page("长".repeat(200), CLERK)).contains("长".repeat(100), "您可以搜索");
        assertThat(page("<script>alert(1)</script>", CLERK))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(page("' or 1=1 --", CLERK)).contains("没有找到");
        assertThat(page("   ", CLERK)).doesNotContain("没有找到");
    }

    private static ProjectDetails named(String name) {
        return new ProjectDetails(
                ConstructionKind.LOCAL_DOCUMENT,
                name,
                100L,
                null,
                null,
                LocalDate.of(2999, 12, 1),
                true);
    }
}
