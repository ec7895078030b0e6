package cn.tongchou.worklist;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.StandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One open task: what is to be done, who must act, since when, and what comes next.
 *
 * @param kind the task's id in its drawing
 * @param businessKey human number of what it concerns
 * @param stage id of the process
 * @param since when it began to wait
 * @param due the day it is due, or {@code null}
 * @param daysLate days past the due day; negative or zero while there is time
 * @param roles the roles of which somebody must act
 * @param takenBy username of who has taken it, {@code ""} for nobody
 * @param takenByName who has taken it, or {@code null}
 * @param takenAt since when, or {@code null}
 * @param mine whether the person has taken it, or somebody for whom the person stands in
 * @param place the absent person in whose place it is done, or {@code null} when it is the person's
 *     own
 */
public record WorkItem(
        String taskId,
        String kind,
        String businessKey,
        String stage,
        Instant since,
        LocalDate due,
        long daysLate,
        List<Role> roles,
        String takenBy,
        String takenByName,
        Instant takenAt,
        boolean mine,
        StandIn place) {

    /** Message key of its name. */
    public String nameKey() {
        return "worklist.task." + kind;
    }

    /** Message key of what comes next. */
    public String nextKey() {
        return "worklist.next." + kind;
    }

    public boolean late() {
        return due != null && daysLate > 0;
    }

    public boolean today() {
        return due != null && daysLate == 0;
    }

    public long daysLeft() {
        return -daysLate;
    }

    /** Whether somebody else has taken it. */
    public boolean others() {
        return takenByName != null && !mine;
    }
}
