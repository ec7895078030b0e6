package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;

/**
 * A row of the comparison of years: one construction kind of one year, or the figures of a whole
 * year. Everything that nobody has entered is {@code null}. Rates are shares (0.95 for 95 percent),
 * money is in yuan.
 *
 * @param year 年份
 * @param kind 项目类型; {@code null} for a whole year
 * @param unit 计量单位; {@code null} for a whole year
 * @param libraries 承建馆数, each library once
 * @param projects 项目数
 * @param requested 申报任务量
 * @param approved 批复任务量
 * @param completed 完成量
 * @param accepted 验收量
 * @param completionRate 完成率
 * @param passRate 合格率
 * @param funds 经费
 * @param executionRate 执行率
 * @param coordinated 统筹项目数
 * @param change 较上年增减
 */
record YearComparisonRow(
        Integer year,
        ConstructionKind kind,
        Unit unit,
        Long libraries,
        Long projects,
        Long requested,
        Long approved,
        Long completed,
        Long accepted,
        BigDecimal completionRate,
        BigDecimal passRate,
        Money funds,
        BigDecimal executionRate,
        Long coordinated,
        Change change) {

    /**
     * By how much the year differs from the one before.
     *
     * @param libraries number of libraries
     * @param quantity approved quantity
     * @param funds yuan
     */
    record Change(Long libraries, Long quantity, Money funds) {}
}
