package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TongchouTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** SEC24: no answer tells anything about the program's inside, whatever is asked. */
@TongchouTest
class ErrorAnswerTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET /tasks?a=%00 HTTP/1.1",
                        "GET /%2e%2e/etc HTTP/1.1", "FOO / HTTP/1.1",
                "GET / HTTP/9.9", "G\u0001T / HTTP/1.1", "GET /css/none.css HTTP/1.1",
                        "GET /webjars/x HTTP/1.1", "TRACE / HTTP/1.1",
                "GET /login?lang=%0d%0aX:y HTTP/1.1"
            })
    void aMalformedRequestLearnsNothing(String line) {
        String answer = raw(line + "\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .doesNotContainPattern(Leaks.PATTERN)
                .doesNotContainPattern("(?i)\nserver:")
                .doesNotContainPattern("\r\nX:y");
    }

    @Test
    void aRequestThatIsTooLongLearnsNothing() {
        assertThat(
                        raw(
                                "GET /"
                                        + "a".repeat(20_000)
                                        + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .doesNotContainPattern(Leaks.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error", "/nowhere", "/accounts/x",
                        "/accounts/00000000-0000-0000-0000-000000000000", "/accounts?role=none",
                "/reports/none", "/reports/annual.pdf?year=99999999999", "/calendar?year=x",
                        "/resources?after=%27%22", "/processes/x.bpmn",
                "/templates/NONE.xlsx", "/resources?kind=%24%7B7*7%7D"
            })
    void aWrongAddressLearnsNothing(String path) {
        for (Client client :
                List.of(Client.of(port, "tongchou"), Client.of(port, "admin"), new Client(port))) {
            client.with("Accept", "application/json, text/html");
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContainPattern(Leaks.PATTERN);
        }
    }

    /** The page of errors is no page of its own. */
    @Test
    void thePageOfErrorsCannotBeAskedFor() {
        assertThat(Client.path(new Client(port).get("/error"))).isEqualTo("/login");
        assertThat(Client.of(port, "tongchou").get("/error").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfAWrongKindLearnsNothing() {
        Client client = Client.of(port, "tongchou");
        for (Map<String, String> fields :
                List.of(
                        Map.of("commandId", "x"),
                        Map.of("year", "x", "title", "\u0000"),
                        Map.of("lots[99999].name", "x"))) {
            var answer = client.post("/account/password", "/programmes", fields);
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContainPattern(Leaks.PATTERN);
        }
    }

    private String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException cut) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
