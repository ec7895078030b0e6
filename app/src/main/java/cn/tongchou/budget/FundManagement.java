package cn.tongchou.budget;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the year's money, records what is granted and what arrives, and corrects what was
 * recorded wrongly.
 */
@Service
@Transactional
public class FundManagement {

    private static final String ALLOCATION = "fund-allocation";
    private static final String RECEIPT = "fund-receipt";

    private final ProgrammeManagement programmes;
    private final FundAllocations allocations;
    private final FundReceipts receipts;
    private final FundStages stages;
    private final MemoWriter writer;
    private final MemoDesk desk;
    private final FundMovements movements;
    private final Ledger ledger;
    private final Formats formats;
    private final Clock clock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    FundManagement(
            ProgrammeManagement programmes,
            FundAllocations allocations,
            FundReceipts receipts,
            FundStages stages,
            MemoWriter writer,
            MemoDesk desk,
            FundMovements movements,
            Ledger ledger,
            Formats formats,
            Clock clock,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.receipts = receipts;
        this.stages = stages;
        this.writer = writer;
        this.desk = desk;
        this.movements = movements;
        this.ledger = ledger;
        this.formats = formats;
        this.clock = clock;
        this.entities = entities;
        this.events = events;
    }

    /**
     * What a 请示 would say now, from the programme and its confirmed claims; the amount is {@code
     * null} without prices.
     */
    @Transactional(readOnly = true)
    public MemoDraft proposeMemo(UUID programmeId) {
        return writer.proposal(programmeId);
    }

    /**
     * Writes the 请示, or rewrites the one that has not been handed in, and makes its .docx. After
     * one was given back, a new one is begun.
     *
     * @throws RuleViolation {@code budget.error.memo-title}, {@code budget.error.memo-body}, {@code
     *     budget.error.amount-not-positive}
     * @throws AlreadyDone when it has been handed in, or the programme is closed
     */
    public RequestMemo draftMemo(MemoDraft draft, Actor actor) {
        return desk.draft(draft, actor);
    }

    /**
     * Finishes the drafting: from now on only stops are recorded.
     *
     * @throws AlreadyDone when it has been handed in
     */
    public RequestMemo handInMemo(UUID memoId, Actor actor) {
        return desk.handIn(memoId, actor);
    }

    /**
     * Records what a station did with the 请示 (省馆 → 省文化厅 → 省财政). The last approval lets finance
     * record allocations; given back, a new 请示 is written.
     *
     * @throws RuleViolation {@code budget.error.stop-date}, {@code budget.error.stop-note}, {@code
     *     budget.error.memo-own-station}, {@code budget.error.document-missing} (省馆's own 文号)
     * @throws AlreadyDone when this station's stop has been recorded
     */
    public RequestMemo recordStop(MemoStopRecord record, Actor actor) {
        return desk.recordStop(record, actor);
    }

    /**
     * Records a grant and posts it.
     *
     * @throws RuleViolation {@code budget.error.allocation-recorded} for the same document, source
     *     and project twice, {@code budget.error.document-missing}, {@code
     *     budget.error.amount-not-positive}, {@code budget.error.stop-date}
     */
    public FundAllocation allocate(AllocationRecord record, Actor actor) {
        programmes.requireOpen(record.programmeId());
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
        events.publishEvent(
                actor.changed(
                        ALLOCATION,
                        id,
                        allocation.documentNumber(),
                        "budget.history.allocated",
                        null,
                        null,
                        null,
                        formats.money(record.amount())));
        return allocation;
    }

    /**
     * Records an arrival and posts it.
     *
     * @throws RuleViolation {@code budget.error.beyond-allotment} when more arrives than was
     *     granted and is missing, {@code budget.error.receipt-recorded} for the same slip twice,
     *     and as for {@link #allocate}
     */
    public FundReceipt receive(ReceiptRecord record, Actor actor) {
        FundAllocation allocation = allocation(record.allocationId());
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
        events.publishEvent(
                actor.changed(
                        RECEIPT,
                        id,
                        receipt.documentNumber(),
                        "budget.history.received",
                        null,
                        null,
                        null,
                        formats.money(record.amount())));
        return receipt;
    }

    /** Says that the first grants are complete; there must be one. */
    public void finishAllocating(UUID programmeId, Actor actor) {
        if (allocations(programmeId).isEmpty()) {
            throw RuleViolation.of("budget.error.no-allocation");
        }
        stages.move(programmeId, FundStage.ALLOCATING, FundStage.RECEIVING);
        stageChanged(programmeId, FundStage.ALLOCATING, FundStage.RECEIVING, actor);
    }

    /** Says that the money for the tender is there; some must be. */
    public void finishReceiving(UUID programmeId, Actor actor) {
        if (receipts(programmeId).isEmpty()) {
            throw RuleViolation.of("budget.error.no-receipt");
        }
        stages.move(programmeId, FundStage.RECEIVING, FundStage.RECEIVED);
        stageChanged(programmeId, FundStage.RECEIVING, FundStage.RECEIVED, actor);
        Programme programme = programmes.programme(programmeId);
        events.publishEvent(
                new Notice(
                        "funds-received:" + programme.number(),
                        "budget.notice.funds-received",
                        List.of(
                                String.valueOf(programme.year()),
                                formats.money(ledger.fundPosition(programmeId).received())),
                        "/programmes/" + programmeId + "/tender",
                        Set.of(Notice.Recipient.role(Role.COORDINATOR))));
    }

    /**
     * Corrects an entry, gives money back, or carries it over. Also possible after the programme
     * has been closed.
     *
     * @throws RuleViolation {@code budget.error.reason-missing}, {@code
     *     budget.error.not-correctable}, {@code budget.error.corrected-too-far}, and whatever the
     *     ledger refuses
     */
    public LedgerEntry move(FundMovement movement, Actor actor) {
        return movements.post(movement, actor);
    }

    /** What the programme's funds wait for. */
    @Transactional(readOnly = true)
    public FundStage stage(UUID programmeId) {
        return stages.of(programmeId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public RequestMemo memo(UUID memoId) {
        return desk.memo(memoId);
    }

    /** Every 请示 of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<RequestMemo> memos(UUID programmeId) {
        return desk.memos(programmeId);
    }

    /** The 请示 that counts: the newest unless it was given back. */
    @Transactional(readOnly = true)
    public Optional<RequestMemo> currentMemo(UUID programmeId) {
        return desk.current(programmeId);
    }

    /** The stops of a 请示 in the order of its route. */
    @Transactional(readOnly = true)
    public List<MemoStop> stops(UUID memoId) {
        return desk.stops(memoId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public FundAllocation allocation(UUID allocationId) {
        return allocations.findById(allocationId).orElseThrow(NotFound::new);
    }

    /** The grants of a programme in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<FundAllocation> allocations(UUID programmeId) {
        return allocations.findByProgrammeIdOrderByLedgerSeq(programmeId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public FundReceipt receipt(UUID receiptId) {
        return receipts.findById(receiptId).orElseThrow(NotFound::new);
    }

    /** The arrivals of a programme in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<FundReceipt> receipts(UUID programmeId) {
        return receipts.findByProgrammeIdOrderByLedgerSeq(programmeId);
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

    private void stageChanged(UUID programmeId, FundStage from, FundStage to, Actor actor) {
        events.publishEvent(
                actor.changed(
                        "fund-progress",
                        programmeId,
                        programmes.programme(programmeId).number(),
                        "budget.history.stage",
                        from,
                        to,
                        null,
                        null));
    }
}
