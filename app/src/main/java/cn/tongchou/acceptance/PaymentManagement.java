package cn.tongchou.acceptance;

import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.LedgerPosting;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments: a coordinator releases what acceptance has earned, another person in finance pays it,
 * and the ledger moves in the same transaction. Nothing is paid without a contract, beyond
 * acceptance or beyond the contract.
 */
@Service
@Transactional
public class PaymentManagement {

    private final Payments payments;
    private final Entitlements entitlements;
    private final PaymentRules rules;
    private final PaymentNews news;
    private final Ledger ledger;
    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final Commands commands;
    private final Numbers numbers;
    private final Formats formats;
    private final Clock clock;
    private final EntityManager entities;

    PaymentManagement(
            Payments payments,
            Entitlements entitlements,
            PaymentRules rules,
            PaymentNews news,
            Ledger ledger,
            TenderManagement tenders,
            ProgrammeManagement programmes,
            Commands commands,
            Numbers numbers,
            Formats formats,
            Clock clock,
            EntityManager entities) {
        this.payments = payments;
        this.entitlements = entitlements;
        this.rules = rules;
        this.news = news;
        this.ledger = ledger;
        this.tenders = tenders;
        this.programmes = programmes;
        this.commands = commands;
        this.numbers = numbers;
        this.formats = formats;
        this.clock = clock;
        this.entities = entities;
    }

    /** What may be paid on a contract now. @throws NotFound when there is no such contract */
    @Transactional(readOnly = true)
    public Payable payable(UUID contractId) {
        return entitlements.of(tenders.contract(contractId));
    }

    /**
     * Releases a payment for finance; on a scanning contract any number of them, as assignments are
     * accepted. Its number comes first: it makes releases of one year stand in line.
     *
     * @throws RuleViolation {@code acceptance.error.not-accepted}, {@code
     *     acceptance.error.project-suspended}; {@code acceptance.error.amount-missing}, {@code
     *     acceptance.error.beyond-payable}, {@code acceptance.error.nothing-released}, {@code
     *     acceptance.error.payable-left} at {@code amount}; {@code acceptance.error.last-too-early}
     *     at {@code last} while a claim of a scanning contract is undecided; {@code
     *     acceptance.error.invoice-missing} at {@code invoiceNo}; {@code
     *     acceptance.error.reason-lower} or {@code acceptance.error.reason-remainder} at {@code
     *     reason}
     * @throws AlreadyDone when a payment waits for finance, or the contract is settled
     */
    public Payment release(ReleaseCommand command, Actor actor) {
        Contract contract = tenders.contract(command.contractId());
        programmes.requireOpen(contract.programmeId());
        commands.once(command.commandId(), actor.accountId());
        rules.requireDue(contract);
        rules.requireNotSuspended(contract);
        String number = numbers.next(programmes.programme(contract.programmeId()).year() + "-ZF");
        openPayment(contract.id())
                .ifPresent(
                        open -> {
                            throw new AlreadyDone(
                                    "acceptance.error.payment-waiting",
                                    open.number(),
                                    open.releasedByName(),
                                    formats.time(open.releasedAt()));
                        });
        Payable payable = entitlements.of(contract);
        Money remainder = command.last() ? left(payable, command) : Money.ZERO;
        rules.require(command, contract, payable, remainder);
        Payment payment =
                payments.saveAndFlush(
                        new Payment(
                                number,
                                contract.programmeId(),
                                command,
                                remainder,
                                actor,
                                clock.now()));
        news.released(payment, contract, actor);
        return payment;
    }

    /**
     * Finance has paid: the payment is done, the ledger moves from committed to paid and gives back
     * the remainder.
     *
     * @return the payment, and whether the contract is settled by it
     * @throws RuleViolation {@code acceptance.error.four-eyes-payment} when the payer released it,
     *     whatever their role is now; {@code acceptance.error.voucher-missing} at {@code
     *     voucherNo}; {@code acceptance.error.date-future} or {@code
     *     acceptance.error.date-before-release} at {@code paidOn}; or what the ledger refuses
     * @throws AlreadyDone when somebody has paid or returned it, naming who and when
     */
    public Settlement pay(PayCommand command, Actor actor) {
        Payment payment = payment(command.paymentId());
        Contract contract = due(payment, command.commandId(), actor);
        rules.requireFourEyes(payment, actor);
        rules.requireNotSuspended(contract);
        rules.require(command, payment);
        String voucher =
                PaymentRules.blank(command.voucherNo()) ? null : command.voucherNo().strip();
        int paid =
                payments.pay(
                        payment.id(),
                        voucher,
                        command.paidOn(),
                        actor.accountId(),
                        actor.displayName(),
                        clock.now());
        entities.refresh(payment);
        if (paid == 0) {
            throw taken(payment);
        }
        if (payment.amount().isPositive()) {
            post(LedgerEntryKind.PAY, payment, contract, payment.amount(), voucher, actor);
        }
        if (payment.remainder().isPositive()) {
            post(
                    LedgerEntryKind.RELEASE,
                    payment,
                    contract,
                    payment.remainder(),
                    payment.number(),
                    actor);
        }
        boolean settled = ledger.contractPosition(contract.id()).outstanding().isZero();
        if (settled) {
            tenders.markSettled(contract.id(), actor);
        }
        news.paid(payment, contract, actor);
        return new Settlement(payment, settled);
    }

    /**
     * Finance gives a released payment back; the coordinator releases anew.
     *
     * @param reason 1 to 500 characters; who released it is told
     * @throws AlreadyDone when somebody has paid or returned it, naming who and when
     */
    public Payment giveBack(UUID commandId, UUID paymentId, String reason, Actor actor) {
        Payment payment = payment(paymentId);
        Contract contract = due(payment, commandId, actor);
        rules.requireFourEyes(payment, actor);
        String why = Reasons.required(reason);
        int returned =
                payments.giveBack(
                        paymentId, why, actor.accountId(), actor.displayName(), clock.now());
        entities.refresh(payment);
        if (returned == 0) {
            throw taken(payment);
        }
        news.returned(payment, contract, actor);
        return payment;
    }

    /** A payment. @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Payment payment(UUID paymentId) {
        return payments.findById(paymentId).orElseThrow(NotFound::new);
    }

    /** The payment of a contract that waits for finance. */
    @Transactional(readOnly = true)
    public Optional<Payment> openPayment(UUID contractId) {
        return payments.findByContractIdAndStatus(contractId, PaymentStatus.AWAITING_PAYMENT);
    }

    /** Every payment of a contract, the newest first. */
    @Transactional(readOnly = true)
    public List<Payment> ofContract(UUID contractId) {
        return payments.findByContractIdOrderByNumberDesc(contractId);
    }

    /** Every payment of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<Payment> ofProgramme(UUID programmeId) {
        return payments.findByProgrammeIdOrderByNumberDesc(programmeId);
    }

    private static Money left(Payable payable, ReleaseCommand command) {
        return command.amount() == null
                ? Money.ZERO
                : payable.outstanding().minus(command.amount());
    }

    private Contract due(Payment payment, UUID commandId, Actor actor) {
        programmes.requireOpen(payment.programmeId());
        commands.once(commandId, actor.accountId());
        if (payment.status() != PaymentStatus.AWAITING_PAYMENT) {
            throw taken(payment);
        }
        return tenders.contract(payment.contractId());
    }

    private AlreadyDone taken(Payment payment) {
        String code =
                payment.status() == PaymentStatus.PAID
                        ? "acceptance.error.paid-already"
                        : "acceptance.error.returned-already";
        return new AlreadyDone(
                code, payment.number(), payment.settledByName(), formats.time(payment.settledAt()));
    }

    private void post(
            LedgerEntryKind kind,
            Payment payment,
            Contract contract,
            Money amount,
            String document,
            Actor actor) {
        ledger.post(
                new LedgerPosting(
                        kind,
                        payment.programmeId(),
                        contract.source(),
                        contract.projectId(),
                        amount,
                        document,
                        kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + payment.number(),
                        contract.id(),
                        actor,
                        payment.reason()));
    }

    /**
     * What a payment led to.
     *
     * @param settled whether everything that the contract took up is now paid or given back
     */
    public record Settlement(Payment payment, boolean settled) {}
}
