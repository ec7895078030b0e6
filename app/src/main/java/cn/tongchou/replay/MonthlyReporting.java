package cn.tongchou.replay;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.production.MonthlyReportFigures;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.production.process.MonthlyReportSteps;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 月报: on the fourth of each month the clerks of an example year hand in what their batches say, and
 * a coordinator takes it. Their words are marked as examples. Of one month some may be left behind.
 */
@Component
public class MonthlyReporting {

    private static final int DAY = 4;

    private final MonthlyReportManagement reports;
    private final MonthlyReportFigures figures;
    private final MonthlyReportSteps steps;
    private final ProgrammeManagement programmes;
    private final AccountDirectory people;
    private final Clock clock;
    private volatile LeftBehind left = LeftBehind.NOTHING;

    MonthlyReporting(
            MonthlyReportManagement reports,
            MonthlyReportFigures figures,
            MonthlyReportSteps steps,
            ProgrammeManagement programmes,
            AccountDirectory people,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.steps = steps;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /** From now on these are left as they are; what was to be left before is forgotten. */
    public void leave(LeftBehind reports) {
        left = reports;
    }

    /** The last day before this one on which people report. */
    public static LocalDate lastDayBefore(LocalDate day) {
        LocalDate ofItsMonth = day.withDayOfMonth(DAY);
        return ofItsMonth.isBefore(day) ? ofItsMonth : ofItsMonth.minusMonths(1);
    }

    /** The days on which people report, after one day and until another. */
    static List<LocalDate> days(LocalDate after, LocalDate until) {
        return Stream.iterate(
                        after.withDayOfMonth(DAY),
                        day -> !day.isAfter(until),
                        day -> day.plusMonths(1))
                .filter(day -> day.isAfter(after))
                .toList();
    }

    /**
     * Hands in and takes everything that waits in the years that have begun by now, but for what is
     * to be left behind.
     */
    void report() {
        reports.waiting().stream()
                .filter(report -> hasBegun(report.programmeId()))
                .sorted(
                        Comparator.comparing(MonthlyReport::month)
                                .thenComparing(MonthlyReport::number))
                .forEach(this::report);
    }

    private void report(MonthlyReport report) {
        if (left.isMissing(report)) {
            return;
        }
        if (report.status().isMissing()) {
            Actor clerk =
                    people.actor(
                            people.byInstitution(Role.LIBRARY_CLERK, report.institutionId())
                                    .get(0));
            steps.submit(draft(report, clerk), UUID.randomUUID(), clerk);
        }
        if (left.isUntaken(report)) {
            return;
        }
        Actor coordinator = people.actor(people.byRole(Role.COORDINATOR).get(0));
        steps.take(report.id(), report.round(), UUID.randomUUID(), coordinator);
    }

    private MonthlyReportDraft draft(MonthlyReport report, Actor clerk) {
        List<MonthlyReportDraft.Entry> entries =
                figures.of(report).stream()
                        .map(
                                one ->
                                        new MonthlyReportDraft.Entry(
                                                one.projectId(), one.proposed(), null))
                        .toList();
        boolean nothing = entries.stream().allMatch(entry -> entry.done() == 0);
        return new MonthlyReportDraft(
                report.id(),
                report.round(),
                entries,
                nothing ? "（示例）本月没有提交批次" : null,
                "（示例）按计划建设，分批提交",
                clerk.displayName() + "（示例）");
    }

    private boolean hasBegun(UUID programmeId) {
        Programme programme = programmes.programme(programmeId);
        return programme.isRunning() && !programme.launchedAt().isAfter(clock.now());
    }

    /**
     * What is left behind of one month of a year.
     *
     * @param missing the libraries that do not hand theirs in
     * @param untaken the libraries whose report nobody takes
     */
    public record LeftBehind(
            UUID programmeId, YearMonth month, Set<UUID> missing, Set<UUID> untaken) {

        static final LeftBehind NOTHING = new LeftBehind(null, null, Set.of(), Set.of());

        private boolean isMissing(MonthlyReport report) {
            return isOf(report) && missing.contains(report.institutionId());
        }

        private boolean isUntaken(MonthlyReport report) {
            return isOf(report) && untaken.contains(report.institutionId());
        }

        private boolean isOf(MonthlyReport report) {
            return report.programmeId().equals(programmeId) && report.month().equals(month);
        }
    }
}
