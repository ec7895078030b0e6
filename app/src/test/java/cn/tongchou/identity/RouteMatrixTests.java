package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * SEC1, SEC2: every route is declared, what is not declared is denied, and a role reaches what is
 * declared for it.
 */
@TongchouTest
class RouteMatrixTests {

    /** Routes that stand open, because nobody is signed in yet. */
    private static final Set<String> OPEN =
            Set.of(
                    "GET /login",
                    "GET /password-link",
                    "POST /password-link",
                    "GET /error",
                    "POST /error");

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired private List<RouteAccess> modules;

    @LocalServerPort private int port;

    @Test
    void everyRouteIsDeclaredAndEveryDeclarationIsARoute() {
        Set<String> declared =
                declared().stream()
                        .map(route -> route.method() + " " + shape(route.pattern()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(lacking("a route without a declaration", mapped(), declared)).isEmpty();
        assertThat(lacking("a declaration without a route", declared, mapped())).isEmpty();
    }

    @Test
    void aRouteWithoutADeclarationIsFound() {
        assertThat(
                        lacking(
                                "a route without a declaration",
                                Set.of("GET /secret"),
                                Set.of("GET /known")))
                .containsExactly("a route without a declaration: GET /secret");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleReachesWhatIsDeclaredForItAndNothingElse(Role role) {
        Client person = Client.of(port, TestPeople.BY_ROLE.get(role.name()));
        List<String> wrong = new ArrayList<>();
        for (RouteAccess.Route route : declared()) {
            boolean allowed =
                    declared().stream()
                            .filter(
                                    other ->
                                            other.method().equals(route.method())
                                                    && other.pattern().equals(route.pattern()))
                            .findFirst()
                            .map(first -> first.roles().isEmpty() || first.roles().contains(role))
                            .orElse(false);
            int status =
                    route.method().equals(HttpMethod.GET)
                            ? person.get(path(route)).statusCode()
                            : person.post("/account/password", path(route), Map.of()).statusCode();
            if (allowed == (status == 403) || status >= 500) {
                wrong.add(
                        route.method()
                                + " "
                                + route.pattern()
                                + " answers "
                                + status
                                + " to "
                                + role);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyWhoIsNotSignedInIsLedToTheLogin() {
        Client stranger = new Client(port);
        for (RouteAccess.Route route : declared()) {
            if (route.method().equals(HttpMethod.GET)) {
                var answer = stranger.get(path(route));
                assertThat(answer.statusCode()).as(route.pattern()).isEqualTo(302);
                assertThat(Client.path(answer)).as(route.pattern()).isEqualTo("/login");
            }
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Client person = Client.of(port, "tongchou");
        for (RouteAccess.Route route : declared()) {
            if (route.method().equals(HttpMethod.POST)) {
                assertThat(person.post(path(route), Map.of()).statusCode())
                        .as(route.pattern())
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere", "/actuator", "/actuator/env", "/actuator/beans", "/h2-console",
                        "/engine-rest/task", "/camunda", "/swagger-ui.html",
                "/tasks/../actuator/env", "/tasks;x=1/y", "//tasks", "/TASKS", "/tasks.json",
                        "/tasks/", "/%2e%2e/tasks", "/forms/claim/confirm-claims.html"
            })
    void whatNoModuleNamesIsDenied(String path) {
        assertThat(Client.of(port, "admin").get(path).statusCode()).as(path).isIn(400, 403, 404);
        assertThat(new Client(port).get(path).statusCode()).as(path).isIn(302, 400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void aMethodThatNoModuleNamesIsDenied(String method) {
        assertThat(Client.of(port, "admin").send(method, "/tasks").statusCode())
                .isIn(400, 403, 405);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerAlike() {
        assertThat(new Client(port).signIn("tongchou", "wrong")).isEqualTo("/login?error");
        assertThat(new Client(port).signIn("nobody", "wrong")).isEqualTo("/login?error");
        assertThat(new Client(port).signIn("tongchou", TestPeople.PASSWORD)).isEqualTo("/");
    }

    @Test
    void everyAnswerForbidsForeignContent() {
        var headers = new Client(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private List<RouteAccess.Route> declared() {
        RouteAccess.Routes routes = new RouteAccess.Routes();
        modules.forEach(module -> module.declare(routes));
        return routes.all();
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            List<String> names =
                                    methods.isEmpty()
                                            ? List.of("GET", "POST")
                                            : methods.stream().map(Enum::name).toList();
                            mapping.getPatternValues()
                                    .forEach(
                                            pattern ->
                                                    names.forEach(
                                                            method ->
                                                                    mapped.add(
                                                                            method
                                                                                    + " "
                                                                                    + shape(
                                                                                            pattern))));
                        });
        mapped.removeAll(OPEN);
        return mapped;
    }

    private static String path(RouteAccess.Route route) {
        return Arrays.stream(route.pattern().split("/", -1))
                .map(part -> part.replaceAll("\\{[^}]*}|\\*+", UUID.randomUUID().toString()))
                .collect(Collectors.joining("/"));
    }

    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> lacking(
            String what, Collection<String> wanted, Collection<String> present) {
        return wanted.stream()
                .filter(one -> !present.contains(one))
                .map(one -> what + ": " + one)
                .toList();
    }
}
