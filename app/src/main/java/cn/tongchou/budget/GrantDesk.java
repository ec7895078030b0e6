package cn.tongchou.budget;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records what is granted and what arrives, and posts it; called inside the transaction of {@link
 * FundManagement}.
 */
@Component
class GrantDesk {

    private final ProgrammeManagement programmes;
    private final FundAllocations allocations;
    private final FundReceipts receipts;
    private final FundStages stages;
    private final Ledger ledger;
    private final Formats formats;
    private final Clock clock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    GrantDesk(
            ProgrammeManagement programmes,
            FundAllocations allocations,
            FundReceipts receipts,
            FundStages stages,
            Ledger ledger,
            Formats formats,
            Clock clock,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.receipts = receipts;
        this.stages = stages;
        this.ledger = ledger;
        this.formats = formats;
        this.clock = clock;
        this.entities = entities;
        this.events = events;
    }

    FundAllocation allocate(AllocationRecord record, Actor actor) {
        programmes.requireOpen(record.programmeId());
        if (!stages.of(record.programmeId()).isApproved()) {
            throw RuleViolation.of("budget.error.memo-not-approved");
        }
        requireDocument(record.documentNumber());
        requireDate(record.issuedOn(), LocalDate.MIN, "issuedOn");
        if (record.source() == null) {
            throw RuleViolation.at("source", "budget.error.source-missing");
        }
        if (allocations.existsByProgrammeIdAndLineKey(
                record.programmeId(), FundAllocation.lineKey(record))) {
            throw RuleViolation.at(
                    "documentNumber",
                    "budget.error.allocation-recorded",
                    record.documentNumber().strip());
        }
        UUID id = UUID.randomUUID();
        LedgerEntry entry =
                ledger.post(
                        new LedgerPosting(
                                LedgerEntryKind.ALLOCATE,
                                record.programmeId(),
                                record.source(),
                                record.projectId(),
                                record.amount(),
                                record.documentNumber(),
                                "allocation:" + id,
                                null,
                                actor,
                                null));
        FundAllocation allocation =
                allocations.saveAndFlush(
                        new FundAllocation(
                                id, record, entry.seq(), actor.accountId(), clock.now()));
        recorded(
                "fund-allocation",
                id,
                allocation.documentNumber(),
                "budget.history.allocated",
                record.amount(),
                actor);
        return allocation;
    }

    FundReceipt receive(ReceiptRecord record, Actor actor) {
        FundAllocation allocation =
                allocations.findById(record.allocationId()).orElseThrow(NotFound::new);
        programmes.requireOpen(allocation.programmeId());
        requireDocument(record.documentNumber());
        requireDate(record.receivedOn(), allocation.issuedOn(), "receivedOn");
        if (record.amount() == null || !record.amount().isPositive()) {
            throw RuleViolation.at("amount", "budget.error.amount-not-positive");
        }
        if (receipts.existsByAllocationIdAndDocumentNumber(
                allocation.id(), record.documentNumber().strip())) {
            throw RuleViolation.at(
                    "documentNumber",
                    "budget.error.receipt-recorded",
                    record.documentNumber().strip());
        }
        if (allocations.arrive(allocation.id().toString(), record.amount().amount()) == 0) {
            entities.refresh(allocation);
            throw RuleViolation.at(
                    "amount",
                    "budget.error.beyond-allotment",
                    formats.money(record.amount()),
                    formats.money(allocation.outstanding()));
        }
        UUID id = UUID.randomUUID();
        LedgerEntry entry =
                ledger.post(
                        new LedgerPosting(
                                LedgerEntryKind.RECEIVE,
                                allocation.programmeId(),
                                allocation.source(),
                                allocation.projectId(),
                                record.amount(),
                                record.documentNumber(),
                                "receipt:" + id,
                                null,
                                actor,
                                null));
        FundReceipt receipt =
                receipts.saveAndFlush(
                        new FundReceipt(
                                id,
                                allocation.programmeId(),
                                record,
                                entry.seq(),
                                actor.accountId(),
                                clock.now()));
        recorded(
                "fund-receipt",
                id,
                receipt.documentNumber(),
                "budget.history.received",
                record.amount(),
                actor);
        return receipt;
    }

    private void recorded(
            String type, UUID id, String number, String what, Money amount, Actor actor) {
        events.publishEvent(
                actor.changed(type, id, number, what, null, null, null, formats.money(amount)));
    }

    private void requireDate(LocalDate date, LocalDate earliest, String field) {
        if (date == null || date.isAfter(clock.today()) || date.isBefore(earliest)) {
            throw RuleViolation.at(field, "budget.error.stop-date");
        }
    }

    private static void requireDocument(String number) {
        if (number == null || number.isBlank()) {
            throw RuleViolation.at("documentNumber", "budget.error.document-missing");
        }
    }
}
