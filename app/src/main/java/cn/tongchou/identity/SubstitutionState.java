package cn.tongchou.identity;

import java.time.LocalDate;

/** Where a substitution stands. */
public enum SubstitutionState {
    /** its first day has not come */
    COMING,
    /** today is one of its days */
    NOW,
    /** its last day is past */
    OVER,
    /** ended before its last day */
    ENDED;

    static SubstitutionState of(LocalDate from, LocalDate until, boolean ended, LocalDate today) {
        if (ended) {
            return ENDED;
        }
        if (today.isBefore(from)) {
            return COMING;
        }
        return today.isAfter(until) ? OVER : NOW;
    }
}
