package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;

/**
 * A row of the monthly progress report: one library's part in one construction project. Everything
 * that nobody has entered is {@code null}. Quantities are in the row's unit; rates are shares (0.95
 * for 95 percent).
 *
 * @param library 承建馆
 * @param divisionCode 行政区划代码, GB/T 2260
 * @param kind 项目类型
 * @param unit 计量单位
 * @param target 年度任务量
 * @param completedInMonth 本月完成量
 * @param completed 累计完成量
 * @param delivered 累计提交量
 * @param passed 累计质检合格量
 * @param accepted 累计验收量
 * @param completionRate 完成率
 * @param acceptanceRate 验收率
 * @param timeProgress 序时进度, the share of the time that is over
 * @param deviation 进度偏差, completion rate less time progress
 * @param completedBefore 上月累计
 * @param growth 环比增长
 * @param problems 存在问题
 * @param nextPlan 下月计划
 * @param responsible 责任人
 */
record ProgressMonthlyRow(
        String library,
        String divisionCode,
        ConstructionKind kind,
        Unit unit,
        Long target,
        Long completedInMonth,
        Long completed,
        Long delivered,
        Long passed,
        Long accepted,
        BigDecimal completionRate,
        BigDecimal acceptanceRate,
        BigDecimal timeProgress,
        BigDecimal deviation,
        Long completedBefore,
        BigDecimal growth,
        String problems,
        String nextPlan,
        String responsible) {

    /**
     * The same row with the rates that follow from its quantities and from the share of the time
     * that is over.
     */
    ProgressMonthlyRow withRates(BigDecimal timeOver) {
        BigDecimal completion = Rates.of(completed, target);
        return new ProgressMonthlyRow(
                library,
                divisionCode,
                kind,
                unit,
                target,
                completedInMonth,
                completed,
                delivered,
                passed,
                accepted,
                completion,
                Rates.of(accepted, target),
                timeOver,
                completion == null || timeOver == null ? null : completion.subtract(timeOver),
                completedBefore,
                Rates.growth(completedBefore, completed),
                problems,
                nextPlan,
                responsible);
    }
}
