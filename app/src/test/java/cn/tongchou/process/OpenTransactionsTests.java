package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On H2; on MariaDB see {@link RestrictedUserTests}. */
class OpenTransactionsTests {

    private static final String URL = "jdbc:h2:mem:open-transactions;DB_CLOSE_DELAY=-1";

    /** Younger than a second to come: everything that is open. */
    private static final Duration ANY = Duration.ofSeconds(-1);

    @Test
    void anIdleTransactionIsSeenUntilItEnds() throws SQLException {
        OpenTransactions transactions =
                new OpenTransactions(new JdbcTemplate(new DriverManagerDataSource(URL, "sa", "")));
        try (Connection idle = DriverManager.getConnection(URL, "sa", "")) {
            idle.createStatement().execute("create table thing (id int)");
            idle.setAutoCommit(false);
            idle.createStatement().execute("insert into thing values (1)");

            assertThat(transactions.olderThan(ANY)).isEqualTo(1);
            assertThat(transactions.olderThan(Duration.ofMinutes(5))).isZero();
            idle.rollback();
            assertThat(transactions.olderThan(ANY)).isZero();
        }
    }
}
