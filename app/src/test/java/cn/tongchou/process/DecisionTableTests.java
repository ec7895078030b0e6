package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A row of a decision table that is added or taken away must be meant: the number of rows stands
 * here, too.
 */
class DecisionTableTests {

    /**
     * Rows of each table of the folder {@code processes}; a new table takes its place here with a
     * test of every row.
     */
    private static final Map<String, Integer> ROWS = Map.of();

    @Test
    void everyDecisionTableHasTheRowsThatItsTestsKnow() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".dmn")).toList()) {
                found.put(file.getFileName().toString(), rows(Files.readString(file)));
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(ROWS));
    }

    @Test
    void aRowMoreIsCounted() {
        assertThat(rows("<decisionTable><rule id=\"a\"><inputEntry/></rule></decisionTable>"))
                .isEqualTo(1);
        assertThat(
                        rows(
                                "<decisionTable><rule id=\"a\"></rule><dmn:rule id=\"b\"></dmn:rule></decisionTable>"))
                .isEqualTo(2);
    }

    private static int rows(String dmn) {
        return dmn.split("<(?:\\w+:)?rule[\\s>]", -1).length - 1;
    }
}
