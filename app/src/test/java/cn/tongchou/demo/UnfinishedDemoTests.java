package cn.tongchou.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Half a demo is thrown away at the next start; what was finished, or is no demo, is left alone.
 */
class UnfinishedDemoTests {

    @TempDir private Path folder;

    private String url;

    @BeforeEach
    void name() {
        url = "jdbc:h2:file:" + folder.resolve("tongchou");
    }

    @Test
    void halfADemoIsThrownAway() throws SQLException {
        prepared(null);

        start("demo");

        assertThat(tables()).isZero();
    }

    @Test
    void aStartThatWasKilledWhileItMadeItsTablesIsThrownAway() throws SQLException {
        run("create table work (id int)");
        start("demo");
        assertThat(tables()).as("no database of the product").isEqualTo(1);

        run("create table databasechangeloglock (id int)");
        run("insert into databasechangeloglock values (1)");
        start("production");
        assertThat(tables()).as("no demo").isEqualTo(2);
        start("demo");
        assertThat(tables()).isZero();
    }

    @Test
    void aFinishedDemoAndADatabaseOfAnEarlierVersionStay() throws SQLException {
        prepared("timestamp '2026-01-01 00:00:00'");
        start("demo");
        assertThat(tables()).isEqualTo(2);

        run("drop table demo_preparation");
        start("demo");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void noOtherServerStartsOnHalfADemoAndNothingIsLost() throws SQLException {
        prepared(null);

        assertThatThrownBy(() -> start("production")).isInstanceOf(UnfinishedDemo.Half.class);
        start("demo", "command");
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        start("demo");

        assertThat(folder).isEmptyDirectory();
    }

    private void prepared(String doneAt) throws SQLException {
        run(
                "create table work (id int)",
                "create table demo_preparation (id int, done_at timestamp)",
                "insert into demo_preparation values (1, " + doneAt + ")");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private int tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var rows = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private void start(String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "database",
                                Map.of(
                                        "spring.datasource.url", url,
                                        "spring.datasource.username", "sa",
                                        "spring.datasource.password", "")));
        new UnfinishedDemo()
                .onApplicationEvent(
                        new ApplicationEnvironmentPreparedEvent(
                                new DefaultBootstrapContext(),
                                new SpringApplication(),
                                new String[0],
                                environment));
    }
}
