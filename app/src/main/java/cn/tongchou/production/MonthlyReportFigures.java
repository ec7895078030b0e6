package cn.tongchou.production;

import cn.tongchou.shared.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the batches say of a library's month, project by project. */
@Component
@Transactional(readOnly = true)
public class MonthlyReportFigures {

    private final ConstructedMonths months;
    private final DeliveredInPeriod delivered;
    private final MonthlyReports reports;

    MonthlyReportFigures(
            ConstructedMonths months, DeliveredInPeriod delivered, MonthlyReports reports) {
        this.months = months;
        this.delivered = delivered;
        this.reports = reports;
    }

    /** The projects that the library constructed in the report's month, by project. */
    public List<Proposal> of(MonthlyReport report) {
        LibraryMonth month = new LibraryMonth(report.institutionId(), report.month());
        Map<DeliveredInPeriod.Part, DeliveredInPeriod.Delivered> parts =
                delivered.of(
                        report.programmeId(), month.month().atDay(1), month.month().atEndOfMonth());
        Map<UUID, Proposal> byProject = new LinkedHashMap<>();
        for (Assignment share : months.constructed(report.programmeId(), month)) {
            Proposal proposal =
                    byProject.computeIfAbsent(
                            share.projectId(),
                            project ->
                                    proposal(
                                            report,
                                            share,
                                            parts.getOrDefault(
                                                    new DeliveredInPeriod.Part(
                                                            project, share.institutionId()),
                                                    DeliveredInPeriod.Delivered.NONE)));
            byProject.put(share.projectId(), proposal.more(share.quantity()));
        }
        List<Proposal> all = new ArrayList<>(byProject.values());
        all.sort(Comparator.comparing(Proposal::projectId));
        return all;
    }

    private Proposal proposal(
            MonthlyReport report, Assignment share, DeliveredInPeriod.Delivered batches) {
        long ahead =
                earlier(report).stream()
                        .filter(
                                one ->
                                        one.status() == MonthlyReportStatus.TAKEN
                                                || one.status() == MonthlyReportStatus.SUBMITTED)
                        .flatMap(one -> one.lines().stream())
                        .filter(line -> line.projectId().equals(share.projectId()))
                        .mapToLong(MonthlyReportLine::beyondBatches)
                        .sum();
        return new Proposal(
                share.projectId(),
                share.unit(),
                0,
                batches.before() + ahead,
                batches.within(),
                batches.within() - ahead);
    }

    /** The library's reports of earlier months, the first month first. */
    List<MonthlyReport> earlier(MonthlyReport report) {
        return reports
                .findByProgrammeIdAndInstitutionIdOrderByReportMonth(
                        report.programmeId(), report.institutionId())
                .stream()
                .filter(one -> one.month().isBefore(report.month()))
                .toList();
    }

    /** The earliest month before the report's that the library has still to hand in. */
    public Optional<YearMonth> earlierMissing(MonthlyReport report) {
        return earlier(report).stream()
                .filter(one -> one.status().isMissing())
                .map(MonthlyReport::month)
                .findFirst();
    }

    /**
     * One project of a report before it is filled in, in the project's unit.
     *
     * @param quantity 年度任务量 of the library
     * @param before 上月累计, as reported
     * @param delivered delivered in batches within the month
     * @param proposed what is left to report of it
     */
    public record Proposal(
            UUID projectId, Unit unit, long quantity, long before, long delivered, long proposed) {

        private Proposal more(long share) {
            return new Proposal(projectId, unit, quantity + share, before, delivered, proposed);
        }

        /**
         * Whether so much can have been done: what is reported stays within the library's share.
         */
        boolean admits(long done) {
            return before + done >= 0 && (unit == Unit.SITE || before + done <= quantity);
        }

        /** The least and the most that can have been done this month. */
        long least() {
            return -before;
        }

        long most() {
            return quantity - before;
        }
    }
}
