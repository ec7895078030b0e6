package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimWindowMoved;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's timers and the due date in the work list follow a round whose end has moved. A
 * reminder that has been sent is not sent again.
 */
@Component
class MovedClaimWindow {

    private final ClaimWindow window;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;

    MovedClaimWindow(ClaimWindow window, ProgrammeManagement programmes, ProcessTasks tasks) {
        this.window = window;
        this.programmes = programmes;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(ClaimWindowMoved moved) {
        String id = moved.programmeId().toString();
        String key = programmes.programme(moved.programmeId()).number();
        Instant closesAt = window.closesAt(id).toInstant();
        tasks.moveTimer(key, ClaimRoundProcess.WINDOW_REMINDER, window.reminderAt(id).toInstant());
        tasks.moveTimer(key, ClaimRoundProcess.WINDOW_CLOSES, closesAt);
        tasks.moveDue(key, ClaimRoundProcess.CLOSE_CLAIM_WINDOW, closesAt);
    }
}
