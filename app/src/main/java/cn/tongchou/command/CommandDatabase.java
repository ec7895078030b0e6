package cn.tongchou.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Opens a command's database once before anything else starts, so that a database that cannot be
 * used is told in one sentence. A command that only reads gets H2 with its file read-only and never
 * makes a new one.
 */
final class CommandDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "spring.datasource.url";

    private final boolean readOnly;

    CommandDatabase(boolean readOnly) {
        this.readOnly = readOnly;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = prepared(environment.getRequiredProperty(URL));
        String user = environment.getProperty("spring.datasource.username", "");
        try (Connection connection =
                open(url, user, environment.getProperty("spring.datasource.password", ""))) {
            if (readOnly && !holdsTongchou(connection)) {
                throw new Unusable("The database " + shown(url) + " holds no data of Tongchou.");
            }
        } catch (SQLException refusal) {
            throw new Unusable(sentence(shown(url), user, refusal));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("command-database", Map.of(URL, url)));
    }

    /** The URL with what H2 needs; a setting that is given stays. */
    String prepared(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return url;
        }
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("WRITE_DELAY", "0");
        if (readOnly) {
            needed.put("IFEXISTS", "TRUE");
            if (!url.matches("jdbc:h2:(mem|tcp|ssl):.*")) {
                needed.put("ACCESS_MODE_DATA", "r");
            }
        }
        StringBuilder whole = new StringBuilder(url);
        needed.forEach(
                (setting, value) -> {
                    if (!url.toUpperCase(Locale.ROOT).contains(";" + setting + "=")) {
                        whole.append(';').append(setting).append('=').append(value);
                    }
                });
        return whole.toString();
    }

    /** The URL as it may be printed: without settings, user and password. */
    static String shown(String url) {
        return url.replaceFirst("[;?].*", "")
                .replaceFirst("//[^/]*@", "//")
                .replaceAll("(?i)(password\\d?)\\s*=[^,)]*", "$1=…");
    }

    /** Why a database could not be opened, in one sentence. */
    static String sentence(String url, String user, SQLException refusal) {
        String state = Objects.requireNonNullElse(refusal.getSQLState(), "");
        String database = "The database " + url;
        boolean h2 = url.startsWith("jdbc:h2:");
        return switch (refusal.getErrorCode()) {
            case 90020 ->
                    database
                            + " is in use by another process; stop the application first, then try again.";
            case 90146, 1049 -> "There is no database " + url + ".";
            default ->
                    state.startsWith("28") || refusal.getErrorCode() == 1044
                            ? database + " refuses the user " + user + " or its password."
                            : state.startsWith("08") && !h2
                                    ? database
                                            + " is out of reach: is its server running, and is the address right?"
                                    : database
                                            + " could not be opened: "
                                            + CommandLine.firstLine(refusal);
        };
    }

    private static Connection open(String url, String user, String password) throws SQLException {
        DatabaseDriver driver = DatabaseDriver.fromJdbcUrl(url);
        if (driver != DatabaseDriver.H2 && driver != DatabaseDriver.MYSQL) {
            throw new Unusable(
                    "The database "
                            + shown(url)
                            + " is of no kind that Tongchou knows: write jdbc:h2:… or jdbc:mysql:… (also for MariaDB).");
        }
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
        source.setDriverClassName(driver.getDriverClassName());
        if (driver == DatabaseDriver.MYSQL) {
            Properties patience = new Properties();
            patience.setProperty("connectTimeout", "10000");
            source.setConnectionProperties(patience);
        }
        return source.getConnection();
    }

    private static boolean holdsTongchou(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from programme where 1 = 0")) {
            return !rows.next();
        } catch (SQLException noSuchTable) {
            return false;
        }
    }
}
