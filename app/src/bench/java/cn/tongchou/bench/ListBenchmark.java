package cn.tongchou.bench;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchLine;
import cn.tongchou.production.BatchListing;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.worklist.OpenTaskPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * P8: pages of 待办 and of the list of batches with 500,000 processes under way, against a plain
 * statement with {@code where key > ? limit 50} on the same table.
 */
final class ListBenchmark {

    private static final int TOTAL = 500_000;
    private static final int PAIRS = 5;
    private static final int PAGES = 100;
    private static final double GOAL = 4;
    private static final double LAST_GOAL = 1.2;
    private static final int SQL_GOAL = 5;

    private ListBenchmark() {}

    static List<Figure> run() {
        try (BenchApplication application = BenchApplication.on(BenchDatabase.MARIADB, "p8")) {
            TestInspections inspections = application.get(TestInspections.class);
            Batch batch = application.get(TestBatches.class).delivered("haerbin", 100);
            String task =
                    application
                            .get(JdbcTemplate.class)
                            .queryForObject(
                                    "select group_name from open_task where business_key = ? limit 1",
                                    String.class,
                                    batch.number());
            make(application, batch);
            return List.of(
                    tasks(application, inspections.inspector(), task), batches(application, batch));
        }
    }

    private static void make(BenchApplication application, Batch batch) {
        try {
            SingleConnectionDataSource one =
                    new SingleConnectionDataSource(
                            application.get(DataSource.class).getConnection(), true);
            new ManyTasks(new JdbcTemplate(one)).make(batch.id().toString(), TOTAL);
            one.destroy();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure tasks(BenchApplication application, Actor inspector, String group) {
        OpenTaskPages pages = new OpenTaskPages(application.context());
        String plain =
                "select * from open_task where group_name = ? and due_key > ? order by due_key limit 50";
        List<String> keys =
                keys(
                        application,
                        "select concat(due_key, '~', task_id) from open_task where group_name = ? order by due_key limit 1 offset ?",
                        group);
        return figure(
                "P8-tasks",
                application,
                keys,
                key -> pages.page(inspector, key),
                key ->
                        application
                                .get(JdbcTemplate.class)
                                .queryForList(
                                        plain, group, key.substring(0, key.lastIndexOf('~'))));
    }

    private static Figure batches(BenchApplication application, Batch batch) {
        Actor coordinator = application.get(cn.tongchou.testing.TestProgrammes.class).coordinator();
        UUID programme = batch.programmeId();
        ProductionListings listings = application.get(ProductionListings.class);
        Lists lists = application.get(Lists.class);
        Listing<BatchLine> listing =
                application
                        .get(BatchListing.class)
                        .of(programme, listings.projects(programme), listings.names(), coordinator);
        String plain =
                "select * from batch where programme_id = ? and number > ? order by number limit 50";
        List<String> keys =
                keys(
                        application,
                        "select number from batch where programme_id = ? order by number limit 1 offset ?",
                        programme.toString());
        MultiValueMap<String, String> second =
                UriComponentsBuilder.fromUriString(
                                lists.page(listing, new LinkedMultiValueMap<>()).nextHref())
                        .build()
                        .getQueryParams();
        String shape = second.getFirst("after");
        String lastOfFirst = keys.get(0);
        return figure(
                "P8-batches",
                application,
                keys,
                key -> {
                    MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
                    address.add("after", shape.replace(lastOfFirst, key));
                    lists.page(listing, address);
                },
                key ->
                        application
                                .get(JdbcTemplate.class)
                                .queryForList(plain, programme.toString(), key));
    }

    /**
     * The keys before pages that lie evenly over the list; the first is that of the second page.
     */
    private static List<String> keys(BenchApplication application, String sql, String within) {
        List<String> keys = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            int offset = 49 + (int) ((TOTAL - 120L) * page / PAGES);
            keys.add(
                    application
                            .get(JdbcTemplate.class)
                            .queryForObject(sql, String.class, within, offset));
        }
        return keys;
    }

    private static Figure figure(
            String id,
            BenchApplication application,
            List<String> keys,
            Consumer<String> ours,
            Consumer<String> plain) {
        p95(keys, ours);
        p95(keys, plain);
        long sql = application.sql().of(() -> ours.accept(keys.get(keys.size() / 2)));
        Pairs pairs = Pairs.measure(PAIRS, () -> p95(keys, ours), () -> p95(keys, plain));
        List<String> firsts = java.util.Collections.nCopies(PAGES, keys.get(0));
        List<String> lasts = java.util.Collections.nCopies(PAGES, keys.get(keys.size() - 1));
        Pairs last = Pairs.measure(PAIRS, () -> median(lasts, ours), () -> median(firsts, ours));
        return new Figure(
                id,
                pairs.words()
                        + String.format(
                                Locale.ROOT, " last-to-first=%.2f sql=%d", last.ratio(), sql),
                "p95 ratio <= 4, last page <= 1.2x the first, sql <= 5",
                pairs.ratio() <= GOAL && last.ratio() <= LAST_GOAL && sql <= SQL_GOAL,
                String.format(
                        Locale.ROOT,
                        "MariaDB, %,d processes: p95 of a page %.2f ms, of the plain statement %.2f ms (medians of %d pairs of %d pages"
                                + " evenly over the list, service layer); last page %.2f ms, first %.2f ms; %d statements a page",
                        TOTAL,
                        Pairs.median(pairs.ours()),
                        Pairs.median(pairs.peer()),
                        PAIRS,
                        PAGES,
                        Pairs.median(last.ours()),
                        Pairs.median(last.peer()),
                        sql));
    }

    private static double p95(List<String> keys, Consumer<String> page) {
        return times(keys, page).get((int) Math.ceil(keys.size() * 0.95) - 1);
    }

    private static double median(List<String> keys, Consumer<String> page) {
        return times(keys, page).get(keys.size() / 2);
    }

    /** Milliseconds, rising. */
    private static List<Double> times(List<String> keys, Consumer<String> page) {
        List<Double> times = new ArrayList<>();
        for (String key : keys) {
            long start = System.nanoTime();
            page.accept(key);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.stream().sorted().toList();
    }
}
