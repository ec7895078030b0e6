package cn.tongchou.production.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDeadlines;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.production.MonthlyReportReminders;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * 填报月报, 收取月报 and what a coordinator does beside them. Errors are those of {@link
 * MonthlyReportManagement}.
 */
@Service
@Step
public class MonthlyReportSteps {

    private final MonthlyReportManagement reports;
    private final MonthlyReportReminders reminders;
    private final MonthlyReportDeadlines deadlines;
    private final ProcessTasks tasks;
    private final Commands commands;

    MonthlyReportSteps(
            MonthlyReportManagement reports,
            MonthlyReportReminders reminders,
            MonthlyReportDeadlines deadlines,
            ProcessTasks tasks,
            Commands commands) {
        this.reports = reports;
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** The library hands its report in. */
    public MonthlyReport submit(MonthlyReportDraft draft, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        MonthlyReport report = reports.submit(draft, actor);
        tasks.complete(report.number(), MonthlyReportProcess.FILL, Map.of(), actor);
        return report;
    }

    /** A coordinator takes it. */
    public MonthlyReport take(UUID reportId, int round, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return decided(reports.take(reportId, round, actor), actor);
    }

    /** A coordinator returns it with a reason. */
    public MonthlyReport giveBack(
            UUID reportId, int round, String reason, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return decided(reports.giveBack(reportId, round, reason, actor), actor);
    }

    /** A coordinator reminds every library whose report is missing. */
    public List<MonthlyReportReminders.Reminded> remindMissing(
            UUID programmeId, YearMonth month, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return reminders.remindMissing(programmeId, month, actor);
    }

    /** A coordinator reminds those of these libraries whose report is missing. */
    public List<MonthlyReportReminders.Reminded> remind(
            UUID programmeId, Collection<String> numbers, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return reminders.remind(programmeId, numbers, actor);
    }

    /** A coordinator sets the working day by which reports are due. */
    public void setWorkingDay(UUID programmeId, Integer workingDay, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        deadlines.setWorkingDay(programmeId, workingDay, actor);
    }

    private MonthlyReport decided(MonthlyReport report, Actor actor) {
        tasks.complete(
                report.number(),
                MonthlyReportProcess.TAKE,
                Map.of(MonthlyReportProcess.DECISION, report.status().name()),
                actor);
        return report;
    }
}
