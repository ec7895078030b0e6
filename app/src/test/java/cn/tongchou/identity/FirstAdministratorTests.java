package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.TongchouApplication;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Outside the demo the first start makes one administrator, and shows a random password once; a
 * server's database is outside, also where somebody names {@code demo} beside it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("database")
class FirstAdministratorTests {

    private static final Pattern SHOWN = Pattern.compile("Password \\(shown once[^)]*\\): (\\S+)");

    @Test
    void thePasswordIsShownOnceAndMustBeChanged(CapturedOutput output) {
        Map<String, Object> database =
                TestDatabase.mariadb()
                        ? TestDatabase.onMariadb("first_start")
                        : TestDatabase.onH2("first_start");
        String password;
        try (ConfigurableApplicationContext first = start(database)) {
            Matcher shown = SHOWN.matcher(output);
            assertThat(shown.find()).isTrue();
            password = shown.group(1);
            AccountDirectory people = first.getBean(AccountDirectory.class);
            assertThat(people.all())
                    .singleElement()
                    .satisfies(
                            account -> {
                                assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
                                assertThat(account.mustChangePassword()).isTrue();
                                assertThat(account.isDemo()).isFalse();
                            });
            int port =
                    first.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Client administrator = new Client(port).with("X-Forwarded-Proto", "https");
            assertThat(administrator.get("/login").body())
                    .doesNotContain("data-fill-user")
                    .doesNotContain("Tongchou#2015");
            assertThat(administrator.signIn("admin", password)).isEqualTo("/");
            assertThat(administrator.cookies()).containsOnlyKeys("__Host-tongchou");
            assertThat(
                            administrator
                                    .get("/login")
                                    .headers()
                                    .firstValue("Strict-Transport-Security"))
                    .isPresent();
            var readable = new Client(port).get("/login");
            assertThat(readable.statusCode()).isEqualTo(302);
            assertThat(readable.headers().firstValue("Location"))
                    .contains("https://127.0.0.1/login");
            assertThat(new Client(port).get("/actuator/health").statusCode()).isEqualTo(200);
        }
        int already = output.length();
        try (ConfigurableApplicationContext second = start(database)) {
            assertThat(output.toString().substring(already))
                    .doesNotContain("shown once")
                    .doesNotContain(password);
            AccountDirectory people = second.getBean(AccountDirectory.class);
            assertThat(people.all()).hasSize(1);
            second.getBean(JdbcTemplate.class).update("update account set enabled = false");
        }
        int nobody = output.length();
        try (ConfigurableApplicationContext third = start(database)) {
            Matcher shown = SHOWN.matcher(output.toString().substring(nobody));
            assertThat(shown.find()).isTrue();
            int port =
                    third.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(
                            new Client(port)
                                    .with("X-Forwarded-Proto", "https")
                                    .signIn("admin2", shown.group(1)))
                    .isEqualTo("/");
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> database) {
        Map<String, Object> settings = new LinkedHashMap<>(database);
        settings.put("server.port", 0);
        settings.put("camunda.bpm.process-engine-name", "first-start");
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("logging.level.root", "warn");
        settings.put("tongchou.bcrypt-strength", 4);
        String[] arguments =
                settings.entrySet().stream()
                        .map(s -> "--" + s.getKey() + "=" + s.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(TongchouApplication.class)
                .profiles(
                        TestDatabase.mariadb()
                                ? new String[] {"mysql", "demo"}
                                : new String[] {"production"})
                .run(arguments);
    }
}
