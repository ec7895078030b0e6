package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.AcceptanceDecision;
import cn.tongchou.acceptance.AcceptanceManagement;
import cn.tongchou.acceptance.AssignmentAcceptance;
import cn.tongchou.acceptance.PaymentDeadlines;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.Contract;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 验收任务: accept, reduce or extend. Errors are those of {@link AcceptanceManagement}. */
@Component
public class AcceptAssignment {

    private final AcceptanceManagement acceptance;
    private final ProductionManagement production;
    private final PaymentDeadlines deadlines;
    private final ContractPayment contractPayment;
    private final ProcessTasks tasks;

    AcceptAssignment(
            AcceptanceManagement acceptance,
            ProductionManagement production,
            PaymentDeadlines deadlines,
            ContractPayment contractPayment,
            ProcessTasks tasks) {
        this.acceptance = acceptance;
        this.production = production;
        this.deadlines = deadlines;
        this.contractPayment = contractPayment;
        this.tasks = tasks;
    }

    /** Accepts everything that was claimed. */
    @Step
    public AssignmentAcceptance accept(UUID commandId, UUID assignmentId, Actor actor) {
        List<Contract> idle = idle(assignmentId);
        AssignmentAcceptance done =
                complete(acceptance.accept(commandId, assignmentId, actor), actor);
        idle.forEach(this::nowDue);
        return done;
    }

    /** Accepts what has passed; the rest goes back to the pool. */
    @Step
    public AssignmentAcceptance reduce(
            UUID commandId, UUID assignmentId, String reason, Actor actor) {
        List<Contract> idle = idle(assignmentId);
        AssignmentAcceptance done =
                complete(acceptance.reduce(commandId, assignmentId, reason, actor), actor);
        idle.forEach(this::nowDue);
        return done;
    }

    /** Gives more time; the library delivers on. */
    @Step
    public AssignmentAcceptance extend(
            UUID commandId, UUID assignmentId, LocalDate newDeadline, String reason, Actor actor) {
        return complete(
                acceptance.extend(commandId, assignmentId, newDeadline, reason, actor), actor);
    }

    /** The contracts on whose release nobody had to act so far. */
    private List<Contract> idle(UUID assignmentId) {
        return deadlines.withoutPayable(production.assignment(assignmentId).projectId());
    }

    /** Where the acceptance has earned something, its release is due from today on. */
    private void nowDue(Contract contract) {
        Date due = contractPayment.releaseDueAt(contract.id().toString());
        if (due != null) {
            tasks.moveDue(contract.number(), AcceptanceProcess.RELEASE_PAYMENT, due.toInstant());
        }
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
