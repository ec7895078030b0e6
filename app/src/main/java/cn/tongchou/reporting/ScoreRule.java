package cn.tongchou.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the composite score of a library is weighed; weights add up to 100.
 *
 * @param completion weight of 完成率
 * @param quality weight of 合格率
 * @param punctuality weight of 按期提交率
 * @param execution weight of 执行率
 * @param source where the rule stands
 */
record ScoreRule(int completion, int quality, int punctuality, int execution, String source) {

    /**
     * The score from 0 to 100 with two decimals: the weighted mean of the rates that are known, a
     * rate above 1 counting as 1. What is unknown neither earns nor costs anything; {@code null}
     * when nothing is known.
     */
    BigDecimal score(
            BigDecimal completionRate,
            BigDecimal passRate,
            BigDecimal onTimeRate,
            BigDecimal executionRate) {
        BigDecimal[] rates = {completionRate, passRate, onTimeRate, executionRate};
        int[] weights = {completion, quality, punctuality, execution};
        BigDecimal earned = BigDecimal.ZERO;
        int weighed = 0;
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] != null) {
                BigDecimal counted = rates[i].min(BigDecimal.ONE).max(BigDecimal.ZERO);
                earned = earned.add(counted.multiply(BigDecimal.valueOf(weights[i])));
                weighed += weights[i];
            }
        }
        return weighed == 0
                ? null
                : earned.movePointRight(2)
                        .divide(BigDecimal.valueOf(weighed), 2, RoundingMode.HALF_UP);
    }
}
