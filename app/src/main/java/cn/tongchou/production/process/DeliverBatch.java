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

/** 提交批次: any number of times while the assignment is open; each batch begins its own inspection. */
@Component
public class DeliverBatch {

    private final ProductionManagement production;
    private final ProcessTasks tasks;
    private final Commands commands;

    DeliverBatch(ProductionManagement production, ProcessTasks tasks, Commands commands) {
        this.production = production;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Takes the step.
     *
     * @throws ManifestRefused and the errors of {@link ProductionManagement#deliver}
     */
    @Step
    public Batch deliver(DeliveryCommand command) {
        commands.once(command.commandId(), command.actor().accountId());
        Batch batch = production.deliver(command);
        String assignment = production.assignment(batch.assignmentId()).number();
        tasks.send(
                LibraryAssignmentProcess.BATCH_DELIVERED,
                assignment,
                Map.of(LibraryAssignmentProcess.BATCH_ID, batch.id().toString()));
        return batch;
    }
}
