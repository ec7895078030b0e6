package cn.tongchou.production;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A library's confirmed share of a construction project, to be delivered by its deadline. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID projectId;
    private UUID institutionId;
    private UUID claimId;
    private long quantity;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    /** Kept by one conditional statement of {@link DeliveredQuantities}, never by this object. */
    @Column(insertable = false, updatable = false)
    private long deliveredQuantity;

    private Long acceptedQuantity;
    private Instant openedAt;
    private Instant statusSince;

    protected Assignment() {}

    Assignment(Origin origin, LocalDate deadline, Instant at) {
        this.id = UUID.randomUUID();
        this.number = origin.number();
        this.programmeId = origin.programmeId();
        this.projectId = origin.projectId();
        this.institutionId = origin.institutionId();
        this.claimId = origin.claimId();
        this.quantity = origin.quantity();
        this.unit = origin.unit();
        this.deadline = deadline;
        this.status = AssignmentStatus.OPEN;
        this.openedAt = at;
        this.statusSince = at;
    }

    /** The confirmed claim that an assignment comes from. */
    record Origin(
            String number,
            UUID programmeId,
            UUID projectId,
            UUID institutionId,
            UUID claimId,
            long quantity,
            Unit unit) {}

    public UUID id() {
        return id;
    }

    /** Such as {@code 2017-LD-A-0001}; the claim's number with A for C. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID institutionId() {
        return institutionId;
    }

    public UUID claimId() {
        return claimId;
    }

    /** What is to be delivered, in {@link #unit()}. */
    public long quantity() {
        return quantity;
    }

    public Unit unit() {
        return unit;
    }

    /** The last day for delivering. */
    public LocalDate deadline() {
        return deadline;
    }

    public AssignmentStatus status() {
        return status;
    }

    /** Sum of the batches that were not rejected. */
    public long deliveredQuantity() {
        return deliveredQuantity;
    }

    /** What was accepted, or {@code null} before. */
    public Long acceptedQuantity() {
        return acceptedQuantity;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the present state began. */
    public Instant statusSince() {
        return statusSince;
    }

    /**
     * Whether the claim bounds what may be delivered; for web sites the captured count is the claim
     * (S74).
     */
    public boolean isBounded() {
        return unit != Unit.SITE;
    }

    void requireOpen() {
        if (status != AssignmentStatus.OPEN) {
            throw notIn();
        }
    }

    void requestAcceptance(Instant at) {
        requireOpen();
        become(AssignmentStatus.AWAITING_ACCEPTANCE, at);
    }

    void accept(long accepted, Instant at) {
        requireAwaiting();
        if (accepted < 0 || isBounded() && accepted > quantity) {
            throw RuleViolation.at("quantity", "production.error.accepted-range", quantity);
        }
        acceptedQuantity = accepted;
        become(AssignmentStatus.ACCEPTED, at);
    }

    void extend(LocalDate newDeadline, Instant at) {
        requireAwaiting();
        if (newDeadline == null || !newDeadline.isAfter(deadline)) {
            throw RuleViolation.at("deadline", "production.error.deadline-not-later", deadline);
        }
        deadline = newDeadline;
        become(AssignmentStatus.OPEN, at);
    }

    void reduce(long newQuantity) {
        if (status == AssignmentStatus.ACCEPTED || status == AssignmentStatus.RELEASED) {
            throw notIn();
        }
        if (newQuantity < 0 || newQuantity >= quantity) {
            throw RuleViolation.at("quantity", "production.error.reduced-range", quantity);
        }
        quantity = newQuantity;
    }

    /** For web sites the captured count is the claim (S74): more or less than before. */
    void capture(long captured) {
        requireAwaiting();
        if (isBounded() || captured < 0) {
            throw RuleViolation.at("quantity", "production.error.reduced-range", quantity);
        }
        quantity = captured;
    }

    void release(Instant at) {
        requireOpen();
        become(AssignmentStatus.RELEASED, at);
    }

    /** A suspended project goes on: the deadline moves by the suspended working days. */
    void moveDeadline(LocalDate newDeadline) {
        deadline = newDeadline;
    }

    private void requireAwaiting() {
        if (status != AssignmentStatus.AWAITING_ACCEPTANCE) {
            throw notIn();
        }
    }

    private AlreadyDone notIn() {
        return new AlreadyDone(Keys.of("production.error.assignment-is", status), number);
    }

    private void become(AssignmentStatus next, Instant at) {
        status = next;
        statusSince = at;
    }
}
