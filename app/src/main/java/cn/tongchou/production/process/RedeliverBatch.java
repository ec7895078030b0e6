package cn.tongchou.production.process;

import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ManifestRefused;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 返工并重新提交: a reworked batch comes back as its next round. */
@Component
public class RedeliverBatch {

    private final ProductionManagement production;
    private final ProcessTasks tasks;
    private final Commands commands;

    RedeliverBatch(ProductionManagement production, ProcessTasks tasks, Commands commands) {
        this.production = production;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Whether the batch's rework waits for somebody now: after the third failure, for one, it waits
     * for the coordinator's decision first.
     */
    public boolean isDue(Batch batch) {
        return tasks.isOpen(batch.number(), LibraryAssignmentProcess.REWORK_BATCH);
    }

    /**
     * Takes the step.
     *
     * @throws ManifestRefused and the errors of {@link ProductionManagement#redeliver}
     */
    @Step
    public Batch redeliver(DeliveryCommand command) {
        commands.once(command.commandId(), command.actor().accountId());
        Batch batch = production.redeliver(command);
        tasks.complete(
                batch.number(), LibraryAssignmentProcess.REWORK_BATCH, Map.of(), command.actor());
        return batch;
    }
}
