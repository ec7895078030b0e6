package cn.tongchou.acceptance;

import cn.tongchou.budget.ContractPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import org.springframework.stereotype.Component;

/**
 * What acceptance has earned for a supplier. Scanning: for each accepted assignment the accepted
 * quantity, at most what the contractor itself produced and has passed, times the contract's unit
 * price; what a library produced itself costs nothing. Every other lot: its lump sum, once the lot
 * is accepted. Never above the contract.
 */
@Component
class Entitlements {

    private final Ledger ledger;
    private final ProductionManagement production;
    private final Payments payments;

    Entitlements(Ledger ledger, ProductionManagement production, Payments payments) {
        this.ledger = ledger;
        this.production = production;
        this.payments = payments;
    }

    Payable of(Contract contract) {
        ContractPosition position = ledger.contractPosition(contract.id());
        Payment open =
                payments.findByContractIdAndStatus(contract.id(), PaymentStatus.AWAITING_PAYMENT)
                        .orElse(null);
        Money waiting = open == null ? Money.ZERO : open.amount();
        if (contract.lotKind().isPricedPerUnit()) {
            long quantity = acceptedOf(contract);
            Money earned = least(contract.unitPrice().times(quantity), contract.amount());
            return new Payable(
                    earned,
                    position.paid(),
                    waiting,
                    quantity,
                    contract.unitPrice(),
                    position.outstanding());
        }
        Money earned = contract.status() == ContractStatus.ACTIVE ? Money.ZERO : contract.amount();
        return new Payable(earned, position.paid(), waiting, null, null, position.outstanding());
    }

    /** What is accepted of what the contractor produced in one assignment; 0 until accepted. */
    long acceptedOf(Contract contract, Assignment assignment) {
        return assignment.status() == AssignmentStatus.ACCEPTED
                ? Math.min(assignment.acceptedQuantity(), producedBy(contract, assignment))
                : 0;
    }

    private long acceptedOf(Contract contract) {
        return production.assignments(contract.programmeId()).stream()
                .filter(assignment -> assignment.projectId().equals(contract.projectId()))
                .mapToLong(assignment -> acceptedOf(contract, assignment))
                .sum();
    }

    private long producedBy(Contract contract, Assignment assignment) {
        return production.batches(assignment.id()).stream()
                .filter(batch -> contract.id().equals(batch.contractId()))
                .filter(batch -> batch.status() == BatchStatus.PASSED)
                .mapToLong(Batch::quantity)
                .sum();
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
