package cn.tongchou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.command.Verification;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportStatus;
import cn.tongchou.production.ReportedMonths;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.DemoProgram;
import cn.tongchou.testing.RecordedTimes;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.worklist.WorkItem;
import cn.tongchou.worklist.Worklist;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code mvn spring-boot:run} starts, with its own settings: the demo. */
@Tag("application")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /** What the start itself writes, before the example years and in real time. */
    private static final Set<String> OF_THE_START =
            Set.of("account", "databasechangelog", "act_re_deployment", "demo_preparation");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir private static Path folder;

    private static ServletWebServerApplicationContext demo;
    private static int port;
    private static Instant started;

    @BeforeAll
    static void startsAgainAfterItWasKilledInTheMiddle() {
        try (DemoProgram killed = DemoProgram.start(folder)) {
            killed.awaitPercent(20);
        }
        started = Instant.now();
        demo =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(TongchouApplication.class)
                                .run(
                                        "--tongchou.data=" + folder,
                                        "--server.port=0",
                                        "--camunda.bpm.job-execution.wait-time-in-millis=500",
                                        "--camunda.bpm.job-execution.max-wait=1000",
                                        "--camunda.bpm.process-engine-name=demo");
        port = demo.getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    @Order(1)
    void whileItIsPreparedEveryPathAnswersOneProgressPageAndNobodySignsIn() {
        Client visitor = new Client(port);
        for (String path :
                List.of("/", "/login", "/programmes", "/nowhere", "/actuator/health", "/css/../")) {
            preparing(visitor.get(path), path);
        }
        preparing(visitor.send("HEAD", "/login"), "HEAD");
        preparing(visitor.send("DELETE", "/programmes"), "DELETE");
        preparing(visitor.send("POST", "/login"), "POST");
        assertThat(visitor.get("/css/app.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/login?lang=en").body()).contains("Preparing the example data");
        assertThat(visitor.get("/login?lang=zh_CN").body()).contains("正在准备示例数据");

        DemoProgram.awaitOpen(port, PATIENCE);
    }

    private static void preparing(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as(path)
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    @Order(2)
    void theClockIsBackToNowAndEverythingHoldsThatMustHold() {
        assertThat(demo.getBean(Clock.class).offset()).isZero();
        assertThat(Duration.between(demo.getBean(Clock.class).now(), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(demo.getBean(Verification.class).check())
                .allSatisfy(line -> assertThat(line.violations()).as(line.text()).isEmpty());
    }

    @Test
    @Order(3)
    void aYearIsClosedOneIsUnderWayAndOneIsClaimed() {
        ProgrammeManagement programmes = demo.getBean(ProgrammeManagement.class);
        assertThat(programmes.all()).extracting(Programme::year).containsExactly(2017, 2016, 2015);
        assertThat(programmes.byYear(2015).orElseThrow().status())
                .isEqualTo(ProgrammeStatus.CLOSED);
        assertThat(programmes.all()).allMatch(Programme::hasAssumedFigures);
        UUID running = programmes.byYear(2016).orElseThrow().id();
        assertThat(programmes.projects(running)).hasSize(5);
        assertThat(programmes.projects(running).stream().filter(each -> each.isCoordinated()))
                .hasSize(3);
        ClaimBook claims = demo.getBean(ClaimBook.class);
        assertThat(claims.confirmedClaims(running).stream().map(each -> each.institutionId()))
                .as("libraries of 2016")
                .extracting(UUID::toString)
                .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(11));
        UUID claimed = programmes.byYear(2017).orElseThrow().id();
        assertThat(claims.currentRound(claimed))
                .hasValueSatisfying(r -> assertThat(r.isOpen()).isTrue());
        assertThat(new Client(port).get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void itNamesAnAccountOfEveryRoleThatWorksAndOnlyThisMachineReachesIt() {
        String login = new Client(port).get("/login").body();
        assertThat(login).contains(LIBRARIES).contains(TestPeople.PASSWORD);
        assertThat(TestPeople.BY_ROLE).hasSize(7);
        TestPeople.BY_ROLE.forEach(
                (role, username) -> {
                    assertThat(login)
                            .as(role)
                            .containsPattern("data-fill-user=\"" + Pattern.quote(username) + "\"");
                    Client person = new Client(port);
                    assertThat(person.signIn(username, TestPeople.PASSWORD)).isEqualTo("/");
                    assertThat(person.get("/").statusCode()).as(role).isEqualTo(200);
                });
        Object address =
                ((TomcatWebServer) demo.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProperty("address");
        assertThat(((java.net.InetAddress) address).isLoopbackAddress()).isTrue();
    }

    @Test
    @Order(5)
    void somethingWaitsForEveryExampleAccountThatHasAPartInTheYear() {
        AccountDirectory accounts = demo.getBean(AccountDirectory.class);
        Worklist worklist = demo.getBean(Worklist.class);
        accounts.demo().stream()
                .map(accounts::actor)
                .filter(actor -> !Set.of("LEADER", "ADMINISTRATOR").contains(actor.role().name()))
                .forEach(
                        actor ->
                                assertThat(worklist.first(actor, 1000))
                                        .as(actor.username())
                                        .isNotEmpty());
        assertThat(steps(worklist, accounts, "tongchou"))
                .contains(
                        "worklist.task.user_close_claim_window",
                        "worklist.task.user_accept_assignment",
                        "worklist.task.user_decide_failed_batch",
                        "worklist.task.user_take_monthly_report",
                        "worklist.task.user_accept_lot",
                        "worklist.task.user_release_payment");
        assertThat(steps(worklist, accounts, "caiwu")).contains("worklist.task.user_pay");
        assertThat(steps(worklist, accounts, "zhijian"))
                .contains("worklist.task.user_inspect_sample");
        for (String supplier : List.of("gongyingshang", "gongyingshang3")) {
            assertThat(steps(worklist, accounts, supplier))
                    .contains("worklist.task.user_rework_batch");
        }
        assertThat(steps(worklist, accounts, "gongyingshang2"))
                .contains("worklist.task.user_deliver_batches");
        for (String clerk : List.of("daqing", "qitaihe")) {
            assertThat(steps(worklist, accounts, clerk))
                    .contains("worklist.task.user_fill_monthly_report");
        }
        assertThat(steps(worklist, accounts, "mudanjiang"))
                .contains("worklist.task.user_rework_batch");
    }

    @Test
    @Order(5)
    void ofTheNewestMonthTwoReportsAreMissingAndTwoAreUntakenAndAllOthersAreTaken() {
        UUID running = demo.getBean(ProgrammeManagement.class).byYear(2016).orElseThrow().id();
        LocalDate today = demo.getBean(Clock.class).today();
        List<MonthlyReport> reports =
                demo.getBean(ReportedMonths.class).until(running, YearMonth.from(today));
        YearMonth newest =
                reports.stream()
                        .filter(report -> report.status() == MonthlyReportStatus.TAKEN)
                        .map(MonthlyReport::month)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        assertThat(newest).isAfterOrEqualTo(YearMonth.from(today).minusMonths(2));
        assertThat(reports)
                .filteredOn(report -> report.month().isBefore(newest))
                .hasSizeGreaterThan(11)
                .allMatch(report -> report.status() == MonthlyReportStatus.TAKEN);
        assertThat(libraries(reports, newest, MonthlyReportStatus.OPEN))
                .containsExactlyInAnyOrder("大庆市图书馆", "七台河市图书馆");
        assertThat(libraries(reports, newest, MonthlyReportStatus.SUBMITTED))
                .containsExactlyInAnyOrder("鸡西市图书馆", "大兴安岭地区图书馆");
        assertThat(libraries(reports, newest, MonthlyReportStatus.TAKEN)).hasSizeGreaterThan(4);
        assertThat(reports)
                .as("opened since the last day of reporting")
                .filteredOn(report -> report.month().isAfter(newest))
                .noneMatch(report -> report.dueOn().isBefore(today));
    }

    private static List<String> libraries(
            List<MonthlyReport> reports, YearMonth month, MonthlyReportStatus status) {
        InstitutionDirectory institutions = demo.getBean(InstitutionDirectory.class);
        return reports.stream()
                .filter(report -> report.month().equals(month) && report.status() == status)
                .map(report -> institutions.get(report.institutionId()).name())
                .toList();
    }

    private static List<String> steps(Worklist worklist, AccountDirectory accounts, String name) {
        return worklist
                .first(accounts.actor(accounts.byUsername(name).orElseThrow()), 1000)
                .stream()
                .map(WorkItem::nameKey)
                .toList();
    }

    @Test
    @Order(6)
    void whatIsAssumedSaysSoOnItsPagesAndInItsReports() {
        UUID running = demo.getBean(ProgrammeManagement.class).byYear(2016).orElseThrow().id();
        for (String username : List.of("lingdao", "haerbin", "zhijian", "gongyingshang3")) {
            Client person = Client.of(port, username);
            assertThat(person.get("/").body()).as(username).contains("示例数据");
            assertThat(person.get("/programmes/" + running + "/sources").body())
                    .as(username)
                    .contains("共计 5 项，其中 3 项由省馆统筹", "假设（示例）");
        }
        Client leader = Client.of(port, "lingdao");
        assertThat(leader.get("/programmes/" + running).body()).contains("示例数据");
        assertThat(leader.get("/notice-register").body()).contains(">2013<", ">2014<");
        assertThat(leader.get("/reports/annual?year=2016").body()).contains("本表部分数字和日期为假设");
    }

    @Test
    @Order(7)
    void noRowOutsideTheReplayBearsAReplayTime() {
        RecordedTimes times = new RecordedTimes(demo.getBean(JdbcTemplate.class));
        assertThat(times.of(OF_THE_START))
                .as("written by the start")
                .hasSizeGreaterThan(20)
                .allSatisfy(time -> assertThat(time.at()).as(time.place()).isAfter(started));
        assertThat(times.of(Set.of("audit_entry")).stream().map(RecordedTimes.Time::at))
                .as("the replay's own")
                .anyMatch(at -> at.isBefore(Instant.parse("2016-01-01T00:00:00Z")))
                .allMatch(at -> at.isBefore(Instant.now()));

        Instant opened = Instant.now();
        List<RecordedTimes.Time> before = times.all();
        claimAndSignIn();
        List<RecordedTimes.Time> added = RecordedTimes.added(before, times.all());

        assertThat(added)
                .extracting(RecordedTimes.Time::place)
                .anyMatch(p -> p.startsWith("claim."));
        assertThat(added)
                .allSatisfy(
                        time ->
                                assertThat(time.at())
                                        .as(time.place())
                                        .isAfter(opened.minusSeconds(5)));
    }

    private static void claimAndSignIn() {
        AccountDirectory accounts = demo.getBean(AccountDirectory.class);
        ProgrammeManagement programmes = demo.getBean(ProgrammeManagement.class);
        Actor clerk = accounts.actor(accounts.byUsername("qiqihaer").orElseThrow());
        UUID year = programmes.byYear(2017).orElseThrow().id();
        demo.getBean(ClaimManagement.class)
                .claim(programmes.projects(year).get(0).id(), 100, UUID.randomUUID(), clerk);
        new Client(port).signIn("qiqihaer", TestPeople.PASSWORD);
    }

    @Test
    @Order(8)
    void aTimerThatIsArmedAfterwardsFiresInRealTime() throws InterruptedException {
        AccountDirectory accounts = demo.getBean(AccountDirectory.class);
        Actor coordinator = accounts.actor(accounts.byUsername("tongchou").orElseThrow());
        ClaimBook claims = demo.getBean(ClaimBook.class);
        Clock clock = demo.getBean(Clock.class);
        Instant closes = clock.now().plusSeconds(6);
        UUID year = launched(closes, coordinator);
        assertThat(claims.currentRound(year).map(ClaimRound::isOpen)).contains(true);

        Instant giveUp = Instant.now().plus(Duration.ofSeconds(90));
        while (claims.currentRound(year).orElseThrow().isOpen() && Instant.now().isBefore(giveUp)) {
            Thread.sleep(200);
        }

        ClaimRound round = claims.currentRound(year).orElseThrow();
        assertThat(round.isOpen()).isFalse();
        assertThat(round.closedAt()).isBetween(closes, closes.plusSeconds(60));
    }

    /** A year of its own whose first claim round closes at this moment. */
    private static UUID launched(Instant closes, Actor coordinator) {
        ProgrammeManagement programmes = demo.getBean(ProgrammeManagement.class);
        UUID paper =
                demo.getBean(Attachments.class)
                        .store("a.txt", "text/plain", new byte[] {1}, coordinator);
        LocalDate today = demo.getBean(Clock.class).today();
        UUID year =
                programmes
                        .draft(
                                new ProgrammeDraft(
                                        2031,
                                        "2031",
                                        new NoticeDetails("2031", "2031", today, paper),
                                        today.minusDays(1).atStartOfDay(),
                                        LocalDateTime.ofInstant(closes, Clock.ZONE)),
                                coordinator)
                        .id();
        programmes.addProject(
                year,
                new ProjectDetails(
                        ConstructionKind.LOCAL_DOCUMENT,
                        "2031",
                        10L,
                        null,
                        null,
                        today.plusDays(90),
                        true),
                coordinator);
        demo.getBean(LaunchProgramme.class).launch(year, UUID.randomUUID(), coordinator);
        return year;
    }

    @Test
    @Order(9)
    void whatWasAcknowledgedIsOnDisk() {
        JdbcTemplate jdbc = demo.getBean(JdbcTemplate.class);
        assertThat(
                        jdbc.queryForList(
                                "select setting_value from information_schema.settings where"
                                        + " setting_name = 'WRITE_DELAY'",
                                String.class))
                .containsOnly("0");
        assertThat(jdbc.execute((ConnectionCallback<Integer>) Connection::getTransactionIsolation))
                .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(folder.resolve("tongchou.mv.db")).isNotEmptyFile();
    }
}
