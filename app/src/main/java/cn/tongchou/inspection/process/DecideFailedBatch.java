package cn.tongchou.inspection.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.FailedBatchDecision;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 处理三次不合格: the coordinator grants another round or turns the batch down, with a reason. */
@Component
public class DecideFailedBatch {

    private final InspectionManagement inspections;
    private final ProcessTasks tasks;
    private final Commands commands;

    DecideFailedBatch(InspectionManagement inspections, ProcessTasks tasks, Commands commands) {
        this.inspections = inspections;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** See {@link InspectionManagement#decide}. */
    @Step
    public void decide(
            UUID batchId,
            int round,
            FailedBatchDecision decision,
            String reason,
            UUID commandId,
            Actor actor) {
        commands.once(commandId, actor.accountId());
        inspections.decide(batchId, round, decision, reason, actor);
        Inspection inspection = inspections.inspection(batchId).orElseThrow(NotFound::new);
        tasks.complete(
                inspection.batchNumber(),
                BatchInspection.USER_DECIDE_FAILED_BATCH,
                Map.of(BatchInspection.DECISION, decision.name()),
                actor);
    }
}
