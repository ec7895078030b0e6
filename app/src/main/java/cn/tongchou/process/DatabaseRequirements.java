package cn.tongchou.process;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a database on which promises would not hold: H2 without {@code WRITE_DELAY=0} loses
 * acknowledged commits when the process dies, and H2 below REPEATABLE READ lets two writers both
 * win (decision 4); MySQL and MariaDB run at READ COMMITTED and store four-byte characters
 * (decision 5).
 */
@Component
@Order(1)
class DatabaseRequirements extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DataSource dataSource = engine.getDataSource();
        try (Connection connection = dataSource.getConnection()) {
            Database database = Database.of(connection);
            if (database.h2()) {
                requireH2(connection);
                engine.setSkipIsolationLevelCheck(true);
            } else if (database.mysqlFamily()) {
                requireMysql(connection);
            } else {
                throw new Unmet(
                        "Unsupported database " + database.product(),
                        "Use H2 (embedded), MySQL 8 or MariaDB 11");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be examined", e);
        }
    }

    static void requireH2(Connection connection) throws SQLException {
        if (Integer.parseInt(
                        single(
                                connection,
                                "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                                "500"))
                != 0) {
            throw new Unmet(
                    "H2 would lose acknowledged work when the process dies",
                    "Add ;WRITE_DELAY=0 to spring.datasource.url");
        }
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_REPEATABLE_READ) {
            throw new Unmet(
                    "H2 must run at REPEATABLE READ, or two writers both win",
                    "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ");
        }
    }

    private static void requireMysql(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new Unmet(
                    "MySQL and MariaDB must run at READ COMMITTED",
                    "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED");
        }
        String charset = single(connection, "select @@character_set_database", "");
        if (!charset.equals("utf8mb4")) {
            throw new Unmet(
                    "The database's character set is "
                            + charset
                            + ", and rare characters of names would be lost",
                    "Create the database with CHARACTER SET utf8mb4");
        }
    }

    private static String single(Connection connection, String sql, String otherwise)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : otherwise;
        }
    }

    /** A promise that this database would break, and what to do about it. */
    static class Unmet extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final String remedy;

        Unmet(String what, String remedy) {
            super(what);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }
}
