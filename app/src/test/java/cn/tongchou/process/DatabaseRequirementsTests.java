package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRequirementsTests {

    @TempDir private Path folder;

    @Test
    void h2ThatWritesLaterIsRefused() throws SQLException {
        try (Connection connection = h2("later", "", Connection.TRANSACTION_REPEATABLE_READ)) {
            assertThatThrownBy(() -> DatabaseRequirements.requireH2(connection))
                    .isInstanceOfSatisfying(
                            DatabaseRequirements.Unmet.class,
                            unmet -> assertThat(unmet.remedy()).contains("WRITE_DELAY=0"));
        }
    }

    @Test
    void h2AtReadCommittedIsRefused() throws SQLException {
        try (Connection connection =
                h2("committed", ";WRITE_DELAY=0", Connection.TRANSACTION_READ_COMMITTED)) {
            assertThatThrownBy(() -> DatabaseRequirements.requireH2(connection))
                    .isInstanceOfSatisfying(
                            DatabaseRequirements.Unmet.class,
                            unmet ->
                                    assertThat(unmet.remedy())
                                            .contains("TRANSACTION_REPEATABLE_READ"));
        }
    }

    @Test
    void h2AsTheProductSetsItIsTaken() throws SQLException {
        try (Connection connection =
                h2("good", ";WRITE_DELAY=0", Connection.TRANSACTION_REPEATABLE_READ)) {
            assertThatCode(() -> DatabaseRequirements.requireH2(connection))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aRefusalIsToldInPlainSentences() {
        var analysis =
                new DatabaseRefused()
                        .analyze(
                                new IllegalStateException(
                                        "start failed",
                                        new DatabaseRequirements.Unmet("It is so", "Do this")));

        assertThat(analysis.getDescription()).isEqualTo("It is so.");
        assertThat(analysis.getAction()).isEqualTo("Do this.");
    }

    private Connection h2(String name, String settings, int isolation) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve(name) + settings, "sa", "");
        connection.setTransactionIsolation(isolation);
        return connection;
    }
}
