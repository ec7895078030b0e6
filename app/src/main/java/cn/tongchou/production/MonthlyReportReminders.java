package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 催报: a coordinator reminds libraries whose 月报 is missing, each at most once a day. */
@Component
public class MonthlyReportReminders {

    private final MonthlyReportManagement management;
    private final MonthlyReports reports;
    private final ProgrammeManagement programmes;
    private final MonthlyReportTrail trail;
    private final Clock clock;

    MonthlyReportReminders(
            MonthlyReportManagement management,
            MonthlyReports reports,
            ProgrammeManagement programmes,
            MonthlyReportTrail trail,
            Clock clock) {
        this.management = management;
        this.reports = reports;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Reminds of every missing report of a programme, or of one month's.
     *
     * @param month the month, or {@code null} for all
     * @return what became of each, by number
     * @throws AlreadyDone when the programme is closed
     * @throws NotFound for anybody but a coordinator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reminded> remindMissing(UUID programmeId, YearMonth month, Actor actor) {
        requireCoordinator(programmeId, actor);
        LocalDate today = clock.today();
        return management.missing(programmeId).stream()
                .filter(report -> month == null || report.month().equals(month))
                .map(report -> remind(report, today, actor))
                .toList();
    }

    /**
     * Reminds of those of these reports that are missing; of the others the result says that they
     * are not.
     *
     * @param numbers numbers of the programme's reports; others are left out
     * @return what became of each, by number
     * @throws AlreadyDone when the programme is closed
     * @throws NotFound for anybody but a coordinator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reminded> remind(UUID programmeId, Collection<String> numbers, Actor actor) {
        requireCoordinator(programmeId, actor);
        LocalDate today = clock.today();
        return reports.findByProgrammeIdAndNumberInOrderByNumber(programmeId, numbers).stream()
                .map(
                        report ->
                                report.status().isMissing()
                                        ? remind(report, today, actor)
                                        : Reminded.of(report, false))
                .toList();
    }

    private void requireCoordinator(UUID programmeId, Actor actor) {
        if (!actor.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        programmes.requireOpen(programmeId);
    }

    private Reminded remind(MonthlyReport report, LocalDate today, Actor actor) {
        if (today.equals(report.remindedOn())) {
            return Reminded.of(report, false);
        }
        report.remindedBy(actor, today);
        reports.saveAndFlush(report);
        trail.changed(actor, report, "report-reminded", report.status(), null, null);
        trail.tellLibrary(report, "report-reminded", actor.displayName());
        return Reminded.of(report, true);
    }

    /**
     * One row of the result.
     *
     * @param missing whether it is missing at all; otherwise nobody is reminded
     * @param now whether it was reminded of now, or had been today by {@code by}
     */
    public record Reminded(
            UUID reportId,
            String number,
            UUID institutionId,
            YearMonth month,
            LocalDate dueOn,
            boolean missing,
            boolean now,
            String by) {

        private static Reminded of(MonthlyReport report, boolean now) {
            return new Reminded(
                    report.id(),
                    report.number(),
                    report.institutionId(),
                    report.month(),
                    report.dueOn(),
                    report.status().isMissing(),
                    now,
                    report.remindedByName());
        }
    }
}
