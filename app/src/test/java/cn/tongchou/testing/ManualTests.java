package cn.tongchou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The manual has a page for every role, and every picture that it names. */
class ManualTests {

    private static final Path MANUAL = Path.of("docs", "用户手册.md");

    @Test
    void everyRoleHasItsChapter() throws IOException {
        Properties words = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        Path.of("app/src/main/resources/messages/identity.properties"),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        String manual = Files.readString(MANUAL);
        for (Role role : Role.values()) {
            assertThat(manual.lines())
                    .as(role.name())
                    .anyMatch(
                            line ->
                                    line.startsWith("## ")
                                            && line.contains(words.getProperty(role.messageKey())));
        }
    }

    @Test
    void everyPictureIsThere() throws IOException {
        assertThat(ManualPictures.named(Files.readString(MANUAL)))
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(MANUAL.resolveSibling("images/manual/" + name))
                                        .isRegularFile());
    }
}
