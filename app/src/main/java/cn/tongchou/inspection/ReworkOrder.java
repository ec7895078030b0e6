package cn.tongchou.inspection;

import cn.tongchou.shared.AlreadyDone;
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
 * 返工通知单: the order to rework a batch that failed, with its deadline; the defects are those of its
 * inspection.
 */
@Entity
@Table(name = "rework_order")
public class ReworkOrder {

    @Id private UUID id;
    @Version private Long version;
    private String number;
    private UUID inspectionId;
    private UUID batchId;
    private String batchNumber;
    private int round;
    private UUID programmeId;
    private UUID projectId;
    private UUID institutionId;
    private UUID responsibleId;

    @Enumerated(EnumType.STRING)
    private ReworkStatus status;

    private String reason;
    private UUID issuedBy;
    private String issuerName;
    private Instant issuedAt;
    private LocalDate deadline;
    private LocalDate reportedLate;
    private Instant resubmittedAt;

    protected ReworkOrder() {}

    ReworkOrder(
            String number,
            Inspection inspection,
            UUID responsibleId,
            String reason,
            UUID issuedBy,
            String issuerName,
            Instant issuedAt,
            LocalDate deadline) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.inspectionId = inspection.id();
        this.batchId = inspection.batchId();
        this.batchNumber = inspection.batchNumber();
        this.round = inspection.round();
        this.programmeId = inspection.programmeId();
        this.projectId = inspection.projectId();
        this.institutionId = inspection.institutionId();
        this.responsibleId = responsibleId;
        this.status = ReworkStatus.OPEN;
        this.reason = reason;
        this.issuedBy = issuedBy;
        this.issuerName = issuerName;
        this.issuedAt = issuedAt;
        this.deadline = deadline;
    }

    /** The batch was delivered again. */
    void resubmitted(Instant at) {
        if (status != ReworkStatus.OPEN) {
            throw new AlreadyDone("inspection.error.already-resubmitted", number);
        }
        status = ReworkStatus.RESUBMITTED;
        resubmittedAt = at;
    }

    /** Keeps that the present deadline was reported as missed; false when it was before. */
    boolean reportLate() {
        boolean first = !deadline.equals(reportedLate);
        reportedLate = deadline;
        return first;
    }

    void extend(LocalDate newDeadline) {
        deadline = newDeadline;
    }

    public UUID id() {
        return id;
    }

    /** Human number, such as {@code 2017-FG-0001}. */
    public String number() {
        return number;
    }

    /** The failed inspection whose defects are to be mended. */
    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID batchId() {
        return batchId;
    }

    public String batchNumber() {
        return batchNumber;
    }

    /** The round that failed. */
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

    /** 责任方: the scanning contractor, or the library where it produced the batch itself. */
    public UUID responsibleId() {
        return responsibleId;
    }

    public boolean isOpen() {
        return status == ReworkStatus.OPEN;
    }

    public ReworkStatus status() {
        return status;
    }

    /**
     * Why the coordinator granted a further round; {@code null} on an order that follows from the
     * verdict alone.
     */
    public String reason() {
        return reason;
    }

    public UUID issuedBy() {
        return issuedBy;
    }

    public String issuerName() {
        return issuerName;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The last day on which the batch may be delivered again in time. */
    public LocalDate deadline() {
        return deadline;
    }

    /** When the batch was delivered again, or {@code null}. */
    public Instant resubmittedAt() {
        return resubmittedAt;
    }
}
