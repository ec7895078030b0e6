package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 月报: opened when a month is over, filled in by the library, taken or returned by a coordinator.
 */
@Service
@Transactional
public class MonthlyReportManagement {

    private static final List<MonthlyReportStatus> MISSING =
            List.of(MonthlyReportStatus.OPEN, MonthlyReportStatus.RETURNED);
    private static final List<MonthlyReportStatus> WAITING =
            List.of(
                    MonthlyReportStatus.OPEN,
                    MonthlyReportStatus.RETURNED,
                    MonthlyReportStatus.SUBMITTED);

    private final MonthlyReports reports;
    private final MonthlyReportFigures figures;
    private final MonthlyReportEntries entries;
    private final MonthlyReportDeadlines deadlines;
    private final ConstructedMonths months;
    private final ProgrammeManagement programmes;
    private final MonthlyReportTrail trail;
    private final Formats formats;
    private final Clock clock;

    MonthlyReportManagement(
            MonthlyReports reports,
            MonthlyReportFigures figures,
            MonthlyReportEntries entries,
            MonthlyReportDeadlines deadlines,
            ConstructedMonths months,
            ProgrammeManagement programmes,
            MonthlyReportTrail trail,
            Formats formats,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.entries = entries;
        this.deadlines = deadlines;
        this.months = months;
        this.programmes = programmes;
        this.trail = trail;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public MonthlyReport report(UUID reportId) {
        return reports.findById(reportId).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound when there is none, or none that this person may see: a library sees its
     *     own, coordinators and leaders see all
     */
    @Transactional(readOnly = true)
    public MonthlyReport report(UUID reportId, Actor actor) {
        MonthlyReport report = report(reportId);
        boolean own = actor.is(Role.LIBRARY_CLERK) && actor.worksAt(report.institutionId());
        if (!own && !actor.is(Role.COORDINATOR) && !actor.is(Role.LEADER)) {
            throw new NotFound();
        }
        return report;
    }

    /** Opens the report of a month that is over; the library is told. */
    public MonthlyReport open(UUID programmeId, LibraryMonth month) {
        MonthlyReport report =
                reports.saveAndFlush(
                        new MonthlyReport(
                                months.number(programmeId, month),
                                programmeId,
                                month,
                                deadlines.dueOn(programmeId, month.month()),
                                clock.now()));
        trail.changed(Actor.SYSTEM, report, "report-opened", null, null, report.dueOn().toString());
        trail.tellLibrary(report, "report-opened", null);
        return report;
    }

    /**
     * The library hands its report in.
     *
     * @throws RuleViolation at the field: {@code production.error.report-done-missing}, {@code
     *     report-done-range}, {@code report-difference-reason}, {@code report-nothing-reason},
     *     {@code report-plan-missing}, {@code report-responsible-missing}, {@code report-too-long};
     *     of the whole: {@code report-earlier-first} naming the month
     * @throws AlreadyDone when it does not wait for the library any more, or was returned after the
     *     page was shown
     * @throws NotFound when it is not the person's
     */
    public MonthlyReport submit(MonthlyReportDraft draft, Actor actor) {
        MonthlyReport report = report(draft.reportId(), actor);
        if (!actor.is(Role.LIBRARY_CLERK)) {
            throw new NotFound();
        }
        programmes.requireOpen(report.programmeId());
        if (!report.status().isMissing() || report.round() != draft.round()) {
            throw notAsShown(report);
        }
        figures.earlierMissing(report)
                .ifPresent(
                        month -> {
                            throw RuleViolation.of(
                                    "production.error.report-earlier-first", month.toString());
                        });
        MonthlyReportStatus from = report.status();
        MonthlyReportDraft checked = entries.checkedWords(draft);
        report.submit(entries.lines(report, checked), checked, actor, clock.now());
        reports.saveAndFlush(report);
        trail.changed(actor, report, "report-submitted", from, null, null);
        trail.tellCoordinators(report, "report-submitted", actor.displayName());
        return report;
    }

    /**
     * A coordinator takes the report; from now on it never changes.
     *
     * @param round the round that the page has shown
     * @throws RuleViolation {@code production.error.report-take-earlier-first} naming the month;
     *     {@code production.error.report-beyond-share} when an earlier month came back with more
     * @throws AlreadyDone when somebody was faster, or it is not the round that was shown
     */
    public MonthlyReport take(UUID reportId, int round, Actor actor) {
        MonthlyReport report = decidable(reportId, round, actor);
        figures.earlier(report).stream()
                .filter(one -> WAITING.contains(one.status()))
                .findFirst()
                .ifPresent(
                        one -> {
                            throw RuleViolation.of(
                                    "production.error.report-take-earlier-first",
                                    one.month().toString());
                        });
        entries.requireWithinShare(report);
        report.take(actor, clock.now());
        reports.saveAndFlush(report);
        trail.changed(actor, report, "report-taken", MonthlyReportStatus.SUBMITTED, null, null);
        trail.tellLibrary(report, "report-taken", actor.displayName());
        return report;
    }

    /**
     * A coordinator returns the report with a reason, which reaches the library.
     *
     * @throws RuleViolation {@code production.error.report-return-reason} at {@code reason}
     * @throws AlreadyDone as for {@link #take}
     */
    public MonthlyReport giveBack(UUID reportId, int round, String reason, Actor actor) {
        MonthlyReport report = decidable(reportId, round, actor);
        if (reason == null || reason.isBlank() || reason.strip().length() > 500) {
            throw RuleViolation.at("reason", "production.error.report-return-reason");
        }
        String why = reason.strip();
        report.giveBack(why, deadlines.dueAgain(report), actor, clock.now());
        reports.saveAndFlush(report);
        trail.changed(actor, report, "report-returned", MonthlyReportStatus.SUBMITTED, why, null);
        trail.tellLibrary(report, "report-returned", why);
        return report;
    }

    /** The last day comes near; nothing when it has been handed in. */
    public void remind(UUID reportId) {
        MonthlyReport report = report(reportId);
        if (report.status().isMissing()) {
            trail.tellLibrary(report, "report-due-soon", null);
        }
    }

    /** The last day is over: both desks are told; nothing when it has been handed in. */
    public void tellOverdue(UUID reportId) {
        MonthlyReport report = report(reportId);
        if (report.status().isMissing()) {
            trail.changed(
                    Actor.SYSTEM,
                    report,
                    "report-overdue",
                    report.status(),
                    null,
                    report.dueOn().toString());
            trail.tellLibrary(report, "report-overdue", null);
            trail.tellCoordinators(report, "library-report-overdue", null);
        }
    }

    /** The year is closed: what was not taken is closed with it, and its library is told. */
    public void close(UUID programmeId) {
        for (MonthlyReport report :
                reports.findByProgrammeIdAndStatusInOrderByNumber(programmeId, WAITING)) {
            MonthlyReportStatus from = report.status();
            report.close(clock.now());
            reports.saveAndFlush(report);
            trail.changed(Actor.SYSTEM, report, "report-closed", from, null, null);
            trail.tellLibrary(report, "report-closed", null);
        }
    }

    /** Every report that waits for somebody, over all programmes. */
    @Transactional(readOnly = true)
    public List<MonthlyReport> waiting() {
        return reports.findByStatusIn(WAITING);
    }

    /** A programme's reports that libraries have still to hand in, by number. */
    @Transactional(readOnly = true)
    public List<MonthlyReport> missing(UUID programmeId) {
        return reports.findByProgrammeIdAndStatusInOrderByNumber(programmeId, MISSING);
    }

    private MonthlyReport decidable(UUID reportId, int round, Actor actor) {
        if (!actor.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        MonthlyReport report = report(reportId);
        programmes.requireOpen(report.programmeId());
        if (report.status() != MonthlyReportStatus.SUBMITTED || report.round() != round) {
            throw notAsShown(report);
        }
        return report;
    }

    /** Somebody was faster: says who came last, and when. */
    private AlreadyDone notAsShown(MonthlyReport report) {
        boolean decided = report.status() != MonthlyReportStatus.SUBMITTED;
        String who = decided ? report.decidedByName() : report.submittedByName();
        return new AlreadyDone(
                Keys.of("production.error.report-is", report.status()),
                report.number(),
                who == null ? Formats.UNKNOWN : who,
                formats.time(report.statusSince()));
    }
}
