package cn.tongchou.budget;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Corrections, returns and carry-over; called inside the transaction of {@link FundManagement}. */
@Component
class FundMovements {

    private final Ledger ledger;
    private final FundAllocations allocations;
    private final FundReceipts receipts;
    private final EntityManager entities;
    private final Formats formats;

    FundMovements(
            Ledger ledger,
            FundAllocations allocations,
            FundReceipts receipts,
            EntityManager entities,
            Formats formats) {
        this.ledger = ledger;
        this.allocations = allocations;
        this.receipts = receipts;
        this.entities = entities;
        this.formats = formats;
    }

    LedgerEntry post(FundMovement movement, Actor actor) {
        check(movement);
        boolean correction = movement.kind() == LedgerEntryKind.ADJUST;
        LedgerEntry entry =
                ledger.post(
                        new LedgerPosting(
                                movement.kind(),
                                movement.programmeId(),
                                movement.source(),
                                movement.projectId(),
                                movement.amount(),
                                movement.documentNumber(),
                                "movement:" + UUID.randomUUID(),
                                null,
                                actor,
                                movement.reason(),
                                correction ? movement.correctsSeq() : null));
        if (correction) {
            follow(movement.correctsSeq(), movement.amount());
        }
        return entry;
    }

    private static void check(FundMovement movement) {
        if (movement.kind() == null || !movement.kind().isAllowedAfterClosing()) {
            throw RuleViolation.at("kind", "budget.error.movement-kind");
        }
        if (movement.kind() == LedgerEntryKind.ADJUST && movement.correctsSeq() == null) {
            throw RuleViolation.at("correctsSeq", "budget.error.corrected-entry-missing");
        }
        if (movement.kind() != LedgerEntryKind.ADJUST && movement.source() == null) {
            throw RuleViolation.at("source", "budget.error.source-missing");
        }
        if (movement.documentNumber() == null || movement.documentNumber().isBlank()) {
            throw RuleViolation.at("documentNumber", "budget.error.document-missing");
        }
        if (movement.reason() == null || movement.reason().isBlank()) {
            throw RuleViolation.at("reason", "budget.error.reason-missing");
        }
    }

    /** The record of a corrected grant or arrival follows its entry. */
    private void follow(long correctedSeq, Money difference) {
        allocations
                .findByLedgerSeq(correctedSeq)
                .ifPresent(
                        allocation -> {
                            if (allocations.correct(allocation.id().toString(), difference.amount())
                                    == 0) {
                                throw RuleViolation.at(
                                        "amount",
                                        "budget.error.corrected-below-received",
                                        formats.money(allocation.received()));
                            }
                            entities.refresh(allocation);
                        });
        receipts.findByLedgerSeq(correctedSeq)
                .ifPresent(
                        receipt -> {
                            boolean follows =
                                    receipts.correct(receipt.id().toString(), difference.amount())
                                                    == 1
                                            && allocations.arrive(
                                                            receipt.allocationId().toString(),
                                                            difference.amount())
                                                    == 1;
                            if (!follows) {
                                throw RuleViolation.at(
                                        "amount", "budget.error.corrected-beyond-allocation");
                            }
                            entities.refresh(receipt);
                        });
    }
}
