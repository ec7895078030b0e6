package cn.tongchou.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs due timers here and now, where no job executor runs: in a replay and in tests. */
@Component
public class TimerRun {

    private final ManagementService management;

    TimerRun(ManagementService management) {
        this.management = management;
    }

    /** Runs every timer that is due, in the order of their dates, and says how many. */
    public int runDue() {
        int fired = 0;
        for (Job due = next(); due != null; due = next()) {
            management.executeJob(due.getId());
            fired++;
        }
        return fired;
    }

    private Job next() {
        return management
                .createJobQuery()
                .timers()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
