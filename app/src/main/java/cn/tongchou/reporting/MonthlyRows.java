package cn.tongchou.reporting;

import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 进度月报, one per library and project, as things stood at the end of the month in
 * China (or now, while the month goes on):
 *
 * <ul>
 *   <li>年度任务量: the assignments' quantity as it is today, or what is claimed before an assignment is
 *       opened;
 *   <li>累计完成量 and 累计提交量: what was delivered, each batch with its latest round, without batches that
 *       were rejected by then. The system knows no work before its delivery, so both columns are
 *       the same;
 *   <li>上月累计: the same at the beginning of the month; 本月完成量: the difference, in which a redelivery
 *       counts by how much it changed the quantity;
 *   <li>累计质检合格量: batches that had passed; 累计验收量: what had been accepted;
 *   <li>序时进度: the share of the calendar year that is over at the end of the month, or today;
 *   <li>存在问题, 下月计划, 责任人: nobody enters them yet, so they stay empty.
 * </ul>
 */
@Component
class MonthlyRows {

    private final PeriodQuantities quantities;
    private final YearFigures figures;
    private final Clock clock;

    MonthlyRows(PeriodQuantities quantities, YearFigures figures, Clock clock) {
        this.quantities = quantities;
        this.figures = figures;
        this.clock = clock;
    }

    /** The last day that the report speaks of. */
    LocalDate lastDay(YearMonth month) {
        LocalDate today = clock.today();
        return today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
    }

    @Transactional(readOnly = true)
    List<ProgressMonthlyRow> of(Programme programme, YearMonth month, ReportFilter filter) {
        Map<PeriodQuantities.Part, PeriodQuantities.Quantities> until =
                quantities.of(programme.id(), month.atDay(1), month.atEndOfMonth());
        BigDecimal time = TimeProgress.of(programme.calendarYear(), lastDay(month));
        return figures.shares(programme.id(), filter.institutionId()).stream()
                .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                .map(
                        share ->
                                row(
                                        share,
                                        until.getOrDefault(
                                                new PeriodQuantities.Part(
                                                        share.projectId(), share.institutionId()),
                                                PeriodQuantities.Quantities.NONE)))
                .map(row -> row.withRates(time))
                .toList();
    }

    private static ProgressMonthlyRow row(Share share, PeriodQuantities.Quantities quantities) {
        return new ProgressMonthlyRow(
                share.library(),
                share.divisionCode(),
                share.kind(),
                share.unit(),
                share.target(),
                quantities.within(),
                quantities.untilEnd(),
                quantities.untilEnd(),
                quantities.passed(),
                quantities.accepted(),
                null,
                null,
                null,
                null,
                quantities.before(),
                null,
                null,
                null,
                null);
    }
}
