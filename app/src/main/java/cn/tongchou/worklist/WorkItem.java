package cn.tongchou.worklist;

import java.time.LocalDate;

/**
 * One open task of a person.
 *
 * @param nameKey message key of its name; {@code name} is the drawing's own
 * @param businessKey human number of what it concerns
 * @param stage id of the process
 * @param since the day it began to wait
 * @param due the day it is due, or {@code null}
 * @param daysLate days past the due day; negative or zero while there is time
 */
public record WorkItem(
        String taskId,
        String nameKey,
        String name,
        String businessKey,
        String stage,
        LocalDate since,
        LocalDate due,
        long daysLate) {

    public boolean late() {
        return due != null && daysLate > 0;
    }

    public boolean today() {
        return due != null && daysLate == 0;
    }

    public long daysLeft() {
        return -daysLate;
    }
}
