package cn.tongchou.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.ChildProgram;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as an operator runs them: exit code, and what stands on the screen. */
class CommandProcessTests {

    @TempDir private Path folder;

    @Test
    void aDatabaseInUseIsToldInOneSentence() throws SQLException {
        String url = url("tongchou");
        try (Connection application = DriverManager.getConnection(url, "sa", "")) {
            assertThat(application.isValid(1)).isTrue();
            assertUnusable(
                    verify(url),
                    "The database "
                            + url
                            + " is in use by another process; stop the application first, then try again.");
        }
    }

    @Test
    void aServerOutOfReachIsNamedWithoutThePassword() {
        assertUnusable(
                ChildProgram.tongchou(
                        Map.of(
                                "TONGCHOU_DB_URL",
                                "jdbc:mysql://127.0.0.1:1/tongchou?password=secret"),
                        "verify"),
                "The database jdbc:mysql://127.0.0.1:1/tongchou is out of reach: is its server running, and is the address right?");
    }

    @Test
    void aMistypedDatabaseIsNotMade() {
        assertUnusable(verify(url("mistyped")), "There is no database " + url("mistyped") + ".");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEmptyDatabaseHoldsNothingToVerifyAndStaysEmpty() throws SQLException {
        String url = url("empty");
        DriverManager.getConnection(url, "sa", "").close();
        assertUnusable(verify(url), "The database " + url + " holds no data of Tongchou.");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void chineseIsPrintedOnAMachineWithoutALocale() {
        ChildProgram.Ended ended = ChildProgram.run(Speaker.class.getName(), Map.of());
        assertThat(ended.out()).containsExactly("黑龙江省图书馆 𠮷");
        assertThat(ended.err()).containsExactly("省馆");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private static ChildProgram.Ended verify(String url) {
        return ChildProgram.tongchou(Map.of(), "verify", "--db", url);
    }

    private static void assertUnusable(ChildProgram.Ended ended, String sentence) {
        assertThat(ended.err()).containsExactly(sentence);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.exit()).isEqualTo(CommandLine.UNUSABLE);
    }

    /** Says something Chinese. */
    static final class Speaker {

        private Speaker() {}

        public static void main(String[] args) {
            Console.standard().out().println("黑龙江省图书馆 𠮷");
            Console.standard().err().println("省馆");
        }
    }
}
