package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TongchouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** SEC27 and SEC29: what a server does not have: consoles, details of its health, secrets. */
@TongchouTest
class ProductionJarTests {

    private static final Pattern SECRET =
            Pattern.compile(
                    "-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|(?i)(?:password|secret|token):[ \t]*[\"']?(?!\\$\\{)[^\\s\"'#{$]{3,}");

    @Autowired private PathMappedEndpoints endpoints;
    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    @Test
    void onlyTheHealthIsOpenAndTellsNoDetail() {
        assertThat(endpoints.getAllPaths()).containsExactly("/actuator/health");
        assertThat(new Client(port).get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "database", "diskSpace");
        for (String path :
                List.of(
                        "/actuator",
                        "/actuator/health/db",
                        "/actuator/info",
                        "/actuator/heapdump",
                        "/actuator/loggers")) {
            assertThat(Client.of(port, "admin").get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.boot.devtools.RemoteSpringApplication",
                "org.springdoc.core.configuration.SpringDocConfiguration",
                "io.swagger.v3.oas.models.OpenAPI",
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.engine.EngineRestApplication"
            })
    void aToolOfTheWorkshopIsNotThere(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    @Test
    void theConsoleOfTheDatabaseIsOff() {
        assertThat(context.getEnvironment().getProperty("spring.h2.console.enabled", "false"))
                .isEqualTo("false");
        assertThat(Stream.of(context.getBeanDefinitionNames()))
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("h2console"));
        assertThat(Client.of(port, "admin").get("/h2-console").statusCode()).isEqualTo(403);
    }

    @Test
    void noSecretStandsInTheRepository() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder :
                List.of(
                        "app/src/main",
                        "templates",
                        "forms",
                        "processes",
                        "reports",
                        "docs",
                        ".ci")) {
            if (!Files.exists(Path.of(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(Files::isRegularFile)
                                .filter(
                                        file ->
                                                file.toString()
                                                        .matches(
                                                                ".*\\.(ya?ml|properties|java|xml|html|sql|csv|md|sh)|.*/run"))
                                .toList()) {
                    SECRET.matcher(Files.readString(file))
                            .results()
                            .forEach(hit -> found.add(file + ": " + hit.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aSecretIsFound() {
        assertThat(SECRET.matcher("password: geheim").find()).isTrue();
        assertThat(SECRET.matcher("-----BEGIN RSA PRIVATE KEY-----").find()).isTrue();
        assertThat(SECRET.matcher("password: ${TONGCHOU_DB_PASSWORD:}").find()).isFalse();
        assertThat(SECRET.matcher("password: \"\"").find()).isFalse();
    }
}
