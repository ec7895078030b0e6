package cn.tongchou.budget;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
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

    private final ProgrammeManagement programmes;
    private final FundAllocations allocations;
    private final FundReceipts receipts;
    private final FundStages stages;
    private final MemoWriter writer;
    private final MemoDesk desk;
    private final GrantDesk grants;
    private final FundMovements movements;
    private final Ledger ledger;
    private final Formats formats;
    private final ApplicationEventPublisher events;

    FundManagement(
            ProgrammeManagement programmes,
            FundAllocations allocations,
            FundReceipts receipts,
            FundStages stages,
            MemoWriter writer,
            MemoDesk desk,
            GrantDesk grants,
            FundMovements movements,
            Ledger ledger,
            Formats formats,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.receipts = receipts;
        this.stages = stages;
        this.writer = writer;
        this.desk = desk;
        this.grants = grants;
        this.movements = movements;
        this.ledger = ledger;
        this.formats = formats;
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
     *     budget.error.amount-not-positive}, {@code shared.error.changed-meanwhile} when the draft
     *     names another revision than the one that would be rewritten
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
     * @throws RuleViolation {@code budget.error.memo-not-approved} before the 请示 is approved,
     *     {@code budget.error.allocation-recorded} for the same document, source and project twice,
     *     {@code budget.error.document-missing}, {@code budget.error.amount-not-positive}, {@code
     *     budget.error.stop-date}
     */
    public FundAllocation allocate(AllocationRecord record, Actor actor) {
        return grants.allocate(record, actor);
    }

    /**
     * Records an arrival and posts it.
     *
     * @throws RuleViolation {@code budget.error.beyond-allotment} when more arrives than was
     *     granted and is missing, {@code budget.error.receipt-recorded} for the same slip twice,
     *     and as for {@link #allocate}
     */
    public FundReceipt receive(ReceiptRecord record, Actor actor) {
        return grants.receive(record, actor);
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

    /** The 请示 that counts: the newest, unless it was given back. */
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
