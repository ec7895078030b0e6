package cn.tongchou.tender;

import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * 综合评分法 with 低价优先: price score = lowest valid price ÷ price × weight, two decimals, half up
 * (财政部令第87号 55).
 */
final class Scoring {

    private Scoring() {}

    static BigDecimal priceScore(Money lowest, Money price, int weight) {
        return lowest.amount()
                .multiply(BigDecimal.valueOf(weight))
                .divide(price.amount(), 2, RoundingMode.HALF_UP);
    }

    /** The lowest price of these bids. */
    static Money lowest(List<Bid> bids) {
        return bids.stream().map(Bid::price).min(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * Ranks scored bids: the highest total first; of equal totals the lower price, then the better
     * technical score.
     */
    static void rank(List<Bid> scored) {
        List<Bid> order =
                scored.stream()
                        .sorted(
                                Comparator.comparing(Bid::totalScore)
                                        .reversed()
                                        .thenComparing(Bid::price)
                                        .thenComparing(
                                                Comparator.comparing(Bid::technicalScore)
                                                        .reversed()))
                        .toList();
        for (int i = 0; i < order.size(); i++) {
            order.get(i).rank(i + 1);
        }
    }
}
