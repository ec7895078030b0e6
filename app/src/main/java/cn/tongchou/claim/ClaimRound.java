package cn.tongchou.claim;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One round of claiming in a programme. */
@Entity
@Table(name = "claim_round")
public class ClaimRound {

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private int roundNo;
    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    private UUID openedBy;
    private Instant openedAt;
    private UUID closedBy;
    private Instant closedAt;

    protected ClaimRound() {}

    ClaimRound(
            UUID programmeId,
            int roundNo,
            Instant opensAt,
            Instant closesAt,
            UUID openedBy,
            Instant now) {
        if (opensAt == null || closesAt == null || !opensAt.isBefore(closesAt)) {
            throw RuleViolation.at("closesAt", "claim.error.window-order");
        }
        if (!closesAt.isAfter(now)) {
            throw RuleViolation.at("closesAt", "claim.error.window-past");
        }
        this.id = UUID.randomUUID();
        this.programmeId = programmeId;
        this.roundNo = roundNo;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.status = RoundStatus.OPEN;
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    void collect(UUID by, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("round " + roundNo + " is closed");
        }
        status = RoundStatus.COLLECTED;
        closedBy = by;
        closedAt = now;
    }

    /** A window of this round ends later than the round did. */
    void prolong(Instant newEnd) {
        closesAt = newEnd;
    }

    void conclude(boolean quotaLeft) {
        require(RoundStatus.COLLECTED, "claim.error.round-not-collected");
        status = quotaLeft ? RoundStatus.CONFIRMED : RoundStatus.CLOSED;
    }

    void end() {
        require(RoundStatus.CONFIRMED, "claim.error.round-not-concluded");
        status = RoundStatus.CLOSED;
    }

    private void require(RoundStatus wanted, String code) {
        if (status != wanted) {
            throw new AlreadyDone(code, roundNo);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 1 for the round that the launch opens. */
    public int roundNo() {
        return roundNo;
    }

    public Instant opensAt() {
        return opensAt;
    }

    /** The end of its last window, exclusive. */
    public Instant closesAt() {
        return closesAt;
    }

    /**
     * When claiming ended in one of its windows: at the window's end, or before, when the round was
     * collected.
     *
     * @param windowEnd the end of a pool's window
     */
    public Instant endOf(Instant windowEnd) {
        return closedAt != null && closedAt.isBefore(windowEnd) ? closedAt : windowEnd;
    }

    public RoundStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == RoundStatus.OPEN;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Who collected it, or {@code null} while it is open and when the timer did. */
    public UUID closedBy() {
        return closedBy;
    }

    /** When it was collected, or {@code null}. */
    public Instant closedAt() {
        return closedAt;
    }
}
