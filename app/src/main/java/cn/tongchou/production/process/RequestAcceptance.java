package cn.tongchou.production.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 申请验收: the library has delivered what it will deliver. */
@Component
public class RequestAcceptance {

    private final ProductionManagement production;
    private final ProcessTasks tasks;
    private final Commands commands;

    RequestAcceptance(ProductionManagement production, ProcessTasks tasks, Commands commands) {
        this.production = production;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Takes the step; errors as for {@link ProductionManagement#requestAcceptance}. */
    @Step
    public Assignment request(UUID assignmentId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        Assignment assignment = production.requestAcceptance(assignmentId, actor);
        tasks.complete(
                assignment.number(), LibraryAssignmentProcess.DELIVER_BATCHES, Map.of(), actor);
        return assignment;
    }
}
