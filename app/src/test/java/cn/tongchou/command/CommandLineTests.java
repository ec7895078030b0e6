package cn.tongchou.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(new ByteArrayOutputStream()),
                    new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void anUnknownOptionOrOneWithoutValueIsNamedInOneSentence() {
        assertThat(CommandLine.verify(Object.class, List.of("--database", "x"), console))
                .isEqualTo(CommandLine.UNUSABLE);
        assertThat(CommandLine.verify(Object.class, List.of("--db"), console))
                .isEqualTo(CommandLine.UNUSABLE);
        assertThat(said())
                .containsExactly(
                        "Unknown or incomplete option --database; known: --db.",
                        "Unknown or incomplete option --db; known: --db.");
    }

    @Test
    void anUnexpectedFailureIsOneLineNotAStackTrace() {
        int exit =
                CommandLine.explained(
                        console,
                        () -> {
                            throw new IllegalStateException(
                                    "outer", new IllegalArgumentException("first\nsecond"));
                        });
        assertThat(exit).isEqualTo(CommandLine.UNUSABLE);
        assertThat(said()).containsExactly("The command could not run: first");
    }

    @Test
    void verifyOpensH2ReadOnlyAndNeverMakesOne() {
        CommandDatabase reading = new CommandDatabase(true);
        assertThat(reading.prepared("jdbc:h2:file:./data/tongchou"))
                .isEqualTo(
                        "jdbc:h2:file:./data/tongchou;WRITE_DELAY=0;IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
        assertThat(reading.prepared("jdbc:h2:tcp://localhost/x;write_delay=0"))
                .isEqualTo("jdbc:h2:tcp://localhost/x;write_delay=0;IFEXISTS=TRUE");
        assertThat(new CommandDatabase(false).prepared("jdbc:h2:file:./new"))
                .isEqualTo("jdbc:h2:file:./new;WRITE_DELAY=0");
        assertThat(reading.prepared("jdbc:mysql://localhost/x"))
                .isEqualTo("jdbc:mysql://localhost/x");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        for (String url :
                new String[] {
                    "jdbc:mysql://u:secret@host/x",
                    "jdbc:mysql://host/x?user=u&password=secret",
                    "jdbc:mysql://address=(host=h)(password=secret)/x",
                    "jdbc:h2:file:./x;USER=sa;PASSWORD=secret"
                }) {
            assertThat(CommandDatabase.shown(url)).doesNotContain("secret").contains("jdbc:");
        }
    }

    @Test
    void onlyALockedDatabaseIsCalledInUse() {
        assertThat(sentence("jdbc:h2:x", 90020, "90020")).contains("stop the application first");
        assertThat(sentence("jdbc:h2:x", 8000, "08000"))
                .isEqualTo("The database jdbc:h2:x could not be opened: broken");
        assertThat(sentence("jdbc:h2:x", 90146, "90146"))
                .isEqualTo("There is no database jdbc:h2:x.");
        assertThat(sentence("jdbc:h2:x", 28000, "28000")).contains("refuses the user u");
        assertThat(sentence("jdbc:mysql://h/x", 0, "08S01"))
                .startsWith("The database jdbc:mysql://h/x is out of reach");
        assertThat(sentence("jdbc:mysql://h/x", 1049, "42000")).startsWith("There is no database");
        assertThat(sentence("jdbc:mysql://h/x", 1045, "28000")).contains("refuses the user u");
    }

    private static String sentence(String url, int code, String state) {
        return CommandDatabase.sentence(url, "u", new SQLException("broken\nat once", state, code));
    }

    private List<String> said() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
