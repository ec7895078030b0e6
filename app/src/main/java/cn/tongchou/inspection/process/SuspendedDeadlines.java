package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import cn.tongchou.inspection.InspectionDeadlines.Due;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.programme.ProjectSuspended;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A suspended project's timers rest; when it goes on, its deadlines, timers and due days move on
 * together.
 */
@Component
class SuspendedDeadlines {

    private final InspectionDeadlines deadlines;
    private final Timers timers;
    private final ProcessTasks tasks;

    SuspendedDeadlines(InspectionDeadlines deadlines, Timers timers, ProcessTasks tasks) {
        this.deadlines = deadlines;
        this.timers = timers;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(ProjectSuspended suspended) {
        for (Due due : deadlines.open(suspended.projectId())) {
            set(due, timers.resting(), timers.resting());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOn(ProjectResumed resumed) {
        for (Due due : deadlines.moveOn(resumed.projectId(), resumed.suspendedWorkingDays())) {
            set(due, timers.reminder(due.on()), timers.overdue(due.on()));
            tasks.moveDue(
                    due.batchNumber(),
                    due.rework()
                            ? BatchInspection.USER_REWORK_BATCH
                            : BatchInspection.USER_INSPECT_SAMPLE,
                    timers.due(due.on()).toInstant());
        }
    }

    private void set(Due due, Instant reminder, Instant overdue) {
        if (due.rework()) {
            move(due, BatchInspection.TIMER_REWORK_REMINDER, reminder);
            move(due, BatchInspection.TIMER_REWORK_DEADLINE, overdue);
        } else {
            move(due, BatchInspection.TIMER_INSPECTION_REMINDER, reminder);
            move(due, BatchInspection.TIMER_INSPECTION_DEADLINE, overdue);
        }
    }

    private void move(Due due, String timer, Instant at) {
        tasks.moveTimer(due.batchNumber(), timer, at);
    }
}
