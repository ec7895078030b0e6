package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** SEC23: a session is one person's, short, and ends when anything about the person changes. */
@TongchouTest
class SessionTests {

    @Autowired private AccountManagement management;
    @Autowired private AccountDirectory directory;
    @Autowired private InstitutionDirectory institutions;
    @Autowired private PasswordEncoder passwords;
    @Autowired private SignIn signIn;
    @Autowired private Clock clock;
    @LocalServerPort private int port;

    private String username;
    private UUID account;
    private Duration before;

    @BeforeEach
    void aPerson() {
        before = clock.offset();
        username = "t" + UUID.randomUUID().toString().substring(0, 8);
        account =
                management
                        .openDemo(
                                username,
                                "登录者",
                                institutions.leadLibrary().id(),
                                Role.COORDINATOR,
                                null,
                                passwords.encode(TestPeople.PASSWORD))
                        .id();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.shift(before);
    }

    @Test
    void theLoginGivesANewSessionId() {
        Client client = new Client(port);
        client.get("/tasks");
        String stranger = client.cookies().get("tongchou");
        client.signIn(username, TestPeople.PASSWORD);
        String person = client.cookies().get("tongchou");
        assertThat(person).isNotEqualTo(stranger).matches("[0-9A-F]{32,}");
        assertThat(isIn(client)).isTrue();
    }

    @Test
    void theThirdSessionEndsTheOldestAndTellsIt() {
        Client first = Client.of(port, username);
        Client second = Client.of(port, username);
        assertThat(isIn(first)).isTrue();
        Client third = Client.of(port, username);
        assertThat(Client.path(first.get("/tasks"))).isEqualTo("/login?ended");
        assertThat(first.get("/login?ended").body()).contains("较早的一处会退出");
        assertThat(isIn(second)).isTrue();
        assertThat(isIn(third)).isTrue();
    }

    @Test
    void aDisabledPersonsSessionsEndAtOnce() {
        Client client = Client.of(port, username);
        management.setEnabled(account, false, directory.actor("admin"));
        assertThat(isIn(client)).isFalse();
        management.setEnabled(account, true, directory.actor("admin"));
        assertThat(isIn(client)).as("also once the account is open again").isFalse();
    }

    @Test
    void aChangedRoleEndsEverySession() {
        Client client = Client.of(port, username);
        management.assignRole(account, Role.LEADER, directory.actor("admin"));
        assertThat(Client.path(client.get("/tasks"))).isEqualTo("/login?ended");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndThisOneGoesOnUnderANewId() {
        Client other = Client.of(port, username);
        Client client = Client.of(port, username);
        String id = client.cookies().get("tongchou");
        var answer =
                client.post(
                        "/account/password",
                        "/account/password",
                        Map.of(
                                "current", TestPeople.PASSWORD,
                                "replacement", "Guilin-7-shan",
                                "repeated", "Guilin-7-shan"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(client)).isTrue();
        assertThat(client.cookies().get("tongchou")).isNotEqualTo(id);
    }

    @Test
    void whoSignsOutIsOutOnTheServer() {
        Client client = Client.of(port, username);
        String id = client.cookies().get("tongchou");
        client.post("/tasks", "/logout", Map.of());
        client.cookies().put("tongchou", id);
        assertThat(isIn(client)).isFalse();
    }

    @Test
    void noSessionOutlivesTwelveHoursHoweverBusy() {
        Client client = Client.of(port, username);
        clock.shift(before.plus(Sessions.LONGEST).minusMinutes(1));
        assertThat(isIn(client)).isTrue();
        clock.shift(before.plus(Sessions.LONGEST).plusMinutes(1));
        assertThat(Client.path(client.get("/tasks"))).isEqualTo("/login?ended");
    }

    @ParameterizedTest
    @CsvSource({"tongchou, 30", "haerbin, 30", "gongyingshang, 30", "caiwu, 15", "admin, 15"})
    void anIdleSessionEndsSoonerWhereAClickMovesMoneyOrRights(String person, int minutes)
            throws Exception {
        var session =
                signIn.web()
                        .perform(formLogin().user(person).password(TestPeople.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(minutes * 60);
    }

    @Test
    void aPartOfAPageThatIsFetchedLaterLeadsTheWholePageToTheLogin() {
        Client client = Client.of(port, username).with("HX-Request", "true");
        management.assignRole(account, Role.LEADER, directory.actor("admin"));
        var answer = client.get("/tasks");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?ended");
    }

    private static boolean isIn(Client client) {
        return client.get("/tasks").statusCode() == 200;
    }
}
