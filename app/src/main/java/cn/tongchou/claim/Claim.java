package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What one library claims of one construction project in one round. */
@Entity
@Table(name = "claim")
public class Claim {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID requestId;
    private UUID projectId;
    private UUID programmeId;
    private UUID institutionId;
    private int roundNo;
    private long requestedQuantity;
    private long quantity;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    /** Project, library and round while the claim is active: unique, so a library claims once. */
    private String slot;

    private UUID claimedBy;
    private Instant claimedAt;
    private UUID changedBy;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "claim_hand", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "account_id")
    private Set<UUID> hands = new HashSet<>();

    private UUID decidedBy;
    private Instant decidedAt;
    private String reason;

    protected Claim() {}

    Claim(
            String number,
            UUID requestId,
            ConstructionProject project,
            int roundNo,
            long quantity,
            Actor actor,
            Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.requestId = requestId;
        this.projectId = project.id();
        this.programmeId = project.programmeId();
        this.institutionId = actor.institutionId();
        this.roundNo = roundNo;
        this.requestedQuantity = quantity;
        this.quantity = quantity;
        this.status = ClaimStatus.SUBMITTED;
        this.slot = slot(projectId, institutionId, roundNo);
        this.claimedBy = actor.accountId();
        this.claimedAt = now;
        changed(actor, now);
    }

    static String slot(UUID projectId, UUID institutionId, int roundNo) {
        return "%s:%s:%d".formatted(projectId, institutionId, roundNo);
    }

    void change(long newQuantity, Actor actor, Instant now) {
        requestedQuantity = newQuantity;
        quantity = newQuantity;
        changed(actor, now);
    }

    private void changed(Actor actor, Instant now) {
        changedBy = actor.accountId();
        changedAt = now;
        hands.add(actor.accountId());
    }

    void withdraw(Actor actor, Instant now) {
        changed(actor, now);
        leave(ClaimStatus.WITHDRAWN);
    }

    void confirm(Actor actor, Instant now) {
        decide(ClaimStatus.CONFIRMED, null, actor, now);
    }

    void reduce(long newQuantity, String why, Actor actor, Instant now) {
        if (newQuantity < 1 || newQuantity >= quantity) {
            throw RuleViolation.at("quantity", "claim.error.reduction-range", quantity - 1);
        }
        decide(ClaimStatus.REDUCED, why, actor, now);
        quantity = newQuantity;
    }

    void reject(String why, Actor actor, Instant now) {
        decide(ClaimStatus.REJECTED, why, actor, now);
        leave(ClaimStatus.REJECTED);
    }

    void release(long released, String why) {
        if (!status.isConfirmed()) {
            throw new AlreadyDone("claim.error.not-confirmed", number);
        }
        if (released < 1 || released > quantity) {
            throw RuleViolation.at("quantity", "claim.error.release-range", quantity);
        }
        reason = why;
        if (released == quantity) {
            leave(ClaimStatus.RELEASED);
        } else {
            quantity -= released;
        }
    }

    /** For web sites the claim is what was captured (S74), more or less than was asked for. */
    void capture(long captured, String why) {
        if (!status.isConfirmed()) {
            throw new AlreadyDone("claim.error.not-confirmed", number);
        }
        reason = why;
        if (captured == 0) {
            leave(ClaimStatus.RELEASED);
        } else {
            quantity = captured;
            requestedQuantity = Math.max(requestedQuantity, captured);
        }
    }

    private void decide(ClaimStatus decision, String why, Actor actor, Instant now) {
        if (hands.contains(actor.accountId())) {
            throw RuleViolation.of("claim.error.own-claim");
        }
        status = decision;
        reason = why;
        decidedBy = actor.accountId();
        decidedAt = now;
    }

    private void leave(ClaimStatus last) {
        status = last;
        quantity = 0;
        slot = null;
    }

    public UUID id() {
        return id;
    }

    /** Everybody who claimed or changed it; none of them decides on it. */
    Set<UUID> hands() {
        return Set.copyOf(hands);
    }

    /** Which state of the claim a page has shown; it grows with every change. */
    public long revision() {
        return version;
    }

    /** Human number such as {@code 2017-LD-C-0003}. */
    public String number() {
        return number;
    }

    /**
     * The number of the assignment that this claim becomes once it is confirmed: {@code
     * 2017-LD-A-0003}.
     */
    public String assignmentNumber() {
        return number.replace("-C-", "-A-");
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID institutionId() {
        return institutionId;
    }

    public int roundNo() {
        return roundNo;
    }

    /** What the library asked for, in the project's unit. */
    public long requestedQuantity() {
        return requestedQuantity;
    }

    /** What the claim holds of the quota; 0 once it is not active any more. */
    public long quantity() {
        return quantity;
    }

    public ClaimStatus status() {
        return status;
    }

    public boolean isSubmitted() {
        return status == ClaimStatus.SUBMITTED;
    }

    /** The person who claimed. */
    public UUID claimedBy() {
        return claimedBy;
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    /** The person of the library who changed it last. */
    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The person who decided, or {@code null}. */
    public UUID decidedBy() {
        return decidedBy;
    }

    /** When it was decided, or {@code null}. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was reduced, rejected or released, or {@code null}. */
    public String reason() {
        return reason;
    }
}
