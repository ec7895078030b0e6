package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.TongchouApplication;
import cn.tongchou.audit.AuditSealer;
import cn.tongchou.command.Verification;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.ClaimingProgram;
import cn.tongchou.testing.Storm;
import cn.tongchou.testing.TestDatabase;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * R1: a program in which libraries claim and finance records allocations is killed (SIGKILL) at any
 * moment, again and again. Whatever was acknowledged is there, nothing is there twice, and
 * everything holds.
 */
@Tag("database")
@Tag("storm")
class KilledProgramTests {

    private static final int THREADS = 8;

    @TempDir private Path folder;

    private final Random random = new Random(2016);

    @Test
    void whatWasAcknowledgedOutlivesTheProgram() throws Exception {
        Map<String, Object> database = new HashMap<>(database());
        UUID programme = prepare(database);
        int kills = Storm.size(1, 100);
        long acknowledged = 0;
        long lost = 0;
        long doubled = 0;
        for (int kill = 0; kill < kills; kill++) {
            List<String> said = killed(programme, database);
            acknowledged += said.size();
            JdbcTemplate jdbc = jdbc(database);
            lost += said.stream().filter(line -> found(jdbc, line) == 0).count();
            doubled += said.stream().filter(line -> found(jdbc, line) > 1).count();
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from quota_pool p where p.claimed <> (select"
                                            + " coalesce(sum(c.quantity), 0) from claim c where"
                                            + " c.project_id = p.project_id and c.status in"
                                            + " ('SUBMITTED', 'CONFIRMED', 'REDUCED'))",
                                    Long.class))
                    .as("pools that differ from their claims")
                    .isZero();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(20L * kills);
        assertThat(lost).as("lost").isZero();
        assertThat(doubled).as("doubled").isZero();
        try (ConfigurableApplicationContext after = start(database)) {
            AuditSealer sealer = after.getBean(AuditSealer.class);
            while (sealer.seal() > 0) {
                // until every entry is chained
            }
            assertThat(
                            after
                                    .getBean(Verification.class)
                                    .check(id -> id.matches("I1|I2|I8|I9"))
                                    .stream()
                                    .flatMap(line -> line.complaints().stream()))
                    .isEmpty();
        }
        Storm.line(
                "R1 kills=%d acknowledged=%d lost=%d doubled=%d",
                kills, acknowledged, lost, doubled);
    }

    private Map<String, Object> database() {
        return TestDatabase.mariadb()
                ? TestDatabase.onMariadb("kills")
                : Map.of(
                        "spring.datasource.url",
                        "jdbc:h2:file:"
                                + folder.resolve("kills")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.password",
                        "",
                        "spring.datasource.hikari.transaction-isolation",
                        "TRANSACTION_REPEATABLE_READ");
    }

    private static UUID prepare(Map<String, Object> database) {
        try (ConfigurableApplicationContext context = start(database)) {
            InstitutionDirectory institutions = context.getBean(InstitutionDirectory.class);
            for (int i = 0; i < THREADS; i++) {
                institutions.register("K-" + i, "示例馆" + i, InstitutionKind.CITY_LIBRARY, null);
            }
            TestProgrammes.Launched year =
                    context.getBean(TestProgrammes.class)
                            .launched(
                                    TestProgrammes.project(
                                            ConstructionKind.LOCAL_DOCUMENT, 1_000_000),
                                    TestProgrammes.project(
                                            ConstructionKind.GOV_OPEN_INFO, 1_000_000));
            context.getBean(TestMoney.class).fund(year.id(), "100.00");
            return year.id();
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> database) {
        return new SpringApplicationBuilder(TongchouApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("demo", "test")
                .run(settings(database).toArray(String[]::new));
    }

    private static List<String> settings(Map<String, Object> database) {
        Map<String, Object> all = new HashMap<>(database);
        all.put("camunda.bpm.process-engine-name", "kills");
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** Runs the program, kills it at a moment of its own, and gives what it had said by then. */
    private List<String> killed(UUID programme, Map<String, Object> database)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ClaimingProgram.class.getName(),
                                programme.toString(),
                                String.valueOf(THREADS),
                                "--spring.liquibase.enabled=false"));
        command.addAll(settings(database));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(File.createTempFile("claiming", ".err"))
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals("ready")) {
                line = lines.readLine();
            }
            assertThat(line).as("the program started").isEqualTo("ready");
            int enough = 20 + random.nextInt(200);
            Thread killer =
                    new Thread(
                            () -> {
                                try {
                                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                // The process itself would lose what it has said unread.
                                process.toHandle().destroyForcibly();
                            });
            while ((line = lines.readLine()) != null) {
                if (line.matches("(claimed|withdrawn|allocated) \\S+")) {
                    said.add(line);
                }
                if (said.size() == enough && killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
            }
            killer.join();
        }
        process.waitFor();
        Set<String> once = new HashSet<>(said);
        assertThat(once).hasSameSizeAs(said);
        return said;
    }

    private static long found(JdbcTemplate jdbc, String line) {
        String[] words = line.split(" ");
        String sql =
                switch (words[0]) {
                    case "claimed" -> "select count(*) from claim where request_id = ?";
                    case "withdrawn" ->
                            "select count(*) from claim where id = ? and status = 'WITHDRAWN'";
                    default -> "select count(*) from fund_allocation where id = ?";
                };
        return jdbc.queryForObject(sql, Long.class, words[1]);
    }

    private static JdbcTemplate jdbc(Map<String, Object> database) {
        return new JdbcTemplate(
                new DriverManagerDataSource(
                        database.get("spring.datasource.url").toString(),
                        database.get("spring.datasource.username").toString(),
                        database.get("spring.datasource.password").toString()));
    }
}
