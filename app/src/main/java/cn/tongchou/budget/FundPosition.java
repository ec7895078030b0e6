package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where the money of a programme, a project or a source stands, in yuan.
 *
 * @param allocated 下达, with corrections
 * @param carriedOver 结转 into the year, negative when money went out of it
 * @param returned 收回
 * @param received 到账
 * @param committed 合同未付: outstanding commitments, neither paid nor released
 * @param paid 已付
 * @param released commitments given back, for information; they are available again
 */
public record FundPosition(
        Money allocated,
        Money carriedOver,
        Money returned,
        Money received,
        Money committed,
        Money paid,
        Money released) {

    /** No money at all. */
    public static final FundPosition NONE =
            new FundPosition(
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO);

    /** Both together. */
    public FundPosition plus(FundPosition other) {
        return new FundPosition(
                allocated.plus(other.allocated),
                carriedOver.plus(other.carriedOver),
                returned.plus(other.returned),
                received.plus(other.received),
                committed.plus(other.committed),
                paid.plus(other.paid),
                released.plus(other.released));
    }

    /** What the year may spend in all: allocated + carried over − returned. */
    public Money budget() {
        return allocated.plus(carriedOver).minus(returned);
    }

    /**
     * What may still be committed. Zero or more for a programme; a single project may be overdrawn,
     * and so may a source by what is returned or corrected, not by what is committed.
     */
    public Money available() {
        return budget().minus(committed).minus(paid);
    }

    /** Cash at hand: received + carried over − returned − paid. */
    public Money cash() {
        return received.plus(carriedOver).minus(returned).minus(paid);
    }

    /** What has been granted and has not arrived. */
    public Money notReceived() {
        return allocated.minus(received);
    }

    /** 预算执行率: paid in percent of the budget with two decimals; {@code null} without a budget. */
    public BigDecimal executionRate() {
        return rate(paid, budget());
    }

    /** 到账率 in percent with two decimals; {@code null} without an allocation. */
    public BigDecimal receiptRate() {
        return rate(received, allocated);
    }

    private static BigDecimal rate(Money part, Money whole) {
        return whole.isPositive()
                ? part.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.amount(), 2, RoundingMode.HALF_UP)
                : null;
    }
}
