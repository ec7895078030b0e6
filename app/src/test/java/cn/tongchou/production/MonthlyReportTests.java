package cn.tongchou.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.production.process.MonthlyReportSteps;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestMonthlyReports;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 月报: what opens, what may be written, who takes it, and that nothing changes afterwards. */
@TongchouTest
@Tag("database")
class MonthlyReportTests {

    private static final String CLERK = "qitaihe";

    @Autowired private SignIn signIn;

    @Autowired private TestAssignments assignments;
    @Autowired private TestBatches batches;
    @Autowired private TestMonthlyReports test;
    @Autowired private TestProgrammes programmes;
    @Autowired private MonthlyReportManagement reports;
    @Autowired private MonthlyReportFigures figures;
    @Autowired private MonthlyReportDeadlines deadlines;
    @Autowired private MonthlyReportSteps steps;
    @Autowired private ConstructedMonths months;
    @Autowired private ProgrammeManagement years;
    @Autowired private WorkingDays workingDays;
    @Autowired private NewViolations violations;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    private Assignment assignment;

    @BeforeEach
    void aLibraryHasConstructedForTwoMonths() {
        violations.remember("I3|I4|I9");
        assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        test.openedAgo(assignment, 2);
    }

    private List<MonthlyReport> opened() {
        return test.monthOver(assignment.programmeId());
    }

    private Batch delivered(int pages, int monthsAgo) {
        Batch batch = batches.deliver(assignment, pages, programmes.actor(CLERK));
        test.deliveredAgo(batch, monthsAgo);
        return batch;
    }

    private MonthlyReport again(MonthlyReport report) {
        return reports.report(report.id());
    }

    @Test
    void eachMonthThatIsOverOpensOnceForEachLibraryThatConstructs() {
        List<MonthlyReport> opened = opened();
        assertThat(opened)
                .extracting(MonthlyReport::month)
                .containsExactly(test.ago(2), test.ago(1));
        assertThat(opened)
                .allSatisfy(
                        report -> {
                            assertThat(report.status()).isEqualTo(MonthlyReportStatus.OPEN);
                            assertThat(report.institutionId())
                                    .isEqualTo(assignment.institutionId());
                            assertThat(report.dueOn()).isAfterOrEqualTo(clock.today());
                        });
        assertThat(opened()).hasSize(2);
        assertThat(notices(opened.get(0), "report-opened")).isOne();
        violations.assertNone("I3|I9");
    }

    @Test
    void aYearWithoutAssignmentsHasNone() {
        var year =
                programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 1000));
        assertThat(test.monthOver(year.id())).isEmpty();
    }

    @Test
    void aMonthThatWasSuspendedAsAWholeHasNoneUnlessSomethingWasDelivered() {
        years.suspend(assignment.projectId(), "示例暂缓", programmes.file(), programmes.coordinator());
        jdbc.update(
                "update project_suspension set suspended_on = ? where project_id = ?",
                java.sql.Date.valueOf(test.ago(2).atDay(20)),
                assignment.projectId().toString());
        assertThat(months.unreported(assignment.programmeId()))
                .extracting(LibraryMonth::month)
                .containsExactly(test.ago(2));
        delivered(10, 1);
        assertThat(months.unreported(assignment.programmeId()))
                .extracting(LibraryMonth::month)
                .containsExactly(test.ago(2), test.ago(1));
    }

    @Test
    void whatIsAcceptedOwesNoReportOfLaterMonths() {
        jdbc.update(
                "update assignment set status = 'ACCEPTED', accepted_quantity = 0, status_since = ? where id = ?",
                java.sql.Timestamp.from(Clock.startOf(test.ago(2).atDay(25))),
                assignment.id().toString());
        assertThat(months.unreported(assignment.programmeId()))
                .extracting(LibraryMonth::month)
                .containsExactly(test.ago(2));
        jdbc.update(
                "update assignment set status = 'OPEN', accepted_quantity = null where id = ?",
                assignment.id().toString());
    }

    @Test
    void theFigureIsWhatTheBatchesOfTheMonthSayAndAnotherNeedsAReason() {
        delivered(70, 2);
        delivered(30, 1);
        List<MonthlyReport> opened = opened();
        assertThat(figures.of(opened.get(0)).get(0).proposed()).isEqualTo(70);
        assertThat(figures.of(opened.get(1)).get(0).proposed()).isEqualTo(30);
        refused("report-difference-reason", "entries[0].reason", opened.get(0), 80, " ");
        refused("report-done-range", "entries[0].done", opened.get(0), 1001, "示例");
        refused("report-done-range", "entries[0].done", opened.get(0), -1, "示例");
        test.take(test.submit(test.draft(opened.get(0), 80, "另有 10 页已扫描未提交"), CLERK));
        var next = figures.of(opened.get(1)).get(0);
        assertThat(next.before()).isEqualTo(80);
        assertThat(next.delivered()).isEqualTo(30);
        assertThat(next.proposed()).as("ten were reported before").isEqualTo(20);
    }

    @Test
    void everyWordThatIsMissingIsAskedForAtItsField() {
        MonthlyReport report = opened().get(0);
        MonthlyReportDraft full = test.draft(report);
        refused("report-nothing-reason", "problems", full, null, "计划", "某人");
        refused("report-plan-missing", "nextPlan", full, "问题", " ", "某人");
        refused("report-responsible-missing", "responsible", full, "问题", "计划", null);
        refused("report-too-long", "problems", full, "长".repeat(501), "计划", "某人");
        assertThatThrownBy(
                        () ->
                                test.submit(
                                        new MonthlyReportDraft(
                                                report.id(), 1, List.of(), "问题", "计划", "某人"),
                                        CLERK))
                .hasMessageContaining("report-done-missing");
        assertThat(again(report).status()).isEqualTo(MonthlyReportStatus.OPEN);
    }

    @Test
    void nothingDoneIsAReportWhenItSaysWhy() {
        MonthlyReport taken = test.take(test.submit(test.draft(opened().get(0)), CLERK));
        assertThat(taken.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.done()).isZero());
    }

    @Test
    void monthsAreHandedInAndTakenInTheirOrder() {
        List<MonthlyReport> opened = opened();
        assertThatThrownBy(() -> test.submit(test.draft(opened.get(1)), CLERK))
                .hasMessageContaining("report-earlier-first");
        test.submit(test.draft(opened.get(0)), CLERK);
        test.submit(test.draft(opened.get(1)), CLERK);
        assertThatThrownBy(() -> test.take(again(opened.get(1))))
                .hasMessageContaining("report-take-earlier-first");
        test.take(again(opened.get(0)));
        test.take(again(opened.get(1)));
        violations.assertNone("I3|I4|I9");
    }

    @Test
    void aTakenMonthNeverChangesAndTheMonthsAddUp() {
        Batch batch = delivered(70, 2);
        delivered(30, 1);
        List<MonthlyReport> opened = opened();
        test.take(test.submit(test.draft(opened.get(0), 60, "10 页待返工"), CLERK));
        test.take(test.submit(test.draft(opened.get(1)), CLERK));
        batches.deliver(assignment, 7, programmes.actor(CLERK));
        long sum =
                test.of(assignment.programmeId()).stream()
                        .flatMap(report -> report.lines().stream())
                        .mapToLong(MonthlyReportLine::done)
                        .sum();
        assertThat(sum).as("everything delivered until the second month's end").isEqualTo(100);
        MonthlyReport taken = again(opened.get(0));
        assertThatThrownBy(() -> test.submit(test.draft(taken), CLERK))
                .isInstanceOf(AlreadyDone.class)
                .hasMessageContaining("report-is.taken");
        assertThatThrownBy(() -> test.giveBack(taken, "晚了")).isInstanceOf(AlreadyDone.class);
        assertThat(again(taken).lines().get(0).done()).isEqualTo(60);
        assertThat(batch.quantity()).isEqualTo(70);
    }

    @Test
    void whatComesBackSaysWhyAndHasTimeToBeCorrected() {
        MonthlyReport report = test.submit(test.draft(opened().get(0)), CLERK);
        assertThatThrownBy(() -> test.giveBack(report, " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).isEqualTo("reason"));
        MonthlyReport returned = test.giveBack(report, "请写清存在问题");
        assertThat(returned.status()).isEqualTo(MonthlyReportStatus.RETURNED);
        assertThat(returned.dueOn()).isAfterOrEqualTo(workingDays.plus(clock.today(), 3));
        assertThat(
                        jdbc.queryForList(
                                "select arguments from notice where message_key = 'production.notice.report-returned' and link = ?",
                                String.class,
                                "/monthly-reports/" + report.id()))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("请写清存在问题"));
        assertThatThrownBy(
                        () ->
                                steps.take(
                                        report.id(),
                                        1,
                                        UUID.randomUUID(),
                                        programmes.coordinator()))
                .isInstanceOf(AlreadyDone.class);
        MonthlyReport secondRound = test.submit(test.draft(again(report)), CLERK);
        assertThatThrownBy(
                        () ->
                                steps.take(
                                        report.id(),
                                        1,
                                        UUID.randomUUID(),
                                        programmes.coordinator()))
                .as("not the round that the page has shown")
                .isInstanceOf(AlreadyDone.class);
        assertThat(test.take(secondRound).status()).isEqualTo(MonthlyReportStatus.TAKEN);
    }

    @Test
    void aFormHandedInManyTimesAtOnceHasOneEffect() {
        MonthlyReport report = opened().get(0);
        MonthlyReportDraft draft = test.draft(report);
        UUID form = UUID.randomUUID();
        Actor clerk = programmes.actor(CLERK);
        assertThat(AtOnce.run(6, i -> steps.submit(draft, form, clerk)))
                .hasSize(5)
                .allSatisfy(late -> assertThat(late).isInstanceOf(DoubleSubmit.class));
        assertThat(notices(report, "report-submitted")).isEqualTo(coordinators());
    }

    @Test
    void ofTwoCoordinatorsWhoTakeAndReturnAtOnceOneWinsAndTheOtherIsTold() {
        MonthlyReport report = test.submit(test.draft(opened().get(0)), CLERK);
        List<Actor> both = List.of(programmes.coordinator(), programmes.actor("tongchou2"));
        List<Throwable> late =
                AtOnce.run(
                        4,
                        i -> {
                            Actor one = both.get(i % 2);
                            if (i % 2 == 0) {
                                steps.take(report.id(), 1, UUID.randomUUID(), one);
                            } else {
                                steps.giveBack(report.id(), 1, "示例原因", UUID.randomUUID(), one);
                            }
                        });
        assertThat(late)
                .hasSize(3)
                .allSatisfy(
                        loser ->
                                assertThat(loser)
                                        .isInstanceOfSatisfying(
                                                AlreadyDone.class,
                                                told ->
                                                        assertThat(told.arguments()[1])
                                                                .isEqualTo(
                                                                        again(report)
                                                                                .decidedByName())));
        violations.assertNone("I3|I4|I9");
    }

    @Test
    void onlyItsLibraryFillsItInAndOnlyACoordinatorTakesIt() {
        MonthlyReport report = opened().get(0);
        assertThatThrownBy(() -> test.submit(test.draft(report), "haerbin"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.report(report.id(), programmes.actor("gongyingshang")))
                .isInstanceOf(NotFound.class);
        test.submit(test.draft(report), CLERK);
        assertThatThrownBy(
                        () ->
                                steps.take(
                                        report.id(), 1, UUID.randomUUID(), programmes.actor(CLERK)))
                .isInstanceOf(NotFound.class);
        assertThat(reports.report(report.id(), programmes.actor("lingdao"))).isNotNull();
    }

    @Test
    void itIsDueOnTheWorkingDayThatTheProgrammeSets() {
        UUID year = assignment.programmeId();
        assertThat(deadlines.workingDay(year)).isEqualTo(MonthlyReportDeadlines.DEFAULT);
        assertThat(deadlines.dueOn(year, test.ago(0)))
                .isEqualTo(workingDays.plus(test.ago(0).atEndOfMonth(), 5));
        steps.setWorkingDay(year, 8, UUID.randomUUID(), programmes.coordinator());
        assertThat(deadlines.dueOn(year, test.ago(0)))
                .isEqualTo(workingDays.plus(test.ago(0).atEndOfMonth(), 8));
        assertThat(deadlines.dueOn(year, test.ago(2)))
                .as("nobody is late for what opens today")
                .isEqualTo(workingDays.plus(clock.today(), 8));
        for (Integer wrong : new Integer[] {null, 0, 16}) {
            assertThatThrownBy(
                            () ->
                                    steps.setWorkingDay(
                                            year,
                                            wrong,
                                            UUID.randomUUID(),
                                            programmes.coordinator()))
                    .hasMessageContaining("report-day");
        }
    }

    @Test
    void allThatIsMissingIsRemindedOfAtOnceAndEachOnceADay() {
        List<MonthlyReport> opened = opened();
        test.submit(test.draft(opened.get(0)), CLERK);
        Actor coordinator = programmes.coordinator();
        UUID year = assignment.programmeId();
        var first = steps.remindMissing(year, null, UUID.randomUUID(), coordinator);
        assertThat(first)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.month()).isEqualTo(test.ago(1));
                            assertThat(row.now()).isTrue();
                        });
        var second =
                steps.remindMissing(
                        year, test.ago(1), UUID.randomUUID(), programmes.actor("tongchou2"));
        assertThat(second)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.now()).isFalse();
                            assertThat(row.by()).isEqualTo(coordinator.displayName());
                        });
        assertThat(notices(opened.get(1), "report-reminded")).isOne();
        assertThat(steps.remindMissing(year, test.ago(2), UUID.randomUUID(), coordinator))
                .isEmpty();
    }

    @Test
    void ofTheSelectedReportsOnlyTheMissingAreRemindedOfAndEachHasItsResult() {
        List<MonthlyReport> opened = opened();
        test.submit(test.draft(opened.get(0)), CLERK);
        List<String> numbers = opened.stream().map(MonthlyReport::number).toList();
        UUID year = assignment.programmeId();
        assertThat(steps.remind(year, numbers, UUID.randomUUID(), programmes.coordinator()))
                .extracting(
                        MonthlyReportReminders.Reminded::missing,
                        MonthlyReportReminders.Reminded::now)
                .containsExactly(tuple(false, false), tuple(true, true));
        assertThat(notices(opened.get(0), "report-reminded")).isZero();
        assertThat(notices(opened.get(1), "report-reminded")).isOne();
        UUID other = UUID.randomUUID();
        assertThatThrownBy(() -> steps.remind(year, numbers, other, programmes.actor("qiqihaer")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePageSaysOfEachSelectedReportWhatBecameOfIt() throws Exception {
        List<MonthlyReport> opened = opened();
        test.submit(test.draft(opened.get(0)), CLERK);
        var answer =
                signIn.web()
                        .perform(
                                post("/monthly-reports/reminders")
                                        .param("programmeId", assignment.programmeId().toString())
                                        .param("commandId", UUID.randomUUID().toString())
                                        .param(
                                                "selected",
                                                opened.get(0).number(),
                                                opened.get(1).number())
                                        .with(signIn.as("tongchou")))
                        .andExpect(redirectedUrl("/monthly-reports"))
                        .andReturn();
        signIn.web()
                .perform(
                        get("/monthly-reports")
                                .flashAttrs(answer.getFlashMap())
                                .with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已经报送，不用催")))
                .andExpect(content().string(containsString("已发通知")))
                .andExpect(content().string(containsString("催报所选")));
    }

    @Test
    void whoIsLateIsToldAndSoAreTheCoordinators() {
        MonthlyReport report = opened().get(0);
        reports.remind(report.id());
        reports.tellOverdue(report.id());
        assertThat(notices(report, "report-due-soon")).isOne();
        assertThat(notices(report, "report-overdue")).isOne();
        assertThat(notices(report, "library-report-overdue")).isEqualTo(coordinators());
        MonthlyReport handedIn = test.submit(test.draft(report), CLERK);
        reports.tellOverdue(handedIn.id());
        assertThat(notices(report, "report-overdue")).isOne();
    }

    @Test
    void aTakenReportThatIsAlteredByHandIsFoundByItsNumber() {
        delivered(70, 2);
        MonthlyReport taken = test.take(test.submit(test.draft(opened().get(0)), CLERK));
        violations.assertNone("I4");
        String line = "update monthly_report_line set done = ?, proposed = ? where report_id = ?";
        jdbc.update(line, 71, 71, taken.id().toString());
        assertThatThrownBy(() -> violations.assertNone("I4")).hasMessageContaining(taken.number());
        jdbc.update(line, 70, 70, taken.id().toString());
        violations.assertNone("I4");
        String words = "update monthly_report set problems = ? where id = ?";
        jdbc.update(words, "没有问题", taken.id().toString());
        assertThatThrownBy(() -> violations.assertNone("I4")).hasMessageContaining(taken.number());
        jdbc.update(words, taken.problems(), taken.id().toString());
    }

    private void refused(
            String code, String field, MonthlyReport report, long done, String reason) {
        assertThatThrownBy(() -> test.submit(test.draft(report, done, reason), CLERK))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> {
                            assertThat(violation.code()).isEqualTo("production.error." + code);
                            assertThat(violation.field()).isEqualTo(field);
                        });
    }

    private void refused(
            String code,
            String field,
            MonthlyReportDraft full,
            String problems,
            String plan,
            String responsible) {
        MonthlyReportDraft draft =
                new MonthlyReportDraft(
                        full.reportId(), 1, full.entries(), problems, plan, responsible);
        assertThatThrownBy(() -> test.submit(draft, CLERK))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> {
                            assertThat(violation.code()).isEqualTo("production.error." + code);
                            assertThat(violation.field()).isEqualTo(field);
                        });
    }

    private long notices(MonthlyReport report, String event) {
        return jdbc.queryForObject(
                "select count(*) from notice where message_key = ? and link = ?",
                Long.class,
                "production.notice." + event,
                "/monthly-reports/" + report.id());
    }

    private long coordinators() {
        return jdbc.queryForObject(
                "select count(*) from account where role = 'COORDINATOR' and enabled", Long.class);
    }
}
