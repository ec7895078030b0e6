package cn.tongchou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The figures as a page of the documentation, with the machine on which they were taken. */
final class BenchmarkPaper {

    private BenchmarkPaper() {}

    static void write(Path file, List<Figure> figures) {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Benchmarks

                        Written by `mvn -Pbench verify`. A figure is a ratio to a peer that is measured in the same run, in turns with the
                        product, on the same database; the median of the pairs, with the least and the greatest. Counts of statements do
                        not depend on the machine.

                        """);
        page.append(
                "%s, Java %s, %d processors, %.0f GB of memory, %s%n%n"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors(),
                                memory() / 1e9,
                                System.getProperty("os.name")
                                        + " "
                                        + System.getProperty("os.arch")));
        page.append("| figure | measured | goal | |\n|---|---|---|---|\n");
        for (Figure figure : figures) {
            page.append(
                    "| %s | %s | %s | %s |%n"
                            .formatted(
                                    figure.id(),
                                    figure.words(),
                                    figure.goal(),
                                    figure.met() ? "met" : "**missed**"));
        }
        page.append("\n## What was measured on both sides\n\n");
        for (Figure figure : figures) {
            page.append("* **%s** %s%n".formatted(figure.id(), figure.raw()));
        }
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double memory() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return machine instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }
}
