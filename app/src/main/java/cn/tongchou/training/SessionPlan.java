package cn.tongchou.training;

import cn.tongchou.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When and where a session is held.
 *
 * @param heldOn the day
 * @param place 1–120 characters
 * @param hours class hours, 0.5 to 80 in steps of one tenth
 * @param lecturer 1–60 characters
 */
public record SessionPlan(LocalDate heldOn, String place, BigDecimal hours, String lecturer) {

    /**
     * @throws RuleViolation at the field that is missing or out of range
     */
    public SessionPlan {
        if (heldOn == null) {
            throw RuleViolation.at("heldOn", "training.error.date-missing");
        }
        place = required("place", place, 120);
        lecturer = required("lecturer", lecturer, 60);
        if (hours == null
                || hours.compareTo(new BigDecimal("0.5")) < 0
                || hours.compareTo(new BigDecimal("80")) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            throw RuleViolation.at("hours", "training.error.hours");
        }
        hours = hours.setScale(1);
    }

    private static String required(String field, String text, int length) {
        if (text == null || text.isBlank()) {
            throw RuleViolation.at(field, "training.error.missing");
        }
        if (text.strip().length() > length) {
            throw RuleViolation.at(field, "training.error.too-long", length);
        }
        return text.strip();
    }
}
