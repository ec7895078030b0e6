package cn.tongchou.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of the test class path in a Java process of its own, on a machine without a locale, as
 * an operator's shell or a timer starts it.
 */
public final class ChildProgram {

    private ChildProgram() {}

    /** A command of the product, {@code verify} or {@code replay}. */
    public static Ended tongchou(Map<String, String> environment, String... words) {
        return run("cn.tongchou.TongchouApplication", environment, words);
    }

    public static Ended run(String mainClass, Map<String, String> environment, String... words) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                mainClass));
        command.addAll(List.of(words));
        try {
            File out = File.createTempFile("child", ".out");
            File err = File.createTempFile("child", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out).redirectError(err);
            builder.environment().keySet().removeIf(name -> name.startsWith("TONGCHOU_"));
            builder.environment().remove("SPRING_PROFILES_ACTIVE");
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(command.size() - 1) + " hangs");
            }
            return new Ended(process.exitValue(), lines(out), lines(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(File file) throws IOException {
        List<String> lines = Files.readAllLines(file.toPath(), StandardCharsets.UTF_8);
        Files.delete(file.toPath());
        return lines;
    }

    /** How it ended, and what it said. */
    public record Ended(int exit, List<String> out, List<String> err) {}
}
