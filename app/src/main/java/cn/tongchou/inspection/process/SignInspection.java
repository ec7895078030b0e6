package cn.tongchou.inspection.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 签署质检结论: the inspector signs the verdict that follows from the defects; the batch goes on by it.
 */
@Component
public class SignInspection {

    private final InspectionManagement inspections;
    private final InspectionRecords records;
    private final ProcessTasks tasks;
    private final Commands commands;

    SignInspection(
            InspectionManagement inspections,
            InspectionRecords records,
            ProcessTasks tasks,
            Commands commands) {
        this.inspections = inspections;
        this.records = records;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Signs the newest round with whatever defects are recorded. */
    @Step
    public Verdict sign(UUID batchId, Actor actor) {
        Inspection inspection = records.newest(batchId).orElseThrow(NotFound::new);
        return sign(batchId, inspection.round(), null, actor);
    }

    /** Signs from a form; see {@link InspectionManagement#sign(UUID, int, String, Actor)}. */
    @Step
    public Verdict sign(UUID batchId, int round, String seen, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return sign(batchId, round, seen, actor);
    }

    private Verdict sign(UUID batchId, int round, String seen, Actor actor) {
        Verdict verdict = inspections.sign(batchId, round, seen, actor);
        Inspection signed = records.ofRound(batchId, round).orElseThrow(NotFound::new);
        Map<String, Object> outcome =
                verdict == Verdict.PASSED
                        ? Map.of(BatchInspection.VERDICT, verdict.name())
                        : Map.of(
                                BatchInspection.VERDICT,
                                verdict.name(),
                                BatchInspection.FAILED_ROUNDS,
                                signed.failedRounds());
        tasks.complete(signed.batchNumber(), BatchInspection.USER_INSPECT_SAMPLE, outcome, actor);
        return verdict;
    }
}
