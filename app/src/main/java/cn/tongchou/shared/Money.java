package cn.tongchou.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan with exactly two decimals. It is never a floating-point number and never
 * rounded silently: an amount with more decimals is refused.
 *
 * @param amount yuan, scale 2, between −10¹⁴ and 10¹⁴ (what the database column {@code
 *     decimal(16,2)} holds)
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("100000000000000");

    /** No money. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /**
     * @throws RuleViolation {@code shared.error.money-decimals} or {@code shared.error.money-range}
     */
    public Money {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.of("shared.error.money-decimals", amount.toPlainString());
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw RuleViolation.of("shared.error.money-range", amount.toPlainString());
        }
    }

    /** Yuan written as a decimal number, such as {@code 1234567.00}. */
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    /** Whole yuan. */
    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    /** Nothing for {@code null}, else the amount itself: how a sum over no rows reads. */
    public static Money orZero(BigDecimal amount) {
        return amount == null ? ZERO : new Money(amount);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    /** A unit price times a quantity; exact, because both are. */
    public Money times(long quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** The plain number with two decimals and no grouping. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
