package cn.tongchou.tender;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rule as it has been in force from a day on, until a later row of the same rule and method.
 *
 * @param method the method it is for, or {@code null} for every method that has no row of its own
 * @param source where it stands written
 */
public record TenderRuleRow(
        TenderRule rule,
        TenderMethod method,
        BigDecimal value,
        LocalDate effectiveFrom,
        String source) {

    /** The value as a whole number. */
    public int number() {
        return value.intValue();
    }
}
