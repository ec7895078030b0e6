package cn.tongchou.reporting.year;

import java.time.LocalDate;

/**
 * Something that somebody else must do before one's own work goes on.
 *
 * @param who name of the institution, or {@code null} when a role is meant
 * @param roleKey message key of the role, or {@code null} when an institution is meant
 * @param whatKey message key of what is waited for
 * @param item human number of what it concerns
 * @param since the day it began to wait
 * @param due the day agreed, or {@code null}
 */
public record Wait(
        String who, String roleKey, String whatKey, String item, LocalDate since, LocalDate due) {

    /** How many days it has been waiting. */
    public long days(LocalDate today) {
        return since == null ? 0 : today.toEpochDay() - since.toEpochDay();
    }

    /** Whether the day agreed has passed. */
    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
