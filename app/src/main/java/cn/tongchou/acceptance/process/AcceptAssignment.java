package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.AcceptanceDecision;
import cn.tongchou.acceptance.AcceptanceManagement;
import cn.tongchou.acceptance.AssignmentAcceptance;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 验收任务: accept, reduce or extend. Errors are those of {@link AcceptanceManagement}. */
@Component
public class AcceptAssignment {

    private final AcceptanceManagement acceptance;
    private final ProductionManagement production;
    private final ProcessTasks tasks;

    AcceptAssignment(
            AcceptanceManagement acceptance, ProductionManagement production, ProcessTasks tasks) {
        this.acceptance = acceptance;
        this.production = production;
        this.tasks = tasks;
    }

    /** Accepts everything that was claimed. */
    @Step
    public AssignmentAcceptance accept(UUID commandId, UUID assignmentId, Actor actor) {
        return complete(acceptance.accept(commandId, assignmentId, actor), actor);
    }

    /** Accepts what has passed; the rest goes back to the pool. */
    @Step
    public AssignmentAcceptance reduce(
            UUID commandId, UUID assignmentId, String reason, Actor actor) {
        return complete(acceptance.reduce(commandId, assignmentId, reason, actor), actor);
    }

    /** Gives more time; the library delivers on. */
    @Step
    public AssignmentAcceptance extend(
            UUID commandId, UUID assignmentId, LocalDate newDeadline, String reason, Actor actor) {
        return complete(
                acceptance.extend(commandId, assignmentId, newDeadline, reason, actor), actor);
    }

    private AssignmentAcceptance complete(AssignmentAcceptance decided, Actor actor) {
        String outcome =
                decided.decision() == AcceptanceDecision.EXTENDED ? "EXTENDED" : "ACCEPTED";
        tasks.complete(
                production.assignment(decided.assignmentId()).number(),
                AcceptanceProcess.ACCEPT_ASSIGNMENT,
                Map.of(AcceptanceProcess.ACCEPTANCE_DECISION, outcome),
                actor);
        return decided;
    }
}
