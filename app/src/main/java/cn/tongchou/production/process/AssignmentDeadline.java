package cn.tongchou.production.process;

import cn.tongchou.production.AssignmentDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code ${assignmentDeadline…}} in the drawing: when an assignment is due and when its library is
 * reminded. While its project is suspended it is not due, and its timers are put off until it goes
 * on ({@link AssignmentSuspension}).
 */
@Component("assignmentDeadline")
public class AssignmentDeadline {

    /** Long enough never to ring before the project goes on. */
    static final Duration PUT_OFF = Duration.ofDays(3650);

    private final AssignmentDeadlines deadlines;

    AssignmentDeadline(AssignmentDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The end of the deadline's day, or {@code null} while the project is suspended. */
    public Date dueAt(String assignmentId) {
        UUID id = UUID.fromString(assignmentId);
        return deadlines.isSuspended(id) ? null : Date.from(deadlines.overdueAt(id));
    }

    /** The end of the deadline's day. */
    public Date overdueAt(String assignmentId) {
        UUID id = UUID.fromString(assignmentId);
        return timer(id, deadlines.overdueAt(id));
    }

    /** The beginning of the fifth working day before. */
    public Date reminderAt(String assignmentId) {
        UUID id = UUID.fromString(assignmentId);
        return timer(id, deadlines.reminderAt(id));
    }

    private Date timer(UUID assignmentId, Instant at) {
        return Date.from(deadlines.isSuspended(assignmentId) ? at.plus(PUT_OFF) : at);
    }
}
