package cn.tongchou.reporting.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongchou.reporting.SmallYear;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.Statements;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * P7: what a whole request of the year on one page asks of the database, for the person and the
 * layout too, does not grow with what was constructed.
 */
@TongchouTest
class YearPageStatementTests {

    /** The most statements of a request. */
    private static final int MOST = 12;

    @Autowired private SmallYear small;
    @Autowired private TestProgrammes programmes;
    @Autowired private TestAssignments assignments;
    @Autowired private TestBatches batches;
    @Autowired private SignIn signIn;

    @ParameterizedTest
    @ValueSource(strings = {"tongchou", "lingdao", "caiwu", "haerbin"})
    void theYearTakesAFewStatementsWhateverItHolds(String person) throws Exception {
        TestProgrammes.Launched empty =
                programmes.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100_000));
        TestProgrammes.Launched full = small.build();
        UUID project = SmallYear.project(full, ConstructionKind.LOCAL_DOCUMENT);
        for (String clerk : List.of("daqing", "jixi", "hegang", "yichun")) {
            var assignment = assignments.of(project, 1_000, clerk);
            assignments.train(full.id(), clerk);
            batches.deliver(assignment, 200, programmes.actor(clerk));
            batches.deliver(assignment, 300, programmes.actor(clerk));
        }
        asked(person, "/account/password");

        for (String page : List.of("", "/state.json")) {
            List<String> ofEmpty = asked(person, "/programmes/" + empty.id() + page);
            List<String> ofFull = asked(person, "/programmes/" + full.id() + page);
            assertThat(ofFull.size()).as(page).isEqualTo(ofEmpty.size());
            assertThat(ofFull.size()).as(() -> String.join("\n", ofFull)).isLessThanOrEqualTo(MOST);
        }
    }

    private List<String> asked(String person, String path) throws Exception {
        var request = get(path).with(signIn.as(person));
        return Statements.of(
                () ->
                        assertThat(
                                        signIn.web()
                                                .perform(request)
                                                .andReturn()
                                                .getResponse()
                                                .getStatus())
                                .isEqualTo(200));
    }
}
