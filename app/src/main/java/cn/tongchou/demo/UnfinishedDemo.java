package cn.tongchou.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Throws away what a program left that was stopped while it prepared its example years: nobody can
 * have worked in it, because sign-in was closed. No other server starts on it; a command of the jar
 * looks at it as it is.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class UnfinishedDemo implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String EMBEDDED = "jdbc:h2:file:";
    private static final String HALF = "select id from demo_preparation where done_at is null";
    private static final String LOCK = "select id from databasechangeloglock";
    private static final String PEOPLE = "select id from account fetch first row only";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith(EMBEDDED) || environment.acceptsProfiles(Profiles.of("command"))) {
            return;
        }
        String user = environment.getProperty("spring.datasource.username", "");
        String password = environment.getProperty("spring.datasource.password", "");
        try (Connection connection =
                DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password)) {
            boolean demo = environment.acceptsProfiles(Profiles.of(Demo.PROFILE));
            boolean half = returns(connection, HALF);
            if (half && !demo) {
                throw new Half(url.replaceFirst(";.*", ""));
            }
            if (!half && !(demo && isWithoutPeople(connection))) {
                return;
            }
            try (var statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
        } catch (SQLException noDatabase) {
            // There is none yet, or it cannot be opened: the start itself says so.
        }
    }

    /** Killed while it made its tables: Liquibase has begun, and there is no account yet. */
    private static boolean isWithoutPeople(Connection connection) {
        return returns(connection, LOCK) && !returns(connection, PEOPLE);
    }

    /** Whether a query finds a row; not where its table is missing. */
    private static boolean returns(Connection connection, String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException noSuchTable) {
            return false;
        }
    }

    /** The database holds half a demo, and this is no demo. */
    static class Half extends RuntimeException {

        private static final long serialVersionUID = 1;

        Half(String database) {
            super("The database " + database + " holds a demo that was not finished");
        }
    }

    /** The sentence that stands in place of a stack trace. */
    static class Explained extends AbstractFailureAnalyzer<Half> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, Half cause) {
            return new FailureAnalysis(
                    cause.getMessage() + ".",
                    "Start the demo once, which makes it anew, or name another folder"
                            + " (TONGCHOU_DATA).",
                    cause);
        }
    }
}
