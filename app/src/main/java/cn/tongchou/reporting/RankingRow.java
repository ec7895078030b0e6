package cn.tongchou.reporting;

import java.math.BigDecimal;

/**
 * A row of the 各馆完成率排名: one library among those of one kind. Quantities are in the kind's unit,
 * rates are shares (0.95 for 95 percent); what nobody knows is {@code null}.
 *
 * @param rank 名次; libraries with the same score and the same rate share a place
 * @param library 承建馆
 * @param target 任务总量
 * @param completed 完成总量
 * @param completionRate 完成率
 * @param passRate 合格率: batches that passed in batches with a verdict
 * @param firstPassRate 一次通过率: batches that passed at their first inspection
 * @param onTimeRate 按期提交率: assignments and rework orders that were fulfilled by their deadline in
 *     those whose deadline has come
 * @param executionRate 执行率; money is kept per project, so a library's own is not known
 * @param score 综合得分, 0 to 100
 * @param rankBefore 上期名次
 * @param change 升降: places gained, negative when lost
 * @param warning 预警级别
 */
record RankingRow(
        Integer rank,
        String library,
        Long target,
        Long completed,
        BigDecimal completionRate,
        BigDecimal passRate,
        BigDecimal firstPassRate,
        BigDecimal onTimeRate,
        BigDecimal executionRate,
        BigDecimal score,
        Integer rankBefore,
        Integer change,
        String warning) {}
