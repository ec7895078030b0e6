package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.PaymentDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒财务, if the payment still waits. */
@Component("remindPayment")
class RemindPaymentDelegate implements JavaDelegate {

    private final PaymentDeadlines deadlines;

    RemindPaymentDelegate(PaymentDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.remindFinance(
                UUID.fromString((String) execution.getVariable(AcceptanceProcess.CONTRACT_ID)));
    }
}
