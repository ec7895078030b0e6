package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The inspection of one round of a batch: open while defects are recorded, then signed with the
 * verdict that follows.
 */
@Entity
@Table(name = "inspection")
public class Inspection {

    @Id private UUID id;
    @Version private Long version;
    private UUID planId;
    private UUID batchId;
    private String batchNumber;
    private int round;
    private UUID programmeId;
    private UUID projectId;
    private UUID institutionId;
    private UUID contractId;
    private UUID contractorId;
    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    private LocalDate dueOn;
    private LocalDate reportedLate;

    @Column(updatable = false)
    private int seenTo;

    private int nonconforming;

    @Column(name = "defects_a")
    private int defectsA;

    @Column(name = "defects_b")
    private int defectsB;

    @Column(name = "defects_c")
    private int defectsC;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private UUID inspectedBy;
    private String inspectorName;
    private Instant signedAt;
    private String signatureHash;
    private int failedRounds;

    @Enumerated(EnumType.STRING)
    private FailedBatchDecision decision;

    private UUID decidedBy;
    private Instant decidedAt;
    private String decisionReason;

    protected Inspection() {}

    Inspection(
            SamplingPlan plan, Inspected batch, UUID agencyId, LocalDate dueOn, int failedBefore) {
        this.id = UUID.randomUUID();
        this.planId = plan.id();
        this.batchId = plan.batchId();
        this.batchNumber = plan.batchNumber();
        this.round = plan.round();
        this.programmeId = batch.programmeId();
        this.projectId = batch.projectId();
        this.institutionId = batch.institutionId();
        this.contractId = batch.contractId();
        this.contractorId = batch.contractorId();
        this.agencyId = agencyId;
        this.status = InspectionStatus.OPEN;
        this.dueOn = dueOn;
        this.failedRounds = failedBefore;
    }

    /** Takes over what the recorded defects add up to. */
    void count(Conclusion conclusion) {
        requireOpen();
        nonconforming = conclusion.nonconforming();
        defectsA = conclusion.defectsA();
        defectsB = conclusion.defectsB();
        defectsC = conclusion.defectsC();
    }

    /** Signs: the verdict follows from the defects; afterwards nothing changes. */
    void sign(SamplingPlan plan, List<Defect> defects, Actor inspector, Instant at) {
        Conclusion conclusion = plan.conclude(defects);
        count(conclusion);
        status = InspectionStatus.SIGNED;
        verdict = conclusion.verdict();
        failedRounds += verdict == Verdict.FAILED ? 1 : 0;
        inspectedBy = inspector.accountId();
        inspectorName = inspector.displayName();
        signedAt = at;
        signatureHash = Seals.inspection(this, plan.planHash(), defects);
    }

    /** Keeps what the coordinator decided about a batch that failed too often. */
    void decide(FailedBatchDecision chosen, String reason, Actor coordinator, Instant at) {
        if (!awaitsDecision()) {
            throw new AlreadyDone("inspection.error.not-to-decide", batchNumber);
        }
        decision = chosen;
        decisionReason = reason;
        decidedBy = coordinator.accountId();
        decidedAt = at;
    }

    /** Keeps that the present deadline was reported as missed; false when it was before. */
    boolean reportLate() {
        boolean first = !dueOn.equals(reportedLate);
        reportedLate = dueOn;
        return first;
    }

    void extend(LocalDate newDueOn) {
        dueOn = newDueOn;
    }

    /**
     * @throws AlreadyDone when it is signed, naming who signed
     */
    void requireOpen() {
        if (status == InspectionStatus.SIGNED) {
            throw new AlreadyDone(
                    "inspection.error.already-signed", batchNumber, round, inspectorName);
        }
    }

    /**
     * Whether the coordinator must decide: this round failed, and it was the third or a later one
     * to fail.
     */
    public boolean awaitsDecision() {
        return verdict == Verdict.FAILED
                && failedRounds >= InspectionManagement.FAILED_ROUNDS_TO_DECIDE
                && decision == null;
    }

    public boolean isOpen() {
        return status == InspectionStatus.OPEN;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID batchId() {
        return batchId;
    }

    public String batchNumber() {
        return batchNumber;
    }

    public int round() {
        return round;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The library whose batch it is. */
    public UUID institutionId() {
        return institutionId;
    }

    /**
     * The scanning contract under which the batch was produced; {@code null} when the library
     * produced it itself.
     */
    public UUID contractId() {
        return contractId;
    }

    /**
     * The scanning contractor's institution; {@code null} when the library produced the batch
     * itself.
     */
    public UUID contractorId() {
        return contractorId;
    }

    /**
     * The contracted inspection agency; {@code null} when the year has none, then every agency's
     * inspectors may inspect.
     */
    public UUID agencyId() {
        return agencyId;
    }

    public InspectionStatus status() {
        return status;
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last unit of the sample that the inspector has gone past; 0 before the first. */
    public int seenTo() {
        return seenTo;
    }

    /** Sampled units that do not conform. */
    public int nonconforming() {
        return nonconforming;
    }

    public int defectsA() {
        return defectsA;
    }

    public int defectsB() {
        return defectsB;
    }

    public int defectsC() {
        return defectsC;
    }

    /** {@code null} until it is signed. */
    public Verdict verdict() {
        return verdict;
    }

    public UUID inspectedBy() {
        return inspectedBy;
    }

    public String inspectorName() {
        return inspectorName;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** SHA-256 over plan, defects, verdict and signature. */
    public String signatureHash() {
        return signatureHash;
    }

    /** Rounds of this batch that failed before this one. */
    public int failedBefore() {
        return verdict == Verdict.FAILED ? failedRounds - 1 : failedRounds;
    }

    /** Rounds of this batch that have failed, this one included when it failed. */
    public int failedRounds() {
        return failedRounds;
    }

    public FailedBatchDecision decision() {
        return decision;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }
}
