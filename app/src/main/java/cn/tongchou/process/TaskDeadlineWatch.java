package cn.tongchou.process;

import cn.tongchou.shared.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the tasks' due dates now and then; not while time is shifted, as in a replay. */
@Component
class TaskDeadlineWatch {

    private final TaskDeadlines deadlines;
    private final Clock clock;

    TaskDeadlineWatch(TaskDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tongchou.tasks.every:PT10M}", initialDelayString = "PT1M")
    void look() {
        if (clock.offset().isZero()) {
            deadlines.tellOverdue(clock.today());
            deadlines.tellDueSoon(clock.today());
        }
    }
}
