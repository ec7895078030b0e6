package cn.tongchou.acceptance;

import cn.tongchou.budget.Ledger;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.TenderManagement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I2, the part of payments: what was paid on a contract is what acceptance has earned or less, and
 * what the ledger says; nobody paid what they released; a settled contract owes nothing.
 */
@Component
class PaymentInvariant implements Invariant {

    private final Payments payments;
    private final Entitlements entitlements;
    private final Ledger ledger;
    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;

    PaymentInvariant(
            Payments payments,
            Entitlements entitlements,
            Ledger ledger,
            TenderManagement tenders,
            ProgrammeManagement programmes) {
        this.payments = payments;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.tenders = tenders;
        this.programmes = programmes;
    }

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String statement() {
        return "payments: paid = ledger, paid <= accepted x price, payer is not releaser";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (Programme programme : programmes.all()) {
            for (Contract contract : tenders.contracts(programme.id())) {
                checked++;
                check(contract, violations);
            }
        }
        return new Result(checked, violations);
    }

    private void check(Contract contract, List<String> violations) {
        List<Payment> made =
                payments.findByContractIdOrderByNumberDesc(contract.id()).stream()
                        .filter(payment -> payment.status() == PaymentStatus.PAID)
                        .toList();
        Money paid = made.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        Payable payable = entitlements.of(contract);
        if (!paid.equals(payable.paid())) {
            violations.add(
                    "contract %s: payments say %s, the ledger says %s"
                            .formatted(contract.number(), paid, payable.paid()));
        }
        if (paid.exceeds(payable.entitled())) {
            violations.add(
                    "contract %s: paid %s, accepted for %s"
                            .formatted(contract.number(), paid, payable.entitled()));
        }
        if (contract.status() == ContractStatus.SETTLED
                && !ledger.contractPosition(contract.id()).outstanding().isZero()) {
            violations.add(
                    "contract %s: settled, yet %s is committed"
                            .formatted(contract.number(), payable.outstanding()));
        }
        made.stream()
                .filter(
                        payment ->
                                payment.settledBy() == null
                                        || payment.settledBy().equals(payment.releasedBy()))
                .forEach(
                        payment ->
                                violations.add(
                                        "payment "
                                                + payment.number()
                                                + ": released and paid by one person"));
    }
}
