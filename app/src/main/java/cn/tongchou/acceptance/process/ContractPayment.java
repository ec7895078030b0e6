package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.acceptance.PaymentDeadlines;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.TenderManagement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ${contractPayment…}} in the drawing: what a contract goes through, and by when. */
@Component("contractPayment")
public class ContractPayment {

    private static final LocalTime REMINDER_TIME = LocalTime.of(9, 0);

    private final LotAcceptanceManagement lots;
    private final PaymentDeadlines deadlines;
    private final TenderManagement tenders;

    ContractPayment(
            LotAcceptanceManagement lots, PaymentDeadlines deadlines, TenderManagement tenders) {
        this.lots = lots;
        this.deadlines = deadlines;
        this.tenders = tenders;
    }

    /** Whether the contract is accepted as a lot before anything is paid. */
    public boolean needsAcceptance(String contractId) {
        return lots.isAcceptedAsLot(tenders.contract(UUID.fromString(contractId)));
    }

    /** The last second for 履约验收. */
    public Date acceptDueAt(String contractId) {
        return endOf(deadlines.acceptBy(UUID.fromString(contractId)));
    }

    /** The last second for releasing, or {@code null} while nothing is payable. */
    public Date releaseDueAt(String contractId) {
        return deadlines
                .releaseBy(UUID.fromString(contractId))
                .map(ContractPayment::endOf)
                .orElse(null);
    }

    /** The last second for paying what is released. */
    public Date payDueAt(String contractId) {
        return endOf(deadlines.payBy(UUID.fromString(contractId)));
    }

    /** Nine o'clock, two working days before. */
    public Date payReminderAt(String contractId) {
        return Date.from(
                Clock.instantOf(
                        deadlines.remindOn(UUID.fromString(contractId)).atTime(REMINDER_TIME)));
    }

    static Date endOf(LocalDate day) {
        return Date.from(Clock.endOf(day).minusSeconds(1));
    }
}
