package cn.tongchou.production.process;

import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentDeadlines;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.programme.ProjectSuspended;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * While a project is suspended its deadlines stop: the timers are put off and nothing is due in the
 * work list; both are set anew when it goes on. A timer that rang before the suspension does not
 * ring again; the deadline on the page and in the work list moves all the same.
 */
@Component
class AssignmentSuspension {

    private final AssignmentDeadlines deadlines;
    private final ProcessTasks tasks;

    AssignmentSuspension(AssignmentDeadlines deadlines, ProcessTasks tasks) {
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    /** Puts the timers off and takes the due dates away. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(ProjectSuspended suspended) {
        for (Assignment assignment : deadlines.openOf(suspended.projectId())) {
            set(
                    assignment,
                    deadlines.reminderAt(assignment.id()).plus(AssignmentDeadline.PUT_OFF),
                    deadlines.overdueAt(assignment.id()).plus(AssignmentDeadline.PUT_OFF));
            tasks.moveDue(assignment.number(), LibraryAssignmentProcess.DELIVER_BATCHES, null);
        }
    }

    /** Moves deadlines by the suspended working days, and timers and due dates with them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(ProjectResumed resumed) {
        for (Assignment assignment :
                deadlines.move(resumed.projectId(), resumed.suspendedWorkingDays())) {
            Instant overdue = deadlines.overdueAt(assignment.id());
            set(assignment, deadlines.reminderAt(assignment.id()), overdue);
            tasks.moveDue(assignment.number(), LibraryAssignmentProcess.DELIVER_BATCHES, overdue);
        }
    }

    private void set(Assignment assignment, Instant reminder, Instant overdue) {
        tasks.moveTimer(assignment.number(), LibraryAssignmentProcess.DELIVERY_REMINDER, reminder);
        tasks.moveTimer(assignment.number(), LibraryAssignmentProcess.DELIVERY_DEADLINE, overdue);
    }
}
