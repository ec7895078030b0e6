package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when a 月报 is to be handed in: on the n-th working day of the following month. No document says
 * which; the number is the programme's own setting.
 */
@Service
@Step
public class MonthlyReportDeadlines {

    /** The number until a programme sets its own. */
    public static final int DEFAULT = 5;

    /** The largest number that lies within every month. */
    public static final int LATEST = 15;

    /** Working days that a library has at least once its report came back. */
    public static final int AFTER_RETURN = 3;

    /** Working days before the last day at which the library is reminded. */
    static final int REMINDER = 2;

    private final JdbcTemplate jdbc;
    private final WorkingDays workingDays;
    private final ProgrammeManagement programmes;
    private final MonthlyReportTrail trail;
    private final Clock clock;

    MonthlyReportDeadlines(
            JdbcTemplate jdbc,
            WorkingDays workingDays,
            ProgrammeManagement programmes,
            MonthlyReportTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /** The working day of the following month that a programme has set, 1 to {@link #LATEST}. */
    @Transactional(readOnly = true)
    public int workingDay(UUID programmeId) {
        return jdbc
                .queryForList(
                        "select working_day from monthly_report_rule where programme_id = ?",
                        Integer.class,
                        programmeId.toString())
                .stream()
                .findFirst()
                .orElse(DEFAULT);
    }

    /**
     * Sets it for the reports that open from now on.
     *
     * @throws RuleViolation {@code production.error.report-day} at {@code workingDay}
     * @throws AlreadyDone when the programme is closed
     */
    public void setWorkingDay(UUID programmeId, Integer workingDay, Actor actor) {
        programmes.requireOpen(programmeId);
        if (workingDay == null || workingDay < 1 || workingDay > LATEST) {
            throw RuleViolation.at("workingDay", "production.error.report-day", LATEST);
        }
        int before = workingDay(programmeId);
        int changed =
                jdbc.update(
                        "update monthly_report_rule set working_day = ? where programme_id = ?",
                        workingDay,
                        programmeId.toString());
        if (changed == 0) {
            jdbc.update(
                    "insert into monthly_report_rule (programme_id, working_day) values (?, ?)",
                    programmeId.toString(),
                    workingDay);
        }
        trail.ruleChanged(programmes.programme(programmeId), before, workingDay, actor);
    }

    /** The last day for a report that opens today. */
    LocalDate dueOn(UUID programmeId, YearMonth month) {
        int n = workingDay(programmeId);
        LocalDate due = workingDays.plus(month.atEndOfMonth(), n);
        return due.isBefore(clock.today()) ? workingDays.plus(clock.today(), n) : due;
    }

    /** The last day once it is returned today: the same, or later. */
    LocalDate dueAgain(MonthlyReport report) {
        LocalDate least = workingDays.plus(clock.today(), AFTER_RETURN);
        return report.dueOn().isBefore(least) ? least : report.dueOn();
    }

    /** The day on whose morning the library is reminded. */
    @Transactional(readOnly = true)
    public LocalDate reminderOn(MonthlyReport report) {
        return workingDays.minus(report.dueOn(), REMINDER);
    }
}
