package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TongchouTest;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** SEC15: cookies and forms; outside the demo nothing travels readable. */
@TongchouTest
class SecureTransportTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "production", "demo,mysql", "test", "command"})
    void outsideTheDemoCookiesAreSecureAndBoundToTheHost(String profiles) {
        SecureTransport transport = transport(profiles);
        Cookie cookie = customized(transport).getSession().getCookie();
        assertThat(cookie.getName()).isEqualTo("__Host-tongchou");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
        assertThat(transport.cookie("lang")).isEqualTo("__Host-lang");
    }

    @Test
    void theDemoAnswersOnTheLoopbackAddressWhateverIsConfigured() throws Exception {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        transport("demo").customize(server);
        assertThat(server.getAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tasks, 302",
        "HEAD, /tasks, 302",
        "GET, /css/app.css, 302",
        "POST, /login, 403",
        "PUT, /tasks, 403",
        "GET, /actuator/health, 200"
    })
    void outsideTheDemoPlainHttpIsLedToHttpsOrRefused(String method, String path, int status)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServerName("tongchou.example");
        request.setQueryString("a=1");
        MockHttpServletResponse response = new MockHttpServletResponse();
        transport("mysql").filter().doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
        if (status == 302) {
            assertThat(response.getRedirectedUrl())
                    .isEqualTo("https://tongchou.example" + path + "?a=1");
        }
    }

    @Test
    void whatCameOverHttpsIsAnswered() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setSecure(true);
        MockFilterChain chain = new MockFilterChain();
        transport("mysql").filter().doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void cookiesOfTheDemoAreHttpOnlyAndLax() {
        Client client = new Client(port);
        var login = client.get("/login?lang=en");
        assertThat(login.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("tongchou="))
                .anyMatch(cookie -> cookie.startsWith("lang="));
    }

    /** The demo trusts no header that says where a request came from or where it goes. */
    @Test
    void aForgedForwardingHeaderChangesNothing() {
        Client client = new Client(port);
        client.with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Proto", "https")
                .with("X-HTTP-Method-Override", "POST")
                .with("X-Original-URL", "/accounts");
        var answer = client.get("/tasks");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .doesNotContain("evil")
                .endsWith("/login");
        assertThat(client.post("/login", "/login", Map.of("_method", "delete")).statusCode())
                .isEqualTo(302);
    }

    private static TomcatServletWebServerFactory customized(SecureTransport transport) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        transport.customize(server);
        return server;
    }

    private static SecureTransport transport(String profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles.split(","));
        return new SecureTransport(environment);
    }
}
