package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void moneyHasTwoDecimals() {
        assertThat(Money.of("1234567").toString()).isEqualTo("1234567.00");
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
        assertThat(new Money(new BigDecimal("5.500"))).isEqualTo(Money.of("5.50"));
    }

    @Test
    void moneyIsNeverRoundedSilently() {
        assertThatThrownBy(() -> Money.of("0.005"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("shared.error.money-decimals"));
    }

    @Test
    void moneyFitsItsColumn() {
        assertThat(Money.of("99999999999999.99").isPositive()).isTrue();
        assertThatThrownBy(() -> Money.of("100000000000000"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("shared.error.money-range"));
        assertThatThrownBy(() -> Money.of("99999999999999.99").plus(Money.of("0.01")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Money.of("-100000000000000")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aUnitPriceTimesAQuantityIsExact() {
        assertThat(Money.of("0.67").times(329_000)).isEqualTo(Money.of("220430.00"));
        assertThat(Money.of("0.67").times(0)).isEqualTo(Money.ZERO);
    }

    @Test
    void amountsCompareByTheirValue() {
        assertThat(Money.of("2.00").exceeds(Money.of("1.99"))).isTrue();
        assertThat(Money.of("2.00").exceeds(Money.of("2"))).isFalse();
        assertThat(Money.of(5).minus(Money.of(7)).isNegative()).isTrue();
        assertThat(Money.of(5).negate().plus(Money.of(5)).isZero()).isTrue();
        assertThat(Money.orZero(null)).isEqualTo(Money.ZERO);
    }
}
