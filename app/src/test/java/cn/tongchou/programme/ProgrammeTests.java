package cn.tongchou.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class ProgrammeTests {

    private static final LocalDateTime OPENS = LocalDateTime.of(2099, 3, 1, 9, 0);
    private static final LocalDateTime CLOSES = LocalDateTime.of(2099, 3, 31, 17, 0);

    @Autowired private ProgrammeManagement programmes;

    @Autowired private NoticeRegister register;

    @Autowired private ParticipationRegister participation;

    @Autowired private LaunchProgramme launch;

    @Autowired private TestProgrammes test;

    @Autowired private ProcessTasks tasks;

    @Autowired private ItemHistory history;

    @Autowired private WorkingDays workingDays;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void backToNow() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void aYearHasOneProgramme() {
        Programme first = test.draft(OPENS, CLOSES);
        ProgrammeDraft second =
                new ProgrammeDraft(first.year(), "又一个", NoticeDetails.OPEN, null, null);
        refused("programme.error.year-taken", () -> programmes.draft(second, test.coordinator()));
    }

    @Test
    void aPriceWithoutItsSourceIsRefused() {
        Programme draft = test.draft(OPENS, CLOSES);
        refused(
                "programme.error.price-source-missing",
                () -> add(draft, Money.of("0.34"), " ", 100L));
        assertThat(add(draft, Money.of("0.34"), "2017 年询价记录", 100L).unitPrice())
                .isEqualTo(Money.of("0.34"));
    }

    @Test
    void aTargetIsMoreThanNothing() {
        Programme draft = test.draft(OPENS, CLOSES);
        refused("programme.error.target-range", () -> add(draft, null, null, 0L));
        refused("programme.error.target-range", () -> add(draft, null, null, null));
        refused(
                "programme.error.cost-range",
                () -> add(draft, Money.of("1000.01"), "2017 年询价记录", 1_000_000_000L));
    }

    @Test
    void aLaunchNeedsAProjectAWholeNoticeAndAWindow() {
        Programme empty = test.draft(OPENS, CLOSES);
        refused(
                "programme.error.no-project",
                () -> programmes.launch(empty.id(), test.coordinator()));

        int year = TestYears.next();
        Programme noNotice =
                programmes.draft(
                        new ProgrammeDraft(year, "缺通知", NoticeDetails.OPEN, OPENS, CLOSES),
                        test.coordinator());
        add(noNotice, null, null, 10L);
        refused(
                "programme.error.notice-incomplete",
                () -> programmes.launch(noNotice.id(), test.coordinator()));

        Programme noWindow = test.draft(null, null);
        add(noWindow, null, null, 10L);
        refused(
                "programme.error.window-missing",
                () -> programmes.launch(noWindow.id(), test.coordinator()));

        Programme past =
                test.draft(
                        LocalDateTime.of(2016, 3, 1, 9, 0), LocalDateTime.of(2016, 3, 31, 17, 0));
        add(past, null, null, 10L);
        refused(
                "programme.error.window-past",
                () -> programmes.launch(past.id(), test.coordinator()));
    }

    @Test
    void theWindowClosesAfterItOpensAndBeforeEveryDeadline() {
        refused("programme.error.window-order", () -> test.draft(CLOSES, OPENS));
        Programme draft = test.draft(OPENS, CLOSES);
        programmes.addProject(
                draft.id(),
                new ProjectDetails(
                        ConstructionKind.LOCAL_DOCUMENT,
                        "过早",
                        10L,
                        null,
                        null,
                        CLOSES.toLocalDate().minusDays(1),
                        true),
                test.coordinator());
        refused(
                "programme.error.deadline-before-window",
                () -> programmes.launch(draft.id(), test.coordinator()));
    }

    @Test
    void aLaunchTellsEveryLibraryAndStartsTheYearsProcess() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 330_000));
        Long told =
                jdbc.queryForObject(
                        "select count(distinct a.institution_id) from notice n join account a on a.id = n.account_id where n.event_key = ?",
                        Long.class,
                        "programme-launched:" + year.number());
        assertThat(told).isEqualTo(11);
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from outgoing_mail m join notice n on n.id = m.notice_id where n.event_key = ?",
                                Long.class,
                                "programme-launched:" + year.number()))
                .isGreaterThanOrEqualTo(11);
        assertThat(tasks.isOpen(year.number(), "user_close_claim_window")).isTrue();
        assertThat(history.of(year.id()))
                .extracting(ItemHistory.Entry::what)
                .contains("programme.history.launched");
        assertThat(register.all())
                .anyMatch(
                        notice ->
                                notice.year() == year.programme().year()
                                        && notice.attachmentId() != null);
    }

    @Test
    void aLaunchedProgrammeIsNoLongerEdited() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.GOV_OPEN_INFO, 100));
        late("programme.error.launched-already", () -> add(year.programme(), null, null, 5L));
        late(
                "programme.error.launched-already",
                () -> programmes.removeProject(year.project(), test.coordinator()));
        late(
                "programme.error.launched-already",
                () -> launch.launch(year.id(), UUID.randomUUID(), test.coordinator()));
    }

    @Test
    void aSuspensionNeedsAReasonAndADocument() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 63));
        refused(
                "programme.error.suspension-reason",
                () -> programmes.suspend(year.project(), " ", test.file(), test.coordinator()));
        refused(
                "programme.error.suspension-document",
                () -> programmes.suspend(year.project(), "暂缓", null, test.coordinator()));
        assertThat(programmes.project(year.project()).isSuspended()).isFalse();
    }

    @Test
    void theDeadlineMovesOnByTheSuspendedWorkingDays() {
        var year =
                test.launched(
                        new ProjectDetails(
                                ConstructionKind.WEB_ARCHIVE,
                                "网事典藏",
                                63L,
                                null,
                                null,
                                LocalDate.of(2098, 6, 30),
                                true));
        programmes.suspend(year.project(), "上级通知暂缓建设", test.file(), test.coordinator());
        late(
                "programme.error.suspended-already",
                () -> programmes.suspend(year.project(), "再次", test.file(), test.coordinator()));
        LocalDate suspendedOn = clock.today();
        assertThat(
                        jdbc.queryForList(
                                "select a.username from notice n join account a on a.id = n.account_id where n.event_key like ?",
                                String.class,
                                "programme.notice.suspended:"
                                        + programmes.project(year.project()).number()
                                        + ":%"))
                .contains("haerbin", "caiwu", "lingdao", "tongchou2");

        clock.shift(Duration.ofDays(30));
        programmes.resume(year.project(), test.coordinator());

        int days = workingDays.between(suspendedOn, suspendedOn.plusDays(30));
        assertThat(days).isBetween(18, 23);
        assertThat(programmes.project(year.project()).deadline())
                .isEqualTo(workingDays.plus(LocalDate.of(2098, 6, 30), days));
        assertThat(programmes.suspensions(year.project()))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.workingDays()).isEqualTo(days);
                            assertThat(record.resumedOn()).isEqualTo(suspendedOn.plusDays(30));
                        });
        late(
                "programme.error.not-suspended",
                () -> programmes.resume(year.project(), test.coordinator()));
    }

    @Test
    void theRegisterKnowsWhoTookPartInEarlierYears() {
        assertThat(participation.of(2013))
                .get()
                .extracting(ParticipationRegister.Participation::libraries)
                .isEqualTo(1);
        assertThat(participation.of(2014))
                .get()
                .satisfies(
                        row -> {
                            assertThat(row.libraries()).isEqualTo(4);
                            assertThat(row.itemsTotal()).isNull();
                        });
        assertThat(participation.of(2016))
                .get()
                .satisfies(row -> assertThat(row.coordinatedItems()).isEqualTo(3));
    }

    @Test
    void aClosedProgrammeTakesNoMoreChanges() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.TOPIC_RESOURCE, 5));
        programmes.close(year.id(), test.actor("lingdao"));
        late("programme.error.closed", () -> programmes.requireOpen(year.id()));
        late(
                "programme.error.not-running",
                () -> programmes.close(year.id(), test.actor("lingdao")));
    }

    private ConstructionProject add(Programme programme, Money price, String source, Long target) {
        return programmes.addProject(
                programme.id(),
                new ProjectDetails(
                        ConstructionKind.LOCAL_DOCUMENT,
                        "地方文献数字化",
                        target,
                        price,
                        source,
                        LocalDate.of(2099, 12, 1),
                        true),
                test.coordinator());
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .asInstanceOf(type(RuleViolation.class))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private static void late(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .asInstanceOf(type(AlreadyDone.class))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
