package cn.tongchou.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The end of {@code mvn verify}: says how many tests ran on H2, on MariaDB and in a browser, and
 * fails the build when a test failed, when no test ran on one of the databases, or when a browser
 * was required and none was used.
 */
public final class TestCounts {

    private final Path folder;
    private final String run;
    private final boolean browserRequired;
    private final boolean mariadbPossible;

    TestCounts(Path folder, String run, boolean browserRequired, boolean mariadbPossible) {
        this.folder = folder;
        this.run = run;
        this.browserRequired = browserRequired;
        this.mariadbPossible = mariadbPossible;
    }

    /**
     * @param arguments {@code failures} (speak only when something failed) or {@code all}; the
     *     folder of the counts; the name of this run; whether a browser is required
     */
    public static void main(String[] arguments) throws IOException {
        String system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT)
                        + " "
                        + System.getProperty("os.arch");
        TestCounts counts =
                new TestCounts(
                        Path.of(arguments[1]),
                        arguments[2],
                        Boolean.parseBoolean(arguments[3]),
                        system.equals("linux amd64"));
        List<String> problems =
                arguments[0].equals("all")
                        ? counts.report(System.out)
                        : counts.failures(System.out);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems));
        }
    }

    /** Speaks only when something failed. */
    List<String> failures(PrintStream out) throws IOException {
        Properties h2 = of("h2");
        Properties mariadb = of("mariadb");
        List<String> problems = new ArrayList<>();
        if (number(h2, "failed") + number(mariadb, "failed") > 0) {
            problems.add("tests failed");
        }
        for (Properties one : List.of(h2, mariadb)) {
            if ("false".equals(one.getProperty("finished"))) {
                problems.add("a test run ended before its time");
            }
        }
        if (!problems.isEmpty()) {
            lines(out, h2, mariadb);
        }
        return problems;
    }

    /** Prints the counts and returns what is wrong with them. */
    List<String> report(PrintStream out) throws IOException {
        Properties h2 = of("h2");
        Properties mariadb = of("mariadb");
        lines(out, h2, mariadb);
        List<String> problems = new ArrayList<>();
        if (number(h2, "database") == 0) {
            problems.add("no test ran on H2");
        }
        if (mariadbPossible && number(mariadb, "database") == 0) {
            problems.add("no test ran on MariaDB");
        }
        if (browserRequired && number(h2, "browser") == 0) {
            problems.add("no test ran in a browser, and one is required");
        }
        return problems;
    }

    private void lines(PrintStream out, Properties h2, Properties mariadb) {
        out.println();
        if (!mariadbPossible) {
            out.println(
                    "MariaDB tests were left out: their server comes from Maven for Linux on x64 only");
        }
        out.printf(
                "tests: H2 %d, MariaDB %d, browser %d, without a database %d%n",
                number(h2, "database"),
                number(mariadb, "database"),
                number(h2, "browser"),
                number(h2, "plain") + number(mariadb, "plain"));
        out.printf(
                "%d passed, %d failed, %d skipped%n",
                sum(h2, mariadb, "passed"),
                sum(h2, mariadb, "failed"),
                sum(h2, mariadb, "skipped"));
    }

    private static int sum(Properties one, Properties other, String name) {
        return number(one, name) + number(other, name);
    }

    private static int number(Properties counts, String name) {
        return Integer.parseInt(counts.getProperty(name, "0"));
    }

    /** The counts of this run; what an earlier run left behind counts nothing. */
    private Properties of(String database) throws IOException {
        Properties counts = new Properties();
        Path file = folder.resolve(database + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                counts.load(reader);
            }
        }
        return run.equals(counts.getProperty("run")) ? counts : new Properties();
    }
}
