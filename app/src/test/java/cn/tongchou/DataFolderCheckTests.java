package cn.tongchou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class DataFolderCheckTests {

    @TempDir private Path folder;

    @Test
    void aSecondStartOnTheSameFolderSaysSoInPlainWords() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("tongchou");
        try (Connection first = DriverManager.getConnection(url, "sa", "")) {
            assertThatThrownBy(() -> start(url + ";WRITE_DELAY=0"))
                    .isInstanceOf(DataFolderCheck.InUse.class)
                    .hasMessageContaining(folder.toString())
                    .satisfies(
                            inUse -> {
                                var told = new DataFolderCheck.Explained().analyze(inUse);
                                assertThat(told.getDescription())
                                        .endsWith("is in use by another process.");
                                assertThat(told.getAction()).contains("running already");
                            });
            assertThat(first.isValid(1)).isTrue();
        }
        assertThatCode(() -> start(url)).doesNotThrowAnyException();
    }

    @Test
    void aNewFolderADatabaseInMemoryAndAServerAreLeftAlone() {
        for (String url :
                new String[] {
                    "jdbc:h2:file:" + folder.resolve("new"),
                    "jdbc:h2:mem:x",
                    "jdbc:mysql://localhost/x",
                    ""
                }) {
            assertThatCode(() -> start(url)).as(url).doesNotThrowAnyException();
        }
    }

    private static void start(String url) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("spring.datasource.url", url);
        new DataFolderCheck()
                .onApplicationEvent(
                        new ApplicationEnvironmentPreparedEvent(
                                new DefaultBootstrapContext(),
                                new SpringApplication(),
                                new String[0],
                                environment));
    }
}
