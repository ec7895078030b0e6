package cn.tongchou.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the benchmarks, prints a line for each figure, and writes them down. Arguments: the file to
 * write, and the ids of those to run ({@code P1 P7}); all without any. It ends with 1 when one
 * could not be run; a goal that was missed is a line, not a failure.
 */
public final class Benchmarks {

    private static final Map<String, Supplier<List<Figure>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("P0", () -> List.of(StartBenchmark.run()));
        ALL.put("P1", () -> List.of(CycleBenchmark.run(BenchDatabase.MARIADB)));
        ALL.put("P1-H2", () -> List.of(CycleBenchmark.run(BenchDatabase.H2)));
        ALL.put("P7", () -> PageBenchmark.run(BenchDatabase.MARIADB));
        ALL.put("P8", ListBenchmark::run);
    }

    private Benchmarks() {}

    public static void main(String[] arguments) {
        int exit = 1;
        try {
            FileSystemUtils.deleteRecursively(Path.of("target", "bench"));
            exit = run(List.of(arguments)) ? 0 : 1;
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        System.exit(exit);
    }

    private static boolean run(List<String> arguments) {
        List<String> wanted = arguments.stream().skip(1).toList();
        List<Figure> figures = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        ALL.forEach(
                (id, benchmark) -> {
                    if (wanted.isEmpty() || wanted.contains(id)) {
                        try {
                            figures.addAll(benchmark.get());
                        } catch (RuntimeException e) {
                            e.printStackTrace();
                            failed.add(id);
                        }
                    }
                });
        figures.forEach(figure -> System.out.println(figure.line()));
        if (!wanted.isEmpty()) {
            figures.forEach(figure -> System.out.println("   " + figure.raw()));
        }
        failed.forEach(id -> System.out.println(id + " could not be run, see above"));
        if (!arguments.isEmpty() && wanted.isEmpty() && failed.isEmpty()) {
            BenchmarkPaper.write(Path.of(arguments.get(0)), figures);
        }
        return failed.isEmpty();
    }
}
