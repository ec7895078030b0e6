package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/**
 * Every row of a decision table of the folder {@code processes} has its test here. A row that is
 * added or taken away must be meant: the number of rows stands here, too.
 */
class DecisionTableTests {

    /** Rows of each table. */
    private static final Map<String, Integer> ROWS = Map.of();

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
              <decision id="failed-batch" name="d"><decisionTable id="t">
                <input id="i"><inputExpression id="e" typeRef="integer"><text>failedRounds</text></inputExpression></input>
                <output id="o" name="nextStep" typeRef="string"/>
                <rule id="r"><inputEntry id="ri"><text>[1..2]</text></inputEntry><outputEntry id="ro"><text>"REWORK"</text></outputEntry></rule>
                <rule id="s"><inputEntry id="si"><text>&gt;= 3</text></inputEntry><outputEntry id="so"><text>"ESCALATE"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>""";

    @Test
    void everyDecisionTableHasTheRowsThatItsTestsKnow() {
        assertThat(unmeant(rows(Models.tables()), ROWS)).isEmpty();
    }

    @Test
    void aRowMoreATableMoreAndATableLessAreFound() {
        String row =
                "<rule id=\"row_more\"><inputEntry id=\"m\"><text>0</text></inputEntry><outputEntry id=\"n\"><text>\"REWORK\"</text></outputEntry></rule>";
        List<Models.Table> tables =
                List.of(
                        Models.table(
                                "failed-batch.dmn",
                                TABLE.replace("</decisionTable>", row + "</decisionTable>")),
                        Models.table("sampling-plan.dmn", TABLE));

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
}
