package cn.tongchou.reporting.leadership;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 领导一页纸: a year in six figures, four pictures, the gravest problems and the newest measures.
 * Percentages have one decimal; what is unknown is {@code null}.
 *
 * @param time 序时进度
 * @param kinds each in its own unit
 * @param quality 合格率 and 一次合格率
 * @param funds where the money stands
 * @param openRework 返工未结: batches that are to be delivered again
 * @param lateRework of those, past their deadline
 * @param warnings how many libraries at each level, by the gravest of their parts
 * @param mapKind the kind that the picture of prefectures shows, or {@code null}
 * @param tiles the prefectures
 * @param spending 执行 against 序时进度, month by month
 * @param charts a p-chart per supplier
 * @param problems three at most
 * @param measures three at most
 */
public record OnePage(
        Programme programme,
        LocalDate today,
        BigDecimal time,
        List<KindStanding> kinds,
        Quality quality,
        FundPosition funds,
        long openRework,
        long lateRework,
        Map<Warning, Long> warnings,
        ConstructionKind mapKind,
        List<Tile> tiles,
        List<SpendingMonth> spending,
        List<ControlChart> charts,
        List<Problem> problems,
        List<Decision> measures) {

    /**
     * 完成率 of the year: the mean of the kinds' own rates, each kind counting the same, because their
     * units are never added; {@code null} without a target.
     */
    public BigDecimal completion() {
        List<BigDecimal> rates =
                kinds.stream().map(KindStanding::percent).filter(Objects::nonNull).toList();
        return rates.isEmpty()
                ? null
                : rates.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(rates.size()), 1, RoundingMode.HALF_UP);
    }

    /** 预算执行率; {@code null} without a budget. */
    public BigDecimal execution() {
        return Percent.of(funds.paid().amount(), funds.budget().amount());
    }

    /** By how many points a rate is ahead of the time; negative when behind. */
    public BigDecimal lead(BigDecimal rate) {
        return rate == null ? null : rate.subtract(time);
    }

    /** How many libraries are red or yellow. */
    public long warned() {
        return count(Warning.RED) + count(Warning.YELLOW);
    }

    public long red() {
        return count(Warning.RED);
    }

    public long yellow() {
        return count(Warning.YELLOW);
    }

    public long green() {
        return count(Warning.GREEN);
    }

    private long count(Warning level) {
        return warnings.getOrDefault(level, 0L);
    }
}
