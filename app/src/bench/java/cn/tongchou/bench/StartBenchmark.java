package cn.tongchou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * P0: time and memory of a start, each in a process of its own and on a database that an earlier
 * start has made, against the same starters with no code of ours.
 */
final class StartBenchmark {

    private static final int PAIRS = 5;
    private static final double GOAL = 1.5;
    private static final String PRODUCT = "cn.tongchou.TongchouApplication";
    private static final String PEER = "peer.StartersOnly";

    private StartBenchmark() {}

    static Figure run() {
        Start.of(PRODUCT, "p0");
        Start.of(PEER, "p0bare");
        List<Start> ours = new ArrayList<>();
        List<Start> peers = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            ours.add(Start.of(PRODUCT, "p0"));
            peers.add(Start.of(PEER, "p0bare"));
        }
        Pairs seconds = new Pairs(list(ours, Start::seconds), list(peers, Start::seconds));
        Pairs megabytes = new Pairs(list(ours, Start::megabytes), list(peers, Start::megabytes));
        return new Figure(
                "P0",
                String.format(
                        Locale.ROOT,
                        "%s memory=%.2f min=%.2f max=%.2f",
                        seconds.words(),
                        megabytes.ratio(),
                        megabytes.min(),
                        megabytes.max()),
                "ratio <= 1.5, memory <= 1.5",
                seconds.ratio() <= GOAL && megabytes.ratio() <= GOAL,
                String.format(
                        Locale.ROOT,
                        "start %.1f s of the product, %.1f s of the starters; resident %.0f and %.0f MB once started"
                                + " (medians of %d pairs, H2 in a file, the demo without its example years)",
                        Pairs.median(seconds.ours()),
                        Pairs.median(seconds.peer()),
                        Pairs.median(megabytes.ours()),
                        Pairs.median(megabytes.peer()),
                        PAIRS));
    }

    private static List<Double> list(
            List<Start> starts, java.util.function.Function<Start, Double> figure) {
        return starts.stream().map(figure).toList();
    }

    /**
     * One start.
     *
     * @param seconds from the call of the process to its word that it has started
     * @param megabytes of resident memory then
     */
    private record Start(double seconds, double megabytes) {

        static Start of(String main, String name) {
            Path folder = Path.of("target", "bench", name).toAbsolutePath();
            List<String> command =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx1g",
                            "-cp",
                            productOnly(main),
                            "-Dspring.profiles.active=demo,test",
                            "-Dtongchou.data=" + folder,
                            "-Dspring.datasource.url=jdbc:h2:file:"
                                    + folder.resolve("db")
                                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                            "-Dserver.port=0",
                            "-Dspring.main.banner-mode=off",
                            "-Dlogging.level.root=info",
                            main);
            Process process = null;
            try {
                Files.createDirectories(folder);
                long start = System.nanoTime();
                process = new ProcessBuilder(command).redirectErrorStream(true).start();
                StringBuilder said = new StringBuilder();
                try (BufferedReader out =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))) {
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        said.append(line).append('\n');
                        if (line.contains("Started " + main.substring(main.lastIndexOf('.') + 1))) {
                            double seconds = (System.nanoTime() - start) / 1e9;
                            return new Start(seconds, resident(process.pid()));
                        }
                    }
                }
                throw new IllegalStateException(main + " did not start:\n" + said);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                end(process);
            }
        }

        /** The class path of this run without tests and benchmarks, for the product. */
        private static String productOnly(String main) {
            String all = System.getProperty("java.class.path");
            Stream<String> parts = Stream.of(all.split(java.io.File.pathSeparator));
            boolean product = main.equals(PRODUCT);
            return String.join(
                    java.io.File.pathSeparator,
                    parts.filter(
                                    part ->
                                            product
                                                    ? !part.endsWith("test-classes")
                                                            && !part.endsWith("bench-classes")
                                                    : !part.endsWith("target/classes"))
                            .toList());
        }

        private static double resident(long pid) throws IOException {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        private static void end(Process process) {
            if (process == null) {
                return;
            }
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
