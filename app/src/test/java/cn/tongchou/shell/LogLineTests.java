package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * SEC26: a text never forges a line of the log, and the log holds no secret and no person's number.
 */
@TongchouTest
@ExtendWith(OutputCaptureExtension.class)
class LogLineTests {

    private static final String FORGED =
            "2026-01-01T00:00:00.000+08:00 ERROR 1 [main] c.t.Forged : all is lost";

    @LocalServerPort private int port;

    @Test
    void lineEndsAndTerminalSignsOfATextNeverForgeALine(CapturedOutput output) {
        for (String end :
                List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u000b", "\u001b[2K\u001b[1G")) {
            LoggerFactory.getLogger("text").warn("Received {}", "name" + end + FORGED);
            LoggerFactory.getLogger("text")
                    .warn("Failed", new IllegalStateException("reason" + end + FORGED));
        }
        assertThat(output.toString()).contains("all is lost");
        assertThat(output.toString().split("[\\n\\r\\u0085\\u2028\\u000b]"))
                .noneMatch(line -> line.startsWith(FORGED.substring(0, 20)))
                .noneMatch(line -> line.contains("\u001b[2K"));
    }

    @Test
    void thePathOfAFailedRequestStaysOnItsLine(CapturedOutput output) {
        new Client(port).get("/tasks%0d%0a" + "2026-01-01T00:00:00.000+08:00%20ERROR");
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith("2026-01-01"));
    }

    @Test
    void numbersOfPersonsAndSecretsAreLeftOut(CapturedOutput output) {
        LoggerFactory.getLogger("text")
                .warn(
                        "Expert 230103197001011234 (23010319700101123X), 13904511234,"
                                + " password=Guilin-7 token=abc-1");
        LoggerFactory.getLogger("text")
                .warn(
                        "Failed",
                        new IllegalStateException(
                                "duplicate ('13904511234', '230103197001011234')"));
        assertThat(output.toString())
                .contains("Expert *** (***), ***, password=*** token=***")
                .doesNotContain("13904511234", "230103197001011234", "Guilin-7", "abc-1");
    }

    @Test
    void numbersOfThingsStay(CapturedOutput output) {
        LoggerFactory.getLogger("text")
                .warn("Lot 2026-LD-B-0031, 12600000000000 bytes, id 0f3c-13904511234ab");
        assertThat(output.toString())
                .contains("2026-LD-B-0031, 12600000000000 bytes, id 0f3c-13904511234ab");
    }
}
