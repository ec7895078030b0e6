package cn.tongchou.reporting.leadership;

import cn.tongchou.reporting.year.Percent;
import java.math.BigDecimal;
import java.util.List;

/**
 * The quality of a year in batches.
 *
 * @param inspected batches with a verdict
 * @param passed of those, passed in the end
 * @param firstPassed of those, passed at their first inspection
 */
public record Quality(long inspected, long passed, long firstPassed) {

    static Quality of(List<SignedRound> rounds) {
        return new Quality(
                rounds.stream().map(SignedRound::batchId).distinct().count(),
                rounds.stream()
                        .filter(SignedRound::passed)
                        .map(SignedRound::batchId)
                        .distinct()
                        .count(),
                rounds.stream().filter(round -> round.round() == 1 && round.passed()).count());
    }

    /** 合格率 in percent; {@code null} before the first verdict. */
    public BigDecimal passRate() {
        return Percent.of(passed, inspected);
    }

    /** 一次合格率 in percent; {@code null} before the first verdict. */
    public BigDecimal firstPassRate() {
        return Percent.of(firstPassed, inspected);
    }
}
