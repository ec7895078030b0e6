package cn.tongchou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what ran in this JVM and writes it to {@code target/test-counts/<database>.properties},
 * for {@link TestCounts}. Without the property that names the folder it does nothing, as in an
 * editor.
 */
public class TestCounting implements TestExecutionListener {

    private static final Map<String, Integer> COUNTS = new HashMap<>();

    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        write(false);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> count("failed", test, 1);
            case ABORTED -> count("skipped", test, tests(test));
            default -> {
                if (test.isTest()) {
                    count("passed", test, 1);
                }
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count("skipped", test, tests(test));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        write(true);
    }

    private int tests(TestIdentifier test) {
        return test.isTest()
                ? 1
                : (int) plan.getDescendants(test).stream().filter(TestIdentifier::isTest).count();
    }

    private synchronized void count(String outcome, TestIdentifier test, int number) {
        COUNTS.merge(outcome, number, Integer::sum);
        if (outcome.equals("skipped") || !test.isTest()) {
            return;
        }
        Set<String> tags = tags(test);
        if (tags.contains("browser")) {
            COUNTS.merge("browser", number, Integer::sum);
        } else if (tags.contains("application") || tags.contains("database")) {
            COUNTS.merge("database", number, Integer::sum);
        } else {
            COUNTS.merge("plain", number, Integer::sum);
        }
    }

    private Set<String> tags(TestIdentifier test) {
        Set<String> tags = new HashSet<>();
        for (TestIdentifier one = test; one != null; one = plan.getParent(one).orElse(null)) {
            one.getTags().forEach(tag -> tags.add(tag.getName()));
        }
        return tags;
    }

    private static synchronized void write(boolean finished) {
        String folder = System.getProperty("tongchou.tests.counts");
        if (folder == null) {
            return;
        }
        Properties counts = new Properties();
        COUNTS.forEach((name, number) -> counts.setProperty(name, number.toString()));
        counts.setProperty("run", System.getProperty("tongchou.tests.run", ""));
        counts.setProperty("finished", String.valueOf(finished));
        Path file =
                Path.of(folder, System.getProperty("tongchou.test.database", "h2") + ".properties");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                counts.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
