package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** SEC20 and SEC21: passwords, who learns what at the login, and who is slowed down. */
@TongchouTest
class SignInTests {

    @Autowired private AccountManagement management;
    @Autowired private AccountAdministration administration;
    @Autowired private AccountDirectory directory;
    @Autowired private Accounts accounts;
    @Autowired private InstitutionDirectory institutions;
    @Autowired private PasswordEncoder passwords;
    @Autowired private PasswordLinks links;
    @Autowired private SignInAttempts attempts;
    @Autowired private Sessions sessions;
    @Autowired private SignInProvider provider;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;
    @LocalServerPort private int port;

    private String username;
    private Duration before;

    @BeforeEach
    void aPerson() {
        before = clock.offset();
        username = "s" + UUID.randomUUID().toString().substring(0, 8);
        management.openDemo(
                username,
                "登录者",
                institutions.leadLibrary().id(),
                Role.COORDINATOR,
                null,
                passwords.encode(TestPeople.PASSWORD));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.shift(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1!",
                "P@ssw0rd2015",
                "Qwerty123!",
                "Tushuguan123",
                "Tongchou@2017",
                "Longjiang#1",
                "Woaini1314!",
                "1qaz@WSX3edc",
                "Admin@123456",
                "Aa1!Aa1!",
                "Zhongguo#88"
            })
    void whatEverybodyTriesFirstIsNoPassword(String common) {
        assertThatThrownBy(() -> policy(PasswordPolicy.Profile.COMPOSED).check(common, "wanghong"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isIn(
                                                "identity.error.password-common",
                                                "identity.error.password-username"));
    }

    @Test
    void aPasswordHasTheLengthAndClassesOfItsProfile() {
        PasswordPolicy composed = policy(PasswordPolicy.Profile.COMPOSED);
        composed.check("Gui7-lin", "wanghong");
        composed.check(AccountManagement.randomPassword(), "wanghong");
        assertThat(refusal(composed, "Gui7-li"))
                .isEqualTo("identity.error.password-length.composed");
        assertThat(refusal(composed, "guilinshan")).isEqualTo("identity.error.password-classes");
        assertThat(refusal(composed, "我".repeat(25) + "aB1"))
                .isEqualTo("identity.error.password-length.composed");
        assertThat(refusal(composed, "Wanghong-77")).isEqualTo("identity.error.password-username");
        PasswordPolicy whole = policy(PasswordPolicy.Profile.LONG);
        whole.check("six birds over the icy river", "wanghong");
        assertThat(refusal(whole, "Gui7-lin-shan"))
                .isEqualTo("identity.error.password-length.long");
        assertThat(new CommonPasswords().size()).isGreaterThan(3000);
    }

    @Test
    void theLoginPageIsWholeHoweverManyLibrariesItNames() {
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                String id = UUID.randomUUID().toString();
                ids.add(id);
                jdbc.update(
                        "insert into institution (id, version, code, name, kind, division_code, active)"
                                + " select ?, 0, ?, ?, kind, division_code, active from institution where id = ?",
                        id,
                        "MANY-" + i,
                        "示例县图书馆" + i,
                        institutions.libraries().get(1).id().toString());
            }
            Client client = new Client(port);
            assertThat(client.get("/login").body())
                    .contains("示例县图书馆399", "name=\"_csrf\"", "</html>");
            assertThat(client.signIn("tongchou", TestPeople.PASSWORD)).isNotEqualTo("/login");
        } finally {
            ids.forEach(id -> jdbc.update("delete from institution where id = ?", id));
        }
    }

    @Test
    void aRefusedPersonLearnsNothingAboutTheAccount() {
        management.setEnabled(directory.byUsername(username).orElseThrow().id(), false, admin());
        String disabled = username;
        List<String> answers = new ArrayList<>();
        for (String name : List.of("tongchou", "nobody" + username, disabled)) {
            Client client = new Client(port);
            String token = token(client);
            var answer =
                    client.post(
                            "/login",
                            Map.of("username", name, "password", "Wrong-1-wrong", "_csrf", token));
            answers.add(answer.statusCode() + " " + Client.path(answer) + " " + answer.body());
        }
        Client client = new Client(port);
        var right =
                client.post(
                        "/login",
                        Map.of(
                                "username",
                                disabled,
                                "password",
                                TestPeople.PASSWORD,
                                "_csrf",
                                token(client)));
        answers.add(right.statusCode() + " " + Client.path(right) + " " + right.body());
        assertThat(answers).containsOnly("302 /login?error ");
    }

    @Test
    void aPasswordLongerThanAnyIsRefusedLikeAnother() {
        assertThat(new Client(port).signIn("tongchou", "x".repeat(5_000)))
                .isEqualTo("/login?error");
        assertThat(new Client(port).signIn("x".repeat(5_000), "x")).isEqualTo("/login?error");
    }

    /** Time is work: whoever is refused costs one hash of one password, as who is let in does. */
    @Test
    void everyTryCostsOneHashWhoeverItNames() {
        PasswordEncoder counting = Mockito.spy(passwords);
        SignInProvider counted = new SignInProvider(accounts, counting, attempts, sessions);
        String disabled = username;
        management.setEnabled(directory.byUsername(disabled).orElseThrow().id(), false, admin());
        AtomicInteger tries = new AtomicInteger();
        for (String name : List.of("lingdao", "nobody" + username, disabled)) {
            for (String password : List.of(TestPeople.PASSWORD, "Wrong-1-wrong")) {
                try {
                    counted.authenticate(asked(name, password, "10.0.0.1"));
                } catch (AuthenticationException refused) {
                    // counted below
                }
                Mockito.verify(counting, Mockito.times(tries.incrementAndGet()))
                        .matches(Mockito.anyString(), Mockito.anyString());
            }
        }
        assertThat(
                        Mockito.mockingDetails(counting).getInvocations().stream()
                                .filter(call -> call.getMethod().getName().equals("matches"))
                                .map(call -> call.<String>getArgument(1).substring(0, 7))
                                .distinct())
                .as("one strength of hash")
                .hasSize(1);
    }

    @Test
    void afterFiveMistakesTheWaitGrowsAndStandsInTheDatabase() {
        for (int mistake = 1; mistake <= SignInAttempts.FREE; mistake++) {
            assertThat(refused("10.1.0." + mistake)).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(refused("10.1.0.9")).isInstanceOf(LockedException.class);
        assertThat(rightAt("10.1.0.9")).as("the right password waits too").isFalse();
        // another node, or this one after a restart, knows the same
        assertThat(new SignInAttempts(jdbc, clock).waitsUntil(username)).isNotNull();
        List<Long> waits = new ArrayList<>();
        for (int more = 0; more < 6; more++) {
            Duration wait = Duration.between(clock.now(), attempts.waitsUntil(username));
            waits.add(Math.round(wait.toSeconds() / 60.0));
            clock.shift(clock.offset().plus(wait).plusSeconds(1));
            assertThat(refused("10.1.0.9")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        clock.shift(clock.offset().plus(SignInAttempts.LONGEST).plusSeconds(1));
        assertThat(rightAt("10.1.0.9")).as("after the wait").isTrue();
    }

    @Test
    void aTryDuringTheWaitDoesNotProlongIt() {
        for (int mistake = 0; mistake < 5; mistake++) {
            refused("10.2.0." + mistake);
        }
        var until = attempts.waitsUntil(username);
        for (int more = 0; more < 20; more++) {
            refused("10.2.0.9");
        }
        assertThat(attempts.waitsUntil(username)).isEqualTo(until);
    }

    @Test
    void strangersCannotKeepACoordinatorOut() {
        assertThat(rightAt("10.3.0.1")).isTrue();
        for (int mistake = 0; mistake < 30; mistake++) {
            refused("10.3.1." + mistake);
        }
        assertThat(rightAt("10.3.0.1")).as("from where they signed in before").isTrue();
        for (int mistake = 0; mistake < 30; mistake++) {
            refused("10.3.1." + mistake);
        }
        assertThat(rightAt("10.3.0.2")).as("from elsewhere").isFalse();
        administration.endWait(directory.byUsername(username).orElseThrow().id(), admin());
        assertThat(rightAt("10.3.0.2")).as("once the administrator ended the wait").isTrue();
    }

    @Test
    void anAddressThatGuessesManyNamesWaits() {
        for (int name = 0; name < 5; name++) {
            String guessed = "guess" + name + username;
            assertThatThrownBy(() -> provider.authenticate(asked(guessed, "x", "10.4.0.1")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(
                        () ->
                                provider.authenticate(
                                        asked(username, TestPeople.PASSWORD, "10.4.0.1")))
                .isInstanceOf(LockedException.class);
        assertThat(
                        provider.authenticate(asked(username, TestPeople.PASSWORD, "10.4.0.2"))
                                .isAuthenticated())
                .isTrue();
    }

    @Test
    void aProxyThatDoesNotSayForWhomItAsksKeepsNobodyOut() {
        for (int name = 0; name < 8; name++) {
            String guessed = "local" + name + username;
            assertThatThrownBy(() -> provider.authenticate(asked(guessed, "x", "127.0.0.1")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(rightAt("127.0.0.1")).isTrue();
    }

    @Test
    void fortyTriesAtOnceAreNotFree() {
        AtomicInteger counted = new AtomicInteger();
        AtOnce.run(
                40,
                n -> {
                    if (attempts.begin(username, "10.5.0." + n).counts()) {
                        counted.incrementAndGet();
                    }
                });
        assertThat(counted.get()).isEqualTo(SignInAttempts.FREE);
    }

    @Test
    void everyTryStandsInTheTrail() {
        rightAt("10.6.0.1");
        refused("10.6.0.2");
        assertThat(
                        jdbc.queryForList(
                                "select what from audit_entry where item_number = ? and item_type ="
                                        + " 'sign-in' order by happened_at",
                                String.class,
                                username))
                .containsExactly("identity.history.signed-in", "identity.history.sign-in-refused");
        String secret = "Typed-2-secret";
        assertThatThrownBy(() -> provider.authenticate(asked(secret + "!", "x", "10.6.0.3")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from audit_entry where lower(item_number) like"
                                        + " 'typed-2%'",
                                Integer.class))
                .as("a password typed as a name is not kept")
                .isZero();
    }

    @Test
    void aLinkChoosesOnePasswordWithinHalfAnHour() {
        UUID account = directory.byUsername(username).orElseThrow().id();
        String first = links.make(account, admin());
        String second = links.make(account, admin());
        assertThat(java.util.Base64.getUrlDecoder().decode(second)).hasSize(16);
        assertThat(
                        jdbc.queryForList(
                                "select token_hash from password_link where account_id = ?",
                                String.class,
                                account.toString()))
                .hasSize(1)
                .doesNotContain(second);
        assertThat(links.works(first)).as("replaced by the newer").isFalse();
        Client stranger = new Client(port);
        assertThat(stranger.get("/password-link?token=" + first).body()).contains("已过期");
        String page = "/password-link?token=" + second;
        assertThat(choose(stranger, page, second, "Tongchou@2017")).isEqualTo(422);
        assertThat(choose(stranger, page, second, "Guilin-7-shan")).isEqualTo(302);
        assertThat(choose(stranger, "/login", second, "Guilin-8-shan")).as("twice").isEqualTo(422);
        assertThat(new Client(port).signIn(username, "Guilin-7-shan")).isEqualTo("/");
        String late = links.make(account, admin());
        clock.shift(clock.offset().plus(PasswordLinks.VALID).plusSeconds(1));
        assertThat(choose(stranger, "/login", late, "Guilin-9-shan")).as("late").isEqualTo(422);
    }

    @Test
    void passwordsAreHashedByBcryptOfTwelveRoundsOrMore() throws Exception {
        assertThat(
                        Security.class
                                .getDeclaredMethod("passwordEncoder", int.class)
                                .getParameters()[0]
                                .getAnnotation(
                                        org.springframework.beans.factory.annotation.Value.class)
                                .value())
                .isEqualTo("${tongchou.bcrypt-strength:12}");
        assertThat(directory.byUsername(username).orElseThrow().passwordHash()).startsWith("$2a$");
    }

    private int choose(Client client, String page, String token, String password) {
        return client.post(
                        page,
                        "/password-link",
                        Map.of("token", token, "replacement", password, "repeated", password))
                .statusCode();
    }

    private AuthenticationException refused(String address) {
        try {
            provider.authenticate(asked(username, "Wrong-1-wrong", address));
        } catch (AuthenticationException refused) {
            return refused;
        }
        throw new AssertionError("let in");
    }

    private boolean rightAt(String address) {
        try {
            return provider.authenticate(asked(username, TestPeople.PASSWORD, address))
                    .isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    private static Authentication asked(String name, String password, String address) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(address, null));
        return asked;
    }

    private static String token(Client client) {
        var matcher =
                java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(client.get("/login").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Actor admin() {
        return directory.actor("admin");
    }

    private static PasswordPolicy policy(PasswordPolicy.Profile profile) {
        return new PasswordPolicy(profile, new CommonPasswords());
    }

    private static String refusal(PasswordPolicy policy, String password) {
        try {
            policy.check(password, "wanghong");
            return null;
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }
}
