package cn.tongchou.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the engine try a failed job again; the engine takes it up by itself within seconds. */
@Component
class RetryJob {

    /** How often it is tried, as for a job that never failed. */
    static final int TRIES = 3;

    private final ManagementService management;
    private final ApplicationEventPublisher events;

    RetryJob(ManagementService management, ApplicationEventPublisher events) {
        this.management = management;
        this.events = events;
    }

    /**
     * Gives the job new tries and says so in the trail.
     *
     * @throws NotFound when there is no such job (any more)
     * @throws RuleViolation when it has tries left
     */
    @Step
    void retry(String jobId, Actor actor) {
        Job job = management.createJobQuery().jobId(jobId).singleResult();
        if (job == null) {
            throw new NotFound();
        }
        if (job.getRetries() > 0) {
            throw RuleViolation.of("process.error.job-not-failed");
        }
        management.setJobRetries(jobId, TRIES);
        events.publishEvent(
                actor.changed(
                        "job",
                        UUID.nameUUIDFromBytes(
                                jobId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        job.getProcessDefinitionKey(),
                        "process.history.job-retried",
                        null,
                        null,
                        null,
                        null));
    }
}
