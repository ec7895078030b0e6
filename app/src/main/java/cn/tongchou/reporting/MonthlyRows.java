package cn.tongchou.reporting;

import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportLine;
import cn.tongchou.production.MonthlyReportStatus;
import cn.tongchou.production.ReportedMonths;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 进度月报, one per library and project, as things stood at the end of the month in
 * China (or now, while the month goes on):
 *
 * <ul>
 *   <li>年度任务量: the assignments' quantity as it is today, or what is claimed before an assignment is
 *       opened;
 *   <li>累计提交量: what was delivered, each batch with its latest round, without batches that were
 *       rejected by then;
 *   <li>本月完成量, 存在问题, 下月计划, 责任人: what the library's 月报 of the month says, once it is taken. Before
 *       that, and in months without one, what was delivered in the month (a redelivery counts by
 *       how much it changed the quantity), and 存在问题 says in words that the 月报 is not taken;
 *   <li>上月累计: the same of all months before; 累计完成量: both together;
 *   <li>累计质检合格量: batches that had passed; 累计验收量: what had been accepted;
 *   <li>序时进度: the share of the calendar year that is over at the end of the month, or today.
 * </ul>
 */
@Component
class MonthlyRows {

    private final PeriodQuantities quantities;
    private final YearFigures figures;
    private final ReportedMonths reported;
    private final Clock clock;

    MonthlyRows(
            PeriodQuantities quantities,
            YearFigures figures,
            ReportedMonths reported,
            Clock clock) {
        this.quantities = quantities;
        this.figures = figures;
        this.reported = reported;
        this.clock = clock;
    }

    /** The last day that the report speaks of. */
    LocalDate lastDay(YearMonth month) {
        LocalDate today = clock.today();
        return today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
    }

    @Transactional(readOnly = true)
    List<ProgressMonthlyRow> of(
            Texts texts, Programme programme, YearMonth month, ReportFilter filter) {
        Map<UUID, List<MonthlyReport>> reports =
                reported.until(programme.id(), month).stream()
                        .collect(Collectors.groupingBy(MonthlyReport::institutionId));
        Map<PeriodQuantities.Part, PeriodQuantities.Quantities> until =
                quantities.of(programme.id(), month.atDay(1), month.atEndOfMonth());
        BigDecimal time = TimeProgress.of(programme.calendarYear(), lastDay(month));
        return figures.shares(programme.id(), filter.institutionId()).stream()
                .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                .map(
                        share ->
                                row(
                                        texts,
                                        month,
                                        reports.getOrDefault(share.institutionId(), List.of()),
                                        share,
                                        until.getOrDefault(
                                                new PeriodQuantities.Part(
                                                        share.projectId(), share.institutionId()),
                                                PeriodQuantities.Quantities.NONE)))
                .map(row -> row.withRates(time))
                .toList();
    }

    private static ProgressMonthlyRow row(
            Texts texts,
            YearMonth month,
            List<MonthlyReport> reports,
            Share share,
            PeriodQuantities.Quantities quantities) {
        MonthlyReport report =
                reports.stream().filter(one -> one.month().equals(month)).findFirst().orElse(null);
        boolean taken = report != null && report.status() == MonthlyReportStatus.TAKEN;
        long before = quantities.before();
        long within = quantities.within();
        for (MonthlyReport one : reports) {
            Optional<MonthlyReportLine> line = line(one, share);
            if (line.isPresent() && one != report) {
                before += line.get().done() - line.get().delivered();
            } else if (line.isPresent()) {
                within = line.get().done();
            }
        }
        return new ProgressMonthlyRow(
                share.library(),
                share.divisionCode(),
                share.kind(),
                share.unit(),
                share.target(),
                within,
                before + within,
                quantities.untilEnd(),
                quantities.passed(),
                quantities.accepted(),
                null,
                null,
                null,
                null,
                before,
                null,
                taken ? report.problems() : notTaken(texts, report, !reports.isEmpty()),
                taken ? report.nextPlan() : null,
                taken ? report.responsible() : null);
    }

    /** What a taken report says of a project; nothing of one that is not taken. */
    private static Optional<MonthlyReportLine> line(MonthlyReport report, Share share) {
        return report.status() != MonthlyReportStatus.TAKEN
                ? Optional.empty()
                : report.lines().stream()
                        .filter(line -> line.projectId().equals(share.projectId()))
                        .findFirst();
    }

    /** Nothing for a library that has reported no month yet. */
    private static String notTaken(Texts texts, MonthlyReport report, boolean reports) {
        if (report == null) {
            return reports ? texts.get("reporting.progress-monthly.not-opened") : null;
        }
        return texts.get(
                "reporting.progress-monthly.not-taken",
                texts.get(Keys.of("production.monthly-report-status", report.status())));
    }
}
