package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One decision on an assignment; with an accepted quantity it is the 验收书. Never changed afterwards.
 */
@Entity
@Table(name = "assignment_acceptance")
public class AssignmentAcceptance {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID assignmentId;
    private UUID acceptedKey;

    @Enumerated(EnumType.STRING)
    private AcceptanceDecision decision;

    private long assignedQuantity;
    private long passedQuantity;
    private long acceptedQuantity;
    private LocalDate newDeadline;
    private String reason;
    private UUID decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    protected AssignmentAcceptance() {}

    private AssignmentAcceptance(
            UUID programmeId,
            UUID assignmentId,
            AcceptanceDecision decision,
            long assigned,
            long passed,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.programmeId = programmeId;
        this.assignmentId = assignmentId;
        this.decision = decision;
        this.assignedQuantity = assigned;
        this.passedQuantity = passed;
        this.decidedBy = by.accountId();
        this.decidedByName = by.displayName();
        this.decidedAt = at;
    }

    static AssignmentAcceptance accepted(
            String number,
            UUID programmeId,
            UUID assignmentId,
            long assigned,
            long passed,
            long accepted,
            String reason,
            Actor by,
            Instant at) {
        AcceptanceDecision decision =
                reason == null ? AcceptanceDecision.ACCEPTED : AcceptanceDecision.REDUCED;
        AssignmentAcceptance row =
                new AssignmentAcceptance(
                        programmeId, assignmentId, decision, assigned, passed, by, at);
        row.number = number;
        row.acceptedKey = assignmentId;
        row.acceptedQuantity = accepted;
        row.reason = reason;
        return row;
    }

    static AssignmentAcceptance extended(
            UUID programmeId,
            UUID assignmentId,
            long assigned,
            long passed,
            LocalDate newDeadline,
            String reason,
            Actor by,
            Instant at) {
        AssignmentAcceptance row =
                new AssignmentAcceptance(
                        programmeId,
                        assignmentId,
                        AcceptanceDecision.EXTENDED,
                        assigned,
                        passed,
                        by,
                        at);
        row.newDeadline = newDeadline;
        row.reason = reason;
        return row;
    }

    public UUID id() {
        return id;
    }

    /** Number of the certificate, such as {@code 2017-YS-0001}; {@code null} for an extension. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public AcceptanceDecision decision() {
        return decision;
    }

    /** What the library had claimed when this was decided, in the project's unit. */
    public long assignedQuantity() {
        return assignedQuantity;
    }

    /** What had passed inspection then. */
    public long passedQuantity() {
        return passedQuantity;
    }

    /** What is accepted by this certificate; 0 for an extension. */
    public long acceptedQuantity() {
        return acceptedQuantity;
    }

    /** The deadline that an extension gives, else {@code null}. */
    public LocalDate newDeadline() {
        return newDeadline;
    }

    /** Why less was accepted or more time given; {@code null} for a full acceptance. */
    public String reason() {
        return reason;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
