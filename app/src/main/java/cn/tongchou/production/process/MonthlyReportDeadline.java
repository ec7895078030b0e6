package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReportDeadlines;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ${monthlyReportDeadline…}} in the drawing. */
@Component("monthlyReportDeadline")
public class MonthlyReportDeadline {

    private final MonthlyReportManagement reports;
    private final MonthlyReportDeadlines deadlines;

    MonthlyReportDeadline(MonthlyReportManagement reports, MonthlyReportDeadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    /** The last instant of the last day, as the work list shows it. */
    public Date dueAt(String reportId) {
        return Date.from(end(reportId).minusSeconds(1));
    }

    /** When the last day is over. */
    public Date overdueAt(String reportId) {
        return Date.from(end(reportId));
    }

    /** The beginning of the second working day before the last day. */
    public Date reminderAt(String reportId) {
        return Date.from(
                Clock.startOf(deadlines.reminderOn(reports.report(UUID.fromString(reportId)))));
    }

    private Instant end(String reportId) {
        return Clock.endOf(reports.report(UUID.fromString(reportId)).dueOn());
    }
}
