package cn.tongchou.acceptance;

import cn.tongchou.shared.RuleViolation;

/**
 * What people write when they reduce, return or refuse something: never empty, and short enough to
 * be read.
 */
final class Reasons {

    /** Characters of the database column. */
    static final int LONGEST = 500;

    private Reasons() {}

    /**
     * @throws RuleViolation {@code acceptance.error.reason-missing} or {@code
     *     acceptance.error.reason-long} at {@code reason}
     */
    static String required(String reason) {
        String said = optional(reason);
        if (said == null) {
            throw RuleViolation.at("reason", "acceptance.error.reason-missing");
        }
        return said;
    }

    /** The reason without blanks around it, or {@code null} where nothing was written. */
    static String optional(String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.strip().length() > LONGEST) {
            throw RuleViolation.at("reason", "acceptance.error.reason-long", LONGEST);
        }
        return reason.strip();
    }
}
