package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.PaymentDeadlines;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.programme.ProjectSuspended;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A suspended project pays nothing: the reminder of finance rests, and reminder and due days move
 * on when the project goes on.
 */
@Component
class SuspendedPayments {

    private static final Duration RESTING = Duration.ofDays(3660);

    private final PaymentDeadlines deadlines;
    private final ContractPayment contractPayment;
    private final ProcessTasks tasks;
    private final Clock clock;

    SuspendedPayments(
            PaymentDeadlines deadlines,
            ContractPayment contractPayment,
            ProcessTasks tasks,
            Clock clock) {
        this.deadlines = deadlines;
        this.contractPayment = contractPayment;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(ProjectSuspended suspended) {
        Instant resting = clock.now().plus(RESTING);
        for (Contract contract : deadlines.ofProject(suspended.projectId())) {
            tasks.moveTimer(contract.number(), AcceptanceProcess.PAYMENT_REMINDER, resting);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOn(ProjectResumed resumed) {
        for (Contract contract : deadlines.ofProject(resumed.projectId())) {
            String id = contract.id().toString();
            if (deadlines.awaitsPayment(contract.id())) {
                Instant reminder = contractPayment.payReminderAt(id).toInstant();
                tasks.moveTimer(contract.number(), AcceptanceProcess.PAYMENT_REMINDER, reminder);
                due(contract, AcceptanceProcess.PAY, contractPayment.payDueAt(id));
            } else {
                due(contract, AcceptanceProcess.ACCEPT_LOT, contractPayment.acceptDueAt(id));
                due(contract, AcceptanceProcess.RELEASE_PAYMENT, contractPayment.releaseDueAt(id));
            }
        }
    }

    private void due(Contract contract, String activity, Date at) {
        if (at != null) {
            tasks.moveDue(contract.number(), activity, at.toInstant());
        }
    }
}
