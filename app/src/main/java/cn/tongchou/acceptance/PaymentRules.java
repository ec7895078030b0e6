package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a release and a payment must satisfy; each rule refuses at the field that is wrong. */
@Component
class PaymentRules {

    private final LotAcceptanceManagement lots;
    private final ContractedWork work;
    private final ProgrammeManagement programmes;
    private final Formats formats;
    private final Clock clock;

    PaymentRules(
            LotAcceptanceManagement lots,
            ContractedWork work,
            ProgrammeManagement programmes,
            Formats formats,
            Clock clock) {
        this.lots = lots;
        this.work = work;
        this.programmes = programmes;
        this.formats = formats;
        this.clock = clock;
    }

    /** The contract is not settled, and its lot is accepted where it is accepted as a lot. */
    void requireDue(Contract contract) {
        if (contract.status() == ContractStatus.SETTLED) {
            throw new AlreadyDone("acceptance.error.settled-already", contract.number());
        }
        if (lots.isAcceptedAsLot(contract) && contract.status() != ContractStatus.ACCEPTED) {
            throw RuleViolation.of("acceptance.error.not-accepted", contract.number());
        }
    }

    void requireNotSuspended(Contract contract) {
        if (contract.projectId() != null
                && programmes.project(contract.projectId()).isSuspended()) {
            throw RuleViolation.of(
                    "acceptance.error.project-suspended",
                    programmes.project(contract.projectId()).name());
        }
    }

    /** Four eyes: the payer is not the releaser, whatever their role is now. */
    void requireFourEyes(Payment payment, Actor actor) {
        if (actor.isAccount(payment.releasedBy())) {
            throw RuleViolation.of("acceptance.error.four-eyes-payment");
        }
    }

    /** A release names an amount within what is payable, its invoice, and a reason for the rest. */
    void require(ReleaseCommand command, Contract contract, Payable payable, Money remainder) {
        Money amount = command.amount();
        if (amount == null || amount.isNegative()) {
            throw RuleViolation.at("amount", "acceptance.error.amount-missing");
        }
        if (amount.exceeds(payable.amount())) {
            throw RuleViolation.at(
                    "amount", "acceptance.error.beyond-payable", formats.money(payable.amount()));
        }
        if (command.last()) {
            requireNothingAwaited(contract);
        }
        if (amount.isZero()) {
            requireOnlyTheRemainder(payable, remainder);
        } else if (blank(command.invoiceNo())) {
            throw RuleViolation.at("invoiceNo", "acceptance.error.invoice-missing");
        }
        String reason = Reasons.optional(command.reason());
        if (reason == null && payable.amount().exceeds(amount)) {
            throw RuleViolation.at(
                    "reason", "acceptance.error.reason-lower", formats.money(payable.amount()));
        }
        if (reason == null && remainder.isPositive()) {
            throw RuleViolation.at(
                    "reason", "acceptance.error.reason-remainder", formats.money(remainder));
        }
    }

    /** The last payment ends the contract, so nothing may still become payable. */
    private void requireNothingAwaited(Contract contract) {
        List<AwaitedAssignment> awaited = work.awaited(contract);
        if (!awaited.isEmpty()) {
            throw RuleViolation.at(
                    "last",
                    "acceptance.error.last-too-early",
                    awaited.size(),
                    awaited.stream()
                            .map(AwaitedAssignment::number)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void requireOnlyTheRemainder(Payable payable, Money remainder) {
        if (!remainder.isPositive()) {
            throw RuleViolation.at("amount", "acceptance.error.nothing-released");
        }
        if (payable.amount().isPositive()) {
            throw RuleViolation.at(
                    "amount", "acceptance.error.payable-left", formats.money(payable.amount()));
        }
    }

    /** A payment names its voucher, and a day from the release to today. */
    void require(PayCommand command, Payment payment) {
        if (payment.amount().isPositive() && blank(command.voucherNo())) {
            throw RuleViolation.at("voucherNo", "acceptance.error.voucher-missing");
        }
        if (command.paidOn() == null || command.paidOn().isAfter(clock.today())) {
            throw RuleViolation.at("paidOn", "acceptance.error.date-future");
        }
        if (command.paidOn().isBefore(Clock.dateOf(payment.releasedAt()))) {
            throw RuleViolation.at(
                    "paidOn",
                    "acceptance.error.date-before-release",
                    formats.date(Clock.dateOf(payment.releasedAt())));
        }
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
