package cn.tongchou.production.process;

import cn.tongchou.production.AssignmentDeadlines;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code ${assignmentDeadline…}} in the drawing: when an assignment is due and when its library is
 * reminded.
 */
@Component("assignmentDeadline")
public class AssignmentDeadline {

    private final AssignmentDeadlines deadlines;

    AssignmentDeadline(AssignmentDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The end of the deadline's day. */
    public Date overdueAt(String assignmentId) {
        return Date.from(deadlines.overdueAt(UUID.fromString(assignmentId)));
    }

    /** The beginning of the fifth working day before. */
    public Date reminderAt(String assignmentId) {
        return Date.from(deadlines.reminderAt(UUID.fromString(assignmentId)));
    }
}
