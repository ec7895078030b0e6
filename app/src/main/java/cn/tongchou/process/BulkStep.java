package cn.tongchou.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A step that a person may take on several tasks of one kind at once, with one reason for all. A
 * stage offers one for each decision that needs nothing but a yes and perhaps a reason; never for a
 * payment or for the opening of bids, which ask for the password. Each task is a transaction of its
 * own.
 */
public interface BulkStep {

    /** Its name in an address, such as {@code accept-assignments}. */
    String id();

    /** The kind of task, an activity of a drawing such as {@code user_accept_assignment}. */
    String activityId();

    /**
     * Beginning of its message keys: {@code .label} is the button, {@code .effect} says what will
     * happen to each task.
     */
    String messageKey();

    /** Who may take it. */
    Set<Role> roles();

    /** Whether a reason is required. */
    boolean needsReason();

    /**
     * Takes the step on one task, as the {@code @Step} of the task's own page does and with its
     * errors.
     *
     * @param task the ids that the drawing gave the task, such as {@code assignmentId}
     * @param reason the one reason, {@code null} where none is needed
     * @param commandId this row's part of the form
     */
    void take(Map<String, String> task, String reason, UUID commandId, Actor actor);
}
