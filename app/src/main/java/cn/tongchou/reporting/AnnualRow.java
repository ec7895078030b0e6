package cn.tongchou.reporting;

import cn.tongchou.shared.Money;
import java.math.BigDecimal;

/**
 * A row of the annual report: one library. Everything that nobody has entered is {@code null}.
 * Rates are shares (0.95 for 95 percent), money is in yuan.
 *
 * @param library 承建馆
 * @param projects 参与项目数
 * @param target 任务量
 * @param completed 完成量
 * @param accepted 验收量
 * @param completionRate 完成率
 * @param passRate 合格率
 * @param reworkRate 返工率
 * @param approvedBudget 批复预算
 * @param allocated 下达
 * @param spent 支出
 * @param executionRate 执行率
 * @param carriedOver 结转
 * @param unitCost 单位成本
 * @param selfEvaluation 绩效自评得分
 * @param ranking 综合排名
 */
record AnnualRow(
        String library,
        Long projects,
        Quantities target,
        Quantities completed,
        Quantities accepted,
        BigDecimal completionRate,
        BigDecimal passRate,
        BigDecimal reworkRate,
        Money approvedBudget,
        Money allocated,
        Money spent,
        BigDecimal executionRate,
        Money carriedOver,
        BigDecimal unitCost,
        BigDecimal selfEvaluation,
        Integer ranking) {

    /**
     * Quantities side by side, because those of different units are never added.
     *
     * @param pages 页
     * @param records 条
     * @param sites 个网站
     * @param topics 选题
     */
    record Quantities(Long pages, Long records, Long sites, Long topics) {}
}
