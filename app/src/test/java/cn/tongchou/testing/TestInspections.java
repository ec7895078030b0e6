package cn.tongchou.testing;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Batch;
import cn.tongchou.shared.Invariant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inspections for tests: failed and passed through the steps that people use, and what waits for
 * them in the engine.
 */
@Component
public class TestInspections {

    private final InspectionRecords records;
    private final DefectRecording recording;
    private final SignInspection signing;
    private final TestBatches batches;
    private final TestProgrammes people;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService engine;
    private final JdbcTemplate jdbc;
    private final List<Invariant> invariants;

    TestInspections(
            InspectionRecords records,
            DefectRecording recording,
            SignInspection signing,
            TestBatches batches,
            TestProgrammes people,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService engine,
            JdbcTemplate jdbc,
            List<Invariant> invariants) {
        this.records = records;
        this.recording = recording;
        this.signing = signing;
        this.batches = batches;
        this.people = people;
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.jdbc = jdbc;
        this.invariants = invariants;
    }

    /** The example inspector. */
    public Actor inspector() {
        return people.actor("zhijian");
    }

    /** The inspection of the newest round. */
    public Inspection newest(Batch batch) {
        return records.newest(batch.id()).orElseThrow();
    }

    /** Finds a file that cannot be opened and signs. */
    public void fail(Batch batch) {
        recording.record(
                batch.id(),
                newest(batch).round(),
                1,
                "A01",
                "第 3 页打不开",
                UUID.randomUUID(),
                inspector());
        pass(batch);
    }

    /** Signs with whatever is recorded. */
    public Verdict pass(Batch batch) {
        return signing.sign(batch.id(), inspector());
    }

    /** A batch of a library that failed in its first three rounds. */
    public Batch failedThreeTimes(String clerk) {
        Batch batch = batches.delivered(clerk, 100);
        fail(batch);
        for (int round = 2; round <= 3; round++) {
            batches.redeliver(batch, 100, people.actor(clerk));
            fail(batch);
        }
        return batch;
    }

    /** The task that waits for somebody in the batch's inspection. */
    public Task task(Batch batch) {
        return tasks.createTaskQuery().processInstanceBusinessKey(batch.number()).singleResult();
    }

    /** The group that may take it. */
    public String candidate(Batch batch) {
        return tasks.getIdentityLinksForTask(task(batch).getId()).get(0).getGroupId();
    }

    /** An armed timer of the batch's inspection. */
    public Job timer(Batch batch, String activity) {
        String instance =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(batch.number())
                        .singleResult()
                        .getId();
        return engine.createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
    }

    /** Who was told this of the batch, by username. */
    public List<String> told(Batch batch, String key) {
        return jdbc.queryForList(
                "select a.username from notice n join account a on a.id = n.account_id"
                        + " where n.message_key = ? and n.arguments like ? order by a.username",
                String.class,
                key,
                "%" + batch.number() + "%");
    }

    /**
     * What breaks I5, and what of batches and rework orders breaks I3; without the batches that
     * tests of production alone deliver past the process.
     */
    public List<String> violations() {
        List<String> past =
                jdbc.queryForList(
                        "select number from batch where id not in (select batch_id from sampling_plan)",
                        String.class);
        return invariants.stream()
                .filter(invariant -> invariant.id().equals("I5") || invariant.id().equals("I3"))
                .flatMap(
                        invariant ->
                                invariant.check().violations().stream()
                                        .filter(
                                                violation ->
                                                        past.stream()
                                                                .noneMatch(violation::contains))
                                        .filter(
                                                violation ->
                                                        invariant.id().equals("I5")
                                                                || violation.contains("-B-")
                                                                || violation.contains("-FG-")))
                .toList();
    }
}
