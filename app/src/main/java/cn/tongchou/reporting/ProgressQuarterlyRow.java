package cn.tongchou.reporting;

import cn.tongchou.shared.Money;
import java.math.BigDecimal;

/**
 * A row of the 进度季报: one kind of resource. What nobody knows is {@code null}; quantities are in the
 * unit that stands beside the kind, rates are shares (0.95 for 95 percent), money is in yuan.
 *
 * @param kind 项目类型 with its unit
 * @param libraries 承建馆数
 * @param target 年度任务量
 * @param completedInQuarter 本季完成量
 * @param completed 累计完成量
 * @param completionRate 完成率
 * @param yearOnYear 同比, by which share more was completed than at the same time a year before
 * @param inspected 质检批次: batches with a verdict signed in the quarter
 * @param firstPassRate 一次合格率: of batches inspected for the first time in the quarter
 * @param reworked 返工批次: batches with a rework order issued in the quarter
 * @param openRework 未关闭返工数 at the end of the quarter
 * @param sessions 培训场次 of the quarter; courses belong to the year, not to a kind
 * @param trainees 培训人次 of the quarter
 * @param budget 预算数 at the end of the quarter
 * @param spent 累计支出 at the end of the quarter
 * @param executionRate 执行率
 * @param problems 主要问题
 * @param measures 措施
 */
record ProgressQuarterlyRow(
        String kind,
        Long libraries,
        Long target,
        Long completedInQuarter,
        Long completed,
        BigDecimal completionRate,
        BigDecimal yearOnYear,
        Long inspected,
        BigDecimal firstPassRate,
        Long reworked,
        Long openRework,
        Long sessions,
        Long trainees,
        Money budget,
        Money spent,
        BigDecimal executionRate,
        String problems,
        String measures) {}
