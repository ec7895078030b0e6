package cn.tongchou.tender;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A part of the tender (标段) that is awarded by itself. */
@Entity
@Table(name = "tender_lot")
public class Lot {

    @Id private UUID id;

    @Version private Long version;

    private UUID tenderId;
    private UUID programmeId;
    private int lotNo;

    @Enumerated(EnumType.STRING)
    private LotKind kind;

    private String name;
    private UUID projectId;
    private Long quantity;
    private Money budget;
    private int priceWeight;

    @Enumerated(EnumType.STRING)
    private LotStatus status;

    private String exceptionReason;
    private UUID awardedBidId;
    private UUID supplierId;
    private Money awardAmount;
    private String decisionReason;
    private LocalDate confirmedOn;
    private LocalDate noticeOn;
    private UUID decidedBy;

    protected Lot() {}

    Lot(JointTender tender, int lotNo, LotPlan plan, Long quantity, int priceWeight) {
        if (plan.kind() == null) {
            throw RuleViolation.at("kind", "tender.error.lot-kind-missing");
        }
        if (plan.name() == null || plan.name().isBlank()) {
            throw RuleViolation.at("name", "tender.error.lot-name-missing");
        }
        if (plan.budget() == null || !plan.budget().isPositive()) {
            throw RuleViolation.at("budget", "tender.error.lot-budget");
        }
        this.id = UUID.randomUUID();
        this.tenderId = tender.id();
        this.programmeId = tender.programmeId();
        this.lotNo = lotNo;
        this.kind = plan.kind();
        this.name = plan.name().strip();
        this.projectId = plan.projectId();
        this.quantity = quantity;
        this.budget = plan.budget();
        this.priceWeight = priceWeight;
        this.status = LotStatus.PLANNED;
    }

    void open() {
        if (status != LotStatus.PLANNED && status != LotStatus.VOID) {
            throw notDue();
        }
        status = LotStatus.OPENED;
        decisionReason = null;
        exceptionReason = null;
    }

    /**
     * @param reason why it was scored with fewer bids than the rule says, or {@code null}
     */
    void evaluate(String reason) {
        require(LotStatus.OPENED);
        status = LotStatus.EVALUATED;
        exceptionReason = reason;
    }

    void award(Bid bid, String reason, LocalDate on, LocalDate notice, UUID by) {
        require(LotStatus.EVALUATED);
        status = LotStatus.AWARDED;
        awardedBidId = bid.id();
        supplierId = bid.supplierId();
        awardAmount = amountOf(bid.price());
        decide(reason, on, notice, by);
    }

    void declareVoid(String reason, LocalDate on, UUID by) {
        require(LotStatus.EVALUATED);
        status = LotStatus.VOID;
        decide(reason, on, null, by);
    }

    void cancel(String reason, LocalDate on, UUID by) {
        require(LotStatus.EVALUATED);
        status = LotStatus.CANCELLED;
        decide(reason, on, null, by);
    }

    private void decide(String reason, LocalDate on, LocalDate notice, UUID by) {
        decisionReason = reason == null || reason.isBlank() ? null : reason.strip();
        confirmedOn = on;
        noticeOn = notice;
        decidedBy = by;
    }

    void sign() {
        require(LotStatus.AWARDED);
        status = LotStatus.SIGNED;
    }

    private void require(LotStatus expected) {
        if (status != expected) {
            throw notDue();
        }
    }

    private AlreadyDone notDue() {
        return new AlreadyDone("tender.error.lot-not-due", name);
    }

    /** What a bid costs in all: the price, or the price per unit × the quantity. */
    public Money amountOf(Money price) {
        return kind.isPricedPerUnit() ? price.times(quantity) : price;
    }

    /** Whether the next opening concerns it. */
    public boolean isWaitingForBids() {
        return status == LotStatus.PLANNED || status == LotStatus.VOID;
    }

    /** Whether nothing is to be bid or decided any more: it has a winner or was cancelled. */
    public boolean isClosed() {
        return isAwarded() || status == LotStatus.CANCELLED;
    }

    /** Whether it has a winner. */
    public boolean isAwarded() {
        return status == LotStatus.AWARDED || status == LotStatus.SIGNED;
    }

    public UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 1, 2, … */
    public int lotNo() {
        return lotNo;
    }

    public LotKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The construction project it serves, or {@code null} for shared. */
    public UUID projectId() {
        return projectId;
    }

    /**
     * For {@code SCANNING}: pages to scan at most, the project's confirmed quantity; {@code null}
     * for the others.
     */
    public Long quantity() {
        return quantity;
    }

    /** The most that it may cost, in yuan. */
    public Money budget() {
        return budget;
    }

    /** Points of 100 for the price. */
    public int priceWeight() {
        return priceWeight;
    }

    public LotStatus status() {
        return status;
    }

    /** Why it was scored with fewer bids than the rule says, or {@code null}. */
    public String exceptionReason() {
        return exceptionReason;
    }

    /** The winning bid, or {@code null}. */
    public UUID awardedBidId() {
        return awardedBidId;
    }

    /** The winner, or {@code null}. */
    public UUID supplierId() {
        return supplierId;
    }

    /** What the award costs in all, or {@code null}. */
    public Money awardAmount() {
        return awardAmount;
    }

    /** Why it was void, or why the first-ranked bid did not win; or {@code null}. */
    public String decisionReason() {
        return decisionReason;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    /** Day of the award notice, or {@code null}. */
    public LocalDate noticeOn() {
        return noticeOn;
    }

    public UUID decidedBy() {
        return decidedBy;
    }
}
