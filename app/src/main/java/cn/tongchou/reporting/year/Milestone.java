package cn.tongchou.reporting.year;

import java.time.LocalDate;

/**
 * From when to when a stage was planned and took place. What nobody planned or nobody did yet is
 * {@code null}.
 *
 * @param to the last day of what happened; while the stage goes on, the day of the question
 * @param late whether something of it is overdue
 */
public record Milestone(
        Stage stage,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        LocalDate from,
        LocalDate to,
        boolean going,
        boolean late) {

    /**
     * Days behind the plan when it ended, negative when early; {@code null} without a plan or
     * before the end.
     */
    public Long daysBehind() {
        return plannedTo == null || to == null || going
                ? null
                : to.toEpochDay() - plannedTo.toEpochDay();
    }

    /**
     * Days left to the planned end, negative when it has passed; {@code null} without a plan or
     * after the end.
     */
    public Long daysLeft(LocalDate today) {
        return plannedTo == null || to != null && !going
                ? null
                : plannedTo.toEpochDay() - today.toEpochDay();
    }
}
