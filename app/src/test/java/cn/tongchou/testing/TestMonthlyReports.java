package cn.tongchou.testing;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.production.MonthlyReportFigures;
import cn.tongchou.production.ReportedMonths;
import cn.tongchou.production.process.MonthlyReportSteps;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Months that are over, and their reports, for tests; nobody waits for a month to pass. */
@Component
public class TestMonthlyReports {

    private final MonthlyReportSteps steps;
    private final MonthlyReportFigures figures;
    private final ReportedMonths reports;
    private final ProgrammeManagement programmes;
    private final TestProgrammes test;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    TestMonthlyReports(
            MonthlyReportSteps steps,
            MonthlyReportFigures figures,
            ReportedMonths reports,
            ProgrammeManagement programmes,
            TestProgrammes test,
            RuntimeService runtime,
            ManagementService jobs,
            JdbcTemplate jdbc,
            Clock clock) {
        this.steps = steps;
        this.figures = figures;
        this.reports = reports;
        this.programmes = programmes;
        this.test = test;
        this.runtime = runtime;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The month so many months ago. */
    public YearMonth ago(int months) {
        return YearMonth.from(clock.today()).minusMonths(months);
    }

    /** The assignment was opened on the second of the month so many months ago. */
    public void openedAgo(Assignment assignment, int months) {
        jdbc.update(
                "update assignment set opened_at = ? where id = ?",
                Timestamp.from(Clock.startOf(ago(months).atDay(2))),
                assignment.id().toString());
    }

    /** The batch came on the tenth of the month so many months ago. */
    public void deliveredAgo(Batch batch, int months) {
        jdbc.update(
                "update batch_round set delivered_at = ? where batch_id = ? and round_no = ?",
                Timestamp.from(Clock.startOf(ago(months).atDay(10))),
                batch.id().toString(),
                batch.round());
    }

    /** A month is over: the timer of the year rings; gives its reports, the earliest first. */
    public List<MonthlyReport> monthOver(UUID programmeId) {
        String year =
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("annual-programme")
                        .processInstanceBusinessKey(programmes.programme(programmeId).number())
                        .singleResult()
                        .getId();
        jobs.executeJob(
                jobs.createJobQuery()
                        .processInstanceId(year)
                        .activityId("start_month_over")
                        .singleResult()
                        .getId());
        return of(programmeId);
    }

    public List<MonthlyReport> of(UUID programmeId) {
        return reports.until(programmeId, ago(0)).stream()
                .sorted(Comparator.comparing(MonthlyReport::number))
                .toList();
    }

    /** What the batches say, with words. */
    public MonthlyReportDraft draft(MonthlyReport report) {
        return new MonthlyReportDraft(
                report.id(),
                report.round(),
                figures.of(report).stream()
                        .map(
                                one ->
                                        new MonthlyReportDraft.Entry(
                                                one.projectId(), one.proposed(), null))
                        .toList(),
                "示例问题",
                "示例计划",
                "示例责任人");
    }

    /** The same with another quantity of the first project. */
    public MonthlyReportDraft draft(MonthlyReport report, long done, String reason) {
        MonthlyReportDraft draft = draft(report);
        return new MonthlyReportDraft(
                draft.reportId(),
                draft.round(),
                List.of(
                        new MonthlyReportDraft.Entry(
                                draft.entries().get(0).projectId(), done, reason)),
                draft.problems(),
                draft.nextPlan(),
                draft.responsible());
    }

    public MonthlyReport submit(MonthlyReportDraft draft, String clerk) {
        return steps.submit(draft, UUID.randomUUID(), test.actor(clerk));
    }

    public MonthlyReport take(MonthlyReport report) {
        return steps.take(report.id(), report.round(), UUID.randomUUID(), test.coordinator());
    }

    public MonthlyReport giveBack(MonthlyReport report, String reason) {
        return steps.giveBack(
                report.id(), report.round(), reason, UUID.randomUUID(), test.coordinator());
    }
}
