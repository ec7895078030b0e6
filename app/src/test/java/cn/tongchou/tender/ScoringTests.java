package cn.tongchou.tender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTests {

    @Test
    void theLowestPriceGetsFullPointsAndTheOthersTheirShareRoundedHalfUp() {
        assertThat(Scoring.priceScore(Money.of("80.00"), Money.of("80.00"), 30))
                .isEqualByComparingTo("30.00");
        assertThat(Scoring.priceScore(Money.of("80.00"), Money.of("96.00"), 30))
                .isEqualByComparingTo("25.00");
        // 30 × 100 ÷ 300.1 = 9.99667 → 10.00; 10 × 1 ÷ 1.6 = 6.25; 30 × 0.01 ÷ 0.08 = 3.75
        assertThat(Scoring.priceScore(Money.of("100.00"), Money.of("300.10"), 30))
                .isEqualByComparingTo("10.00");
        assertThat(Scoring.priceScore(Money.of("1.00"), Money.of("1.60"), 10))
                .isEqualByComparingTo("6.25");
        // 10 × 1 ÷ 8 ÷ … : the third decimal 5 goes up: 30 × 1 ÷ 16 = 1.875 → 1.88
        assertThat(Scoring.priceScore(Money.of("1.00"), Money.of("16.00"), 30))
                .isEqualByComparingTo("1.88");
    }

    @Test
    void theHighestTotalIsFirstAndOfEqualTotalsTheLowerPrice() {
        Bid dear = bid("100.00", "60.00", "27.00");
        Bid cheap = bid("90.00", "57.00", "30.00");
        Bid last = bid("95.00", "50.00", "28.42");
        Scoring.rank(List.of(dear, cheap, last));
        assertThat(cheap.ranking()).isEqualTo(1);
        assertThat(dear.ranking()).isEqualTo(2);
        assertThat(last.ranking()).isEqualTo(3);
        assertThat(Scoring.lowest(List.of(dear, cheap, last))).isEqualTo(Money.of("90.00"));
    }

    private static Bid bid(String price, String technical, String forPrice) {
        Bid bid =
                new Bid(
                        1,
                        1,
                        new BidRecord(
                                UUID.randomUUID(), UUID.randomUUID(), Money.of(price), true, null));
        bid.score(new BigDecimal(technical), new BigDecimal(forPrice));
        return bid;
    }
}
