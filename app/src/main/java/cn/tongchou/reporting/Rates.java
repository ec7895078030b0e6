package cn.tongchou.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of one number in another. */
final class Rates {

    private static final int DECIMALS = 6;

    private Rates() {}

    /**
     * The share, 0.95 for 95 percent, half up at the sixth decimal; {@code null} when unknown or of
     * nothing.
     */
    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The share of two counts. */
    static BigDecimal of(Long part, Long whole) {
        return of(
                part == null ? null : BigDecimal.valueOf(part),
                whole == null ? null : BigDecimal.valueOf(whole));
    }

    /** By which share a number grew, −0.1 for ten percent less. */
    static BigDecimal growth(Long before, Long now) {
        return before == null || now == null ? null : of(now - before, before);
    }
}
