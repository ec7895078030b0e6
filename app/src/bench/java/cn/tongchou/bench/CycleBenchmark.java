package cn.tongchou.bench;

import cn.tongchou.command.Verification;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** P1: cycles of the product against the bare engine with the same drawings, per second. */
final class CycleBenchmark {

    private static final int PAIRS = 5;
    private static final int CYCLES = 3;
    private static final int WARM_UP = 4;
    private static final double GOAL = 0.40;
    private static final double SQL_GOAL = 2.5;

    private CycleBenchmark() {}

    static Figure run(BenchDatabase database) {
        String name = "p1" + database.name().toLowerCase(Locale.ROOT);
        SqlCount bareSql = new SqlCount();
        try (BenchApplication application = BenchApplication.on(database, name);
                HikariDataSource pool = pool(database.settings(name + "bare"));
                BareEngine engine =
                        new BareEngine(bareSql.counted(pool), database == BenchDatabase.H2)) {
            BenchYear ours = new BenchYear(application);
            BareYear bare = new BareYear(engine.engine());
            for (int i = 0; i < WARM_UP; i++) {
                ours.run();
                bare.run();
            }
            long oursActivities = activities(application.get(JdbcTemplate.class));
            long bareActivities = activities(new JdbcTemplate(pool));
            long oursStatements = application.sql().of(ours::run);
            long bareStatements = bareSql.of(bare::run);
            Pairs pairs =
                    Pairs.measure(PAIRS, () -> perSecond(ours::run), () -> perSecond(bare::run));
            application.sealed();
            List<String> violations =
                    application.get(Verification.class).check().stream()
                            .flatMap(line -> line.violations().stream())
                            .limit(5)
                            .toList();
            double sql = (double) oursStatements / bareStatements;
            boolean even = oursActivities == bareActivities;
            boolean held = violations.isEmpty() && even;
            return new Figure(
                    database == BenchDatabase.MARIADB ? "P1" : "P1-H2",
                    pairs.words() + String.format(Locale.ROOT, " sql=%.1fx", sql),
                    "ratio >= 0.40, sql <= 2.5x",
                    held && pairs.ratio() >= GOAL && sql <= SQL_GOAL,
                    String.format(
                            Locale.ROOT,
                            "%s: %.2f cycles/s of the product, %.2f of the bare engine (medians of %d pairs of %d cycles);"
                                    + " %d and %d statements a cycle; %d and %d activities after %d cycles; violations: %s",
                            database.words(),
                            Pairs.median(pairs.ours()),
                            Pairs.median(pairs.peer()),
                            PAIRS,
                            CYCLES,
                            oursStatements,
                            bareStatements,
                            oursActivities,
                            bareActivities,
                            WARM_UP,
                            violations));
        }
    }

    private static double perSecond(Runnable cycle) {
        long start = System.nanoTime();
        for (int i = 0; i < CYCLES; i++) {
            cycle.run();
        }
        return CYCLES / ((System.nanoTime() - start) / 1e9);
    }

    /** Both sides must have walked the same drawings in the same way. */
    private static long activities(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from ACT_HI_ACTINST", Long.class);
    }

    private static HikariDataSource pool(Map<String, Object> settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(settings.get("spring.datasource.url").toString());
        pool.setUsername(settings.get("spring.datasource.username").toString());
        pool.setPassword(settings.get("spring.datasource.password").toString());
        pool.setTransactionIsolation(
                settings.get("spring.datasource.hikari.transaction-isolation").toString());
        if (pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            // The engine asks for its tables without a schema; those of the product are no answer.
            pool.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
        }
        settings.forEach(
                (key, value) -> {
                    String prefix = "spring.datasource.hikari.data-source-properties.";
                    if (key.startsWith(prefix)) {
                        pool.addDataSourceProperty(key.substring(prefix.length()), value);
                    }
                });
        return pool;
    }
}
