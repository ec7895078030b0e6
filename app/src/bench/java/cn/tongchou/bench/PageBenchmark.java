package cn.tongchou.bench;

import cn.tongchou.testing.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * P7: the year on one page and the leaders' page with ten years of 141 libraries, against an empty
 * page with the same layout and login.
 */
final class PageBenchmark {

    private static final int PAIRS = 5;
    private static final int REQUESTS = 40;
    private static final int WARM_UP = 60;
    private static final double GOAL = 3;
    private static final int SQL_GOAL = 12;

    /** What is measured, by the id of its figure. */
    private static final Map<String, Function<UUID, String>> PAGES = pages();

    private PageBenchmark() {}

    private static Map<String, Function<UUID, String>> pages() {
        Map<String, Function<UUID, String>> pages = new LinkedHashMap<>();
        pages.put("P7-year", programme -> "/programmes/" + programme);
        pages.put("P7-leaders", programme -> "/programmes/" + programme + "/leaders");
        return pages;
    }

    static List<Figure> run(BenchDatabase database) {
        Sizes small = measure(database, "p7small", 1, 11);
        Sizes large = measure(database, "p7", 10, 141);
        List<Figure> figures = new ArrayList<>();
        for (String id : PAGES.keySet()) {
            Pairs pairs = large.pairs().get(id);
            long sql = large.sql().get(id);
            long sqlSmall = small.sql().get(id);
            figures.add(
                    new Figure(
                            id,
                            pairs.words() + " sql=" + sql,
                            "p95 ratio <= 3, sql <= 12, as many at any size",
                            pairs.ratio() <= GOAL && sql <= SQL_GOAL && sql == sqlSmall,
                            String.format(
                                    Locale.ROOT,
                                    "%s, 10 years of 141 libraries: p95 %.1f ms, the empty page %.1f ms (medians of %d pairs of %d requests);"
                                            + " %d statements, the empty page %d; with 1 year of 11 libraries p95 %.1f ms against %.1f ms, %d statements",
                                    database.words(),
                                    Pairs.median(pairs.ours()),
                                    Pairs.median(pairs.peer()),
                                    PAIRS,
                                    REQUESTS,
                                    sql,
                                    large.sql().get("empty"),
                                    Pairs.median(small.pairs().get(id).ours()),
                                    Pairs.median(small.pairs().get(id).peer()),
                                    sqlSmall)));
        }
        return figures;
    }

    private static Sizes measure(BenchDatabase database, String name, int years, int libraries) {
        try (BenchApplication application = BenchApplication.on(database, name)) {
            UUID programme = new ManyYears(application).make(years, libraries);
            Client leader = Client.of(application.port(), "lingdao");
            Map<String, Pairs> pairs = new LinkedHashMap<>();
            Map<String, Long> sql = new LinkedHashMap<>();
            times(leader, "/bench/empty", WARM_UP);
            sql.put("empty", application.sql().of(() -> times(leader, "/bench/empty", 1)));
            PAGES.forEach(
                    (id, page) -> {
                        String path = page.apply(programme);
                        times(leader, path, WARM_UP);
                        sql.put(id, application.sql().of(() -> times(leader, path, 1)));
                        pairs.put(
                                id,
                                Pairs.measure(
                                        PAIRS,
                                        () -> p95(times(leader, path, REQUESTS)),
                                        () -> p95(times(leader, "/bench/empty", REQUESTS))));
                    });
            return new Sizes(pairs, sql);
        }
    }

    /** Milliseconds of each request. */
    private static List<Double> times(Client person, String path, int requests) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            int status = person.get(path).statusCode();
            times.add((System.nanoTime() - start) / 1e6);
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        }
        return times;
    }

    private static double p95(List<Double> times) {
        return times.stream().sorted().toList().get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    private record Sizes(Map<String, Pairs> pairs, Map<String, Long> sql) {}
}
