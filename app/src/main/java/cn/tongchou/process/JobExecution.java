package cn.tongchou.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Whether the engine runs its jobs by itself; held while time is not the real one. */
@Component
public class JobExecution {

    private final ProcessEngine engine;
    private boolean held;

    JobExecution(ProcessEngine engine) {
        this.engine = engine;
    }

    /** No job runs by itself until {@link #resume}; those that run are waited for. */
    public synchronized void hold() {
        JobExecutor executor = executor();
        if (executor != null && executor.isActive()) {
            executor.shutdown();
            held = true;
        }
    }

    /** Runs jobs again, if they ran before {@link #hold}. */
    public synchronized void resume() {
        if (held) {
            executor().start();
            held = false;
        }
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor();
    }
}
