package cn.tongchou.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Maven that runs these tests, started once more on small projects. It works offline with what
 * the running build has fetched, and takes nothing of the surroundings but that.
 */
record Maven(Path home, Path repository) {

    private static final long MINUTES = 3;

    /** How a build ended, and what it said. */
    record Outcome(int exit, String said) {}

    /**
     * @throws IllegalStateException when the tests were not started by Maven
     */
    static Maven ofThisBuild() {
        return new Maven(
                named("tongchou.tests.maven", "bin"), named("tongchou.tests.repository", ""));
    }

    static Path named(String property, String inside) {
        String value = System.getProperty(property, "");
        Path path = Path.of(value);
        if (value.isBlank() || !Files.isDirectory(path.resolve(inside))) {
            throw new IllegalStateException(
                    "The gates of the build are tried with Maven itself, and -D%s=%s names no folder; run this test with mvn, or set it"
                            .formatted(property, value));
        }
        return path;
    }

    /** Runs these words in a folder. */
    Outcome run(Path folder, String... words) {
        List<String> command = new ArrayList<>();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        command.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(
                List.of(
                        "-o",
                        "-B",
                        "-Dmaven.repo.local=" + repository,
                        // What a mirror has brought is as good as what its original would bring.
                        "-Dmaven.legacyLocalRepo=true"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path said = folder.resolve("said.txt");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        try {
            Process maven = builder.start();
            if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
                maven.descendants().forEach(ProcessHandle::destroyForcibly);
                maven.destroyForcibly();
                throw new AssertionError(
                        "Maven did not end in %d minutes: %s"
                                .formatted(MINUTES, Files.readString(said)));
            }
            return new Outcome(maven.exitValue(), Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
