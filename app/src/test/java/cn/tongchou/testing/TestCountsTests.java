package cn.tongchou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTests {

    @TempDir private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theEndOfARunSaysHowManyTestsRanWhere() throws IOException {
        write("h2", "database=214", "browser=12", "plain=90", "passed=316", "finished=true");
        write("mariadb", "database=121", "passed=121", "skipped=2", "finished=true");

        assertThat(report(true, true)).isEmpty();
        assertThat(printed.toString().lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "tests: H2 214, MariaDB 121, browser 12, without a database 90",
                        "437 passed, 0 failed, 2 skipped");
    }

    @Test
    void noTestOnH2FailsTheBuild() throws IOException {
        write("h2", "plain=90", "passed=90", "finished=true");
        write("mariadb", "database=1", "passed=1", "finished=true");

        assertThat(report(false, true)).containsExactly("no test ran on H2");
    }

    @Test
    void noTestOnMariadbFailsTheBuildWhereItsServerRuns() throws IOException {
        write("h2", "database=1", "passed=1", "finished=true");

        assertThat(report(false, true)).containsExactly("no test ran on MariaDB");
        assertThat(report(false, false)).isEmpty();
        assertThat(printed.toString()).contains("MariaDB tests were left out");
    }

    @Test
    void noTestInABrowserFailsTheBuildWhereOneIsRequired() throws IOException {
        write("h2", "database=1", "passed=1", "finished=true");
        write("mariadb", "database=1", "passed=1", "finished=true");

        assertThat(report(false, true)).isEmpty();
        assertThat(report(true, true))
                .containsExactly("no test ran in a browser, and one is required");
    }

    @Test
    void countsOfAnEarlierRunCountNothing() throws IOException {
        write("h2", "database=1", "passed=1", "finished=true");
        write("mariadb", "database=1", "passed=1", "finished=true");
        TestCounts later = new TestCounts(folder, "later", false, true);

        assertThat(later.report(out()))
                .containsExactly("no test ran on H2", "no test ran on MariaDB");
    }

    @Test
    void aFailedTestFailsTheBuildAfterBothDatabases() throws IOException {
        write("h2", "database=2", "passed=1", "failed=1", "finished=true");
        write("mariadb", "database=1", "passed=1", "finished=true");

        assertThat(counts(false, true).failures(out())).containsExactly("tests failed");
        assertThat(printed.toString())
                .endsWith("2 passed, 1 failed, 0 skipped" + System.lineSeparator());
    }

    @Test
    void aRunThatDiedFailsTheBuild() throws IOException {
        write("h2", "database=2", "passed=2", "finished=false");

        assertThat(counts(false, true).failures(out()))
                .containsExactly("a test run ended before its time");
    }

    @Test
    void aRunWithoutFailuresKeepsQuietUntilTheEnd() throws IOException {
        write("h2", "database=2", "passed=2", "finished=true");

        assertThat(counts(false, true).failures(out())).isEmpty();
        assertThat(printed.toString()).isEmpty();
    }

    private List<String> report(boolean browserRequired, boolean mariadbPossible)
            throws IOException {
        return counts(browserRequired, mariadbPossible).report(out());
    }

    private TestCounts counts(boolean browserRequired, boolean mariadbPossible) {
        return new TestCounts(folder, "now", browserRequired, mariadbPossible);
    }

    private PrintStream out() {
        return new PrintStream(printed, true);
    }

    private void write(String database, String... lines) throws IOException {
        Files.writeString(
                folder.resolve(database + ".properties"), "run=now\n" + String.join("\n", lines));
    }
}
