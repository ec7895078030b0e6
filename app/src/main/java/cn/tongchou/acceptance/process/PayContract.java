package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.PayCommand;
import cn.tongchou.acceptance.Payment;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.ReleaseCommand;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.TenderManagement;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 审核付款 and 支付. Errors are those of {@link PaymentManagement}. */
@Component
public class PayContract {

    private final PaymentManagement payments;
    private final TenderManagement tenders;
    private final ProcessTasks tasks;

    PayContract(PaymentManagement payments, TenderManagement tenders, ProcessTasks tasks) {
        this.payments = payments;
        this.tenders = tenders;
        this.tasks = tasks;
    }

    /** The coordinator releases a payment. */
    @Step
    public Payment release(ReleaseCommand command, Actor actor) {
        Payment payment = payments.release(command, actor);
        tasks.complete(contractOf(payment), AcceptanceProcess.RELEASE_PAYMENT, Map.of(), actor);
        return payment;
    }

    /** Finance has paid; where the contract is settled, its process ends. */
    @Step
    public PaymentManagement.Settlement pay(PayCommand command, Actor actor) {
        PaymentManagement.Settlement settlement = payments.pay(command, actor);
        tasks.complete(
                contractOf(settlement.payment()),
                AcceptanceProcess.PAY,
                Map.of(
                        AcceptanceProcess.PAYMENT_OUTCOME,
                        "PAID",
                        AcceptanceProcess.CONTRACT_SETTLED,
                        settlement.settled()),
                actor);
        return settlement;
    }

    /** Finance gives the payment back with a reason. */
    @Step
    public Payment giveBack(UUID commandId, UUID paymentId, String reason, Actor actor) {
        Payment payment = payments.giveBack(commandId, paymentId, reason, actor);
        tasks.complete(
                contractOf(payment),
                AcceptanceProcess.PAY,
                Map.of(AcceptanceProcess.PAYMENT_OUTCOME, "RETURNED"),
                actor);
        return payment;
    }

    private String contractOf(Payment payment) {
        return tenders.contract(payment.contractId()).number();
    }
}
