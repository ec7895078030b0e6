package cn.tongchou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code mvn spring-boot:run} starts, with its own settings: the demo. */
@Tag("application")
class DemoTests {

    private static final List<String> LIBRARIES =
            List.of(
                    "黑龙江省图书馆",
                    "哈尔滨市图书馆",
                    "齐齐哈尔市图书馆",
                    "鸡西市图书馆",
                    "鹤岗市图书馆",
                    "双鸭山市图书馆",
                    "大庆市图书馆",
                    "伊春市图书馆",
                    "七台河市图书馆",
                    "牡丹江市图书馆",
                    "大兴安岭地区图书馆");

    @TempDir private Path folder;

    @Test
    void theDemoShowsElevenLibrariesAndAnAccountOfEveryRoleThatWorks() {
        try (var demo =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(TongchouApplication.class)
                                .run(
                                        "--tongchou.data=" + folder,
                                        "--server.port=0",
                                        "--camunda.bpm.process-engine-name=demo")) {
            assertThat(demo.getEnvironment().getActiveProfiles()).isEmpty();
            assertThat(demo.getEnvironment().getDefaultProfiles()).containsExactly("demo");
            String login = new Client(demo.getWebServer().getPort()).get("/login").body();
            assertThat(login).contains(LIBRARIES).contains(TestPeople.PASSWORD);
            assertThat(TestPeople.BY_ROLE).hasSize(7);
            TestPeople.BY_ROLE.forEach(
                    (role, username) -> {
                        assertThat(login)
                                .as(role)
                                .containsPattern(
                                        "data-fill-user=\"" + Pattern.quote(username) + "\"");
                        Client person = new Client(demo.getWebServer().getPort());
                        assertThat(person.signIn(username, TestPeople.PASSWORD)).isEqualTo("/");
                        assertThat(person.get("/").statusCode()).as(role).isEqualTo(200);
                    });
            assertThat(demo.getBean(cn.tongchou.identity.AccountDirectory.class).all())
                    .extracting(account -> account.role().name())
                    .containsAll(TestPeople.BY_ROLE.keySet());
            onlyThisMachineReachesIt(demo);
            whatWasAcknowledgedIsOnDisk(demo.getBean(JdbcTemplate.class));
        }
        assertThat(folder.resolve("tongchou.mv.db")).isNotEmptyFile();
    }

    private static void onlyThisMachineReachesIt(ServletWebServerApplicationContext demo) {
        Object address =
                ((TomcatWebServer) demo.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProperty("address");
        assertThat(((java.net.InetAddress) address).isLoopbackAddress()).isTrue();
    }

    private static void whatWasAcknowledgedIsOnDisk(JdbcTemplate jdbc) {
        assertThat(
                        jdbc.queryForList(
                                "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                                String.class))
                .containsOnly("0");
        assertThat(jdbc.execute((ConnectionCallback<Integer>) Connection::getTransactionIsolation))
                .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
    }
}
