package cn.tongchou.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables on MySQL and MariaDB with four-byte characters: its own scripts say
 * three-byte, so a rare character of an old name (𠮷) would fail in a process. Runs before the
 * engine starts, only where the tables are missing, and never for a command that only reads. Where
 * Liquibase has a user of its own ({@code spring.liquibase.user}), who may make tables, it makes
 * these too.
 */
@Component
@Order(5)
@ConditionalOnProperty(
        name = "spring.liquibase.enabled",
        havingValue = "true",
        matchIfMissing = true)
class Utf8mb4Schema extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(Utf8mb4Schema.class);
    private static final List<String> SCRIPTS =
            List.of(
                    "engine",
                    "history",
                    "identity",
                    "case.engine",
                    "case.history",
                    "decision.engine",
                    "decision.history");

    private final String owner;
    private final String ownersPassword;

    Utf8mb4Schema(
            @Value("${spring.liquibase.user:}") String owner,
            @Value("${spring.liquibase.password:}") String ownersPassword) {
        this.owner = owner;
        this.ownersPassword = ownersPassword;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DataSource dataSource = engine.getDataSource();
        try (Connection connection = dataSource.getConnection()) {
            if (!Database.of(connection).mysqlFamily()) {
                return;
            }
            engine.setDatabaseSchemaUpdate("false");
            if (!exists(connection)) {
                create(dataSource, connection.getMetaData().getURL());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables could not be created", e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var tables =
                connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "ACT_GE_PROPERTY", null)) {
            return tables.next();
        }
    }

    private void create(DataSource ours, String url) throws SQLException {
        LOG.info("Creating the engine's tables with utf8mb4");
        DataSource owners =
                owner.isEmpty() ? ours : new DriverManagerDataSource(url, owner, ownersPassword);
        try (Connection connection = owners.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            for (String part : SCRIPTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ByteArrayResource(script(part).getBytes(StandardCharsets.UTF_8)));
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    private static String script(String part) {
        String path = "org/camunda/bpm/engine/db/create/activiti.mysql.create." + part + ".sql";
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(
                            "CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
