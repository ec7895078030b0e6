package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import cn.tongchou.inspection.InspectionDeadlines.Due;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.programme.ProjectSuspended;
import cn.tongchou.shared.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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

    private static final Duration RESTING = Duration.ofDays(3660);

    private final InspectionDeadlines deadlines;
    private final InspectionDeadline inspectionDeadline;
    private final ProcessTasks tasks;

    SuspendedDeadlines(
            InspectionDeadlines deadlines,
            InspectionDeadline inspectionDeadline,
            ProcessTasks tasks) {
        this.deadlines = deadlines;
        this.inspectionDeadline = inspectionDeadline;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(ProjectSuspended suspended) {
        for (Due due : deadlines.open(suspended.projectId())) {
            moveTimer(due, Clock.endOf(due.on()).plus(RESTING));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOn(ProjectResumed resumed) {
        for (Due due : deadlines.moveOn(resumed.projectId(), resumed.suspendedWorkingDays())) {
            Date end = InspectionDeadline.endOf(due.on());
            moveTimer(
                    due, (due.rework() ? end : inspectionDeadline.reminder(due.on())).toInstant());
            String activity =
                    due.rework()
                            ? BatchInspection.USER_REWORK_BATCH
                            : BatchInspection.USER_INSPECT_SAMPLE;
            tasks.moveDue(due.batchNumber(), activity, end.toInstant());
        }
    }

    private void moveTimer(Due due, Instant at) {
        String timer =
                due.rework()
                        ? BatchInspection.TIMER_REWORK_DEADLINE
                        : BatchInspection.TIMER_INSPECTION_REMINDER;
        tasks.moveTimer(due.batchNumber(), timer, at);
    }
}
