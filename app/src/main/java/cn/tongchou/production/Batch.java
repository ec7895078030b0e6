package cn.tongchou.production;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Keys;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What a library or its contractor delivers at a time; a failed one is delivered again as its next
 * round.
 */
@Entity
@Table(name = "batch")
public class Batch {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID assignmentId;
    private UUID programmeId;
    private UUID projectId;
    private UUID institutionId;
    private UUID contractId;
    private UUID roundId;
    private int roundNo;

    @Enumerated(EnumType.STRING)
    private BatchStatus status;

    private long quantity;
    private long rowTotal;
    private String manifestHash;
    private UUID deliveredBy;
    private Instant deliveredAt;
    private Instant statusSince;

    protected Batch() {}

    Batch(UUID id, String number, Assignment assignment, UUID contractId, BatchRound first) {
        this.id = id;
        this.number = number;
        this.assignmentId = assignment.id();
        this.programmeId = assignment.programmeId();
        this.projectId = assignment.projectId();
        this.institutionId = assignment.institutionId();
        this.contractId = contractId;
        take(first);
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code 2017-LD-B-0001}; also the business key of its inspection. */
    public String number() {
        return number;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The library whose assignment it is. */
    public UUID institutionId() {
        return institutionId;
    }

    /**
     * The scanning contract it was made under, or {@code null} where the library made it itself.
     */
    public UUID contractId() {
        return contractId;
    }

    public boolean isSelfProduced() {
        return contractId == null;
    }

    /** 1 for the first delivery, one more with each redelivery. */
    public int round() {
        return roundNo;
    }

    public BatchStatus status() {
        return status;
    }

    /** Of the present round, in the assignment's unit. */
    public long quantity() {
        return quantity;
    }

    /** Rows of the present round's manifest. */
    public long rowTotal() {
        return rowTotal;
    }

    /** Hex SHA-256 over the canonical rows of the present round. */
    public String manifestHash() {
        return manifestHash;
    }

    /** Who handed in the present round. */
    public UUID deliveredBy() {
        return deliveredBy;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** When the present state began. */
    public Instant statusSince() {
        return statusSince;
    }

    UUID roundId() {
        return roundId;
    }

    void redeliver(BatchRound next) {
        require(BatchStatus.IN_REWORK);
        take(next);
    }

    void requireInRework() {
        require(BatchStatus.IN_REWORK);
    }

    void pass(Instant at) {
        require(BatchStatus.DELIVERED);
        become(BatchStatus.PASSED, at);
    }

    /**
     * May be said again of a batch in rework: after the third failure, and once more when another
     * round is granted.
     */
    void sendToRework(Instant at) {
        if (status != BatchStatus.IN_REWORK) {
            require(BatchStatus.DELIVERED);
            become(BatchStatus.IN_REWORK, at);
        }
    }

    void reject(Instant at) {
        if (!status.isUndecided()) {
            throw notIn();
        }
        become(BatchStatus.REJECTED, at);
    }

    private void take(BatchRound round) {
        roundId = round.id();
        roundNo = round.roundNo();
        quantity = round.quantity();
        rowTotal = round.rowTotal();
        manifestHash = round.manifestHash();
        deliveredBy = round.deliveredBy();
        deliveredAt = round.deliveredAt();
        become(BatchStatus.DELIVERED, round.deliveredAt());
    }

    private void require(BatchStatus wanted) {
        if (status != wanted) {
            throw notIn();
        }
    }

    private AlreadyDone notIn() {
        return new AlreadyDone(Keys.of("production.error.batch-is", status), number);
    }

    private void become(BatchStatus next, Instant at) {
        status = next;
        statusSince = at;
    }
}
