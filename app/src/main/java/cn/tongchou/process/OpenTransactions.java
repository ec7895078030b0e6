package cn.tongchou.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Transactions of others that stay open, as far as the database lets its user see them. MySQL and
 * MariaDB show transactions to users with the global PROCESS privilege only; without it there is
 * the user's own list of running statements, in which an idle transaction cannot be seen.
 */
@Component
class OpenTransactions {

    private static final int PRIVILEGE_MISSING = 1227;

    private final JdbcTemplate jdbc;

    OpenTransactions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all transactions can be seen, not only the user's own running statements. */
    boolean visible() {
        if (h2()) {
            return true;
        }
        try {
            jdbc.queryForObject("select count(*) from information_schema.innodb_trx", Long.class);
            return true;
        } catch (DataAccessException refused) {
            if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                    && sql.getErrorCode() == PRIVILEGE_MISSING) {
                return false;
            }
            throw refused;
        }
    }

    /**
     * How many transactions (or statements, see {@link #visible}) are older. H2 knows no start of a
     * transaction: there it is one that has changed something and whose last statement is older.
     *
     * @param age in whole seconds
     */
    long olderThan(Duration age) {
        String sql;
        if (h2()) {
            sql =
                    "select count(*) from information_schema.sessions"
                            + " where contains_uncommitted = true and session_id <> session_id()"
                            + " and coalesce(executing_statement_start, sleep_since) < dateadd('second', 0 - ?, current_timestamp)";
        } else if (visible()) {
            // trx_started is in the server's own zone, now() in the session's.
            sql =
                    "select count(*) from information_schema.innodb_trx"
                            + " where trx_mysql_thread_id <> connection_id()"
                            + " and trx_started < convert_tz(now(), @@session.time_zone, 'SYSTEM') - interval ? second";
        } else {
            sql =
                    "select count(*) from information_schema.processlist"
                            + " where id <> connection_id() and command <> 'Sleep' and time > ?";
        }
        return jdbc.queryForObject(sql, Long.class, age.toSeconds());
    }

    private boolean h2() {
        ConnectionCallback<Boolean> product =
                (Connection connection) -> Database.of(connection).h2();
        return Boolean.TRUE.equals(jdbc.execute(product));
    }
}
