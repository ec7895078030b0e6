package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.inspection.InspectionManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every row of a decision table of the folder {@code processes} has its test here. A row that is
 * added or taken away must be meant: the number of rows stands here, too.
 */
class DecisionTableTests {

    /** Rows of each table. */
    private static final Map<String, Integer> ROWS = Map.of("failed-batch.dmn", 2);

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFirstAndSecondFailureAreReworked(int failedRounds) {
        assertThat(nextStep(failedRounds)).isEqualTo("REWORK");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 40})
    void theThirdFailureAndEveryLaterOneIsTheCoordinatorsDecision(int failedRounds) {
        assertThat(nextStep(failedRounds)).isEqualTo("ESCALATE");
    }

    @Test
    void aBatchThatNeverFailedIsNoQuestionOfTheTable() {
        assertThat(failedBatch(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, REWORK", "0, ESCALATE"})
    void thePagesNameTheRoundThatTheTableNames(int later, String nextStep) {
        assertThat(nextStep(InspectionManagement.FAILED_ROUNDS_TO_DECIDE + later))
                .isEqualTo(nextStep);
    }

    @Test
    void atMostOneRowOfATableAnswers() {
        assertThat(Models.tables())
                .flatExtracting(table -> table.dmn().getModelElementsByType(DecisionTable.class))
                .extracting(DecisionTable::getHitPolicy)
                .isNotEmpty()
                .containsOnly(HitPolicy.UNIQUE);
    }

    @Test
    void theAnswersOfATableAreTheArrowsThatReadThem() {
        String drawings =
                Models.all().stream().map(Models.Model::xml).collect(Collectors.joining());
        for (Models.Table table : Models.tables()) {
            String read =
                    table.dmn().getModelElementsByType(Output.class).iterator().next().getName();
            Set<String> answers =
                    table.dmn().getModelElementsByType(OutputEntry.class).stream()
                            .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                            .collect(Collectors.toSet());
            Set<String> arrows =
                    Pattern.compile("\\$\\{" + read + " == '(\\w+)'}")
                            .matcher(drawings)
                            .results()
                            .map(arrow -> arrow.group(1))
                            .collect(Collectors.toSet());

            assertThat(arrows).as(table.fileName()).isEqualTo(answers);
        }
    }

    @Test
    void everyDecisionTableHasTheRowsThatItsTestsKnow() {
        assertThat(unmeant(rows(Models.tables()), ROWS)).isEmpty();
    }

    @Test
    void aRowMoreATableMoreAndATableLessAreFound() {
        String dmn = table().xml();
        String row =
                "<rule id=\"row_more\"><inputEntry id=\"m\"><text>0</text></inputEntry><outputEntry id=\"n\"><text>\"REWORK\"</text></outputEntry></rule>";
        List<Models.Table> tables =
                List.of(
                        Models.table(
                                "failed-batch.dmn",
                                dmn.replace("</decisionTable>", row + "</decisionTable>")),
                        Models.table("sampling-plan.dmn", dmn));

        assertThat(unmeant(rows(tables), Map.of("failed-batch.dmn", 2, "gone.dmn", 4)))
                .containsExactly(
                        "failed-batch.dmn has 3 rows, its tests know 2",
                        "gone.dmn has no rows, its tests know 4",
                        "sampling-plan.dmn has 2 rows, its tests know no");
    }

    private static Map<String, Integer> rows(List<Models.Table> tables) {
        Map<String, Integer> rows = new TreeMap<>();
        tables.forEach(
                table ->
                        rows.put(
                                table.fileName(),
                                table.dmn().getModelElementsByType(Rule.class).size()));
        return rows;
    }

    /** Tables whose number of rows nobody meant. */
    private static List<String> unmeant(Map<String, Integer> found, Map<String, Integer> known) {
        List<String> unmeant = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(found.keySet());
        all.addAll(known.keySet());
        for (String table : all) {
            Object has = found.containsKey(table) ? found.get(table) : "no";
            Object knows = known.containsKey(table) ? known.get(table) : "no";
            if (!has.equals(knows)) {
                unmeant.add("%s has %s rows, its tests know %s".formatted(table, has, knows));
            }
        }
        return unmeant;
    }

    private static String nextStep(int failedRounds) {
        return failedBatch(failedRounds).getSingleEntry();
    }

    private static DmnDecisionTableResult failedBatch(int failedRounds) {
        return ENGINE.evaluateDecisionTable(
                ENGINE.parseDecision("failed-batch", table().dmn()),
                Map.of("failedRounds", failedRounds));
    }

    private static Models.Table table() {
        return Models.tables().stream()
                .filter(one -> one.fileName().equals("failed-batch.dmn"))
                .findFirst()
                .orElseThrow();
    }
}
