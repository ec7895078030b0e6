package cn.tongchou.reporting.year;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as pages show them, with one decimal. */
public final class Percent {

    private Percent() {}

    /** The part in percent of the whole, such as 57.0; {@code null} when there is no whole. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0 ? null : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The part in percent of the whole; {@code null} when there is no whole. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** A share (0.7213) in percent (72.1). */
    public static BigDecimal ofShare(BigDecimal share) {
        return share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
