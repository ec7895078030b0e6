package cn.tongchou.budget;

import cn.tongchou.shared.Money;
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

/** A line of an 指标文: money that finance has granted for the year (S16). */
@Entity
@Table(name = "fund_allocation")
public class FundAllocation {

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private String documentNumber;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    private UUID projectId;
    private String lineKey;
    private Money amount;

    @Column(insertable = true, updatable = false)
    private Money corrected;

    @Column(insertable = true, updatable = false)
    private Money received;

    private LocalDate issuedOn;
    private UUID attachmentId;
    private UUID recordedBy;
    private Instant recordedAt;
    private long ledgerSeq;

    protected FundAllocation() {}

    FundAllocation(UUID id, AllocationRecord record, long ledgerSeq, UUID recordedBy, Instant now) {
        this.id = id;
        this.programmeId = record.programmeId();
        this.documentNumber = record.documentNumber().strip();
        this.source = record.source();
        this.projectId = record.projectId();
        this.lineKey = lineKey(record);
        this.amount = record.amount();
        this.corrected = Money.ZERO;
        this.received = Money.ZERO;
        this.issuedOn = record.issuedOn();
        this.attachmentId = record.attachmentId();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.ledgerSeq = ledgerSeq;
    }

    /** A document has one line per source and project. */
    static String lineKey(AllocationRecord record) {
        return record.documentNumber().strip()
                + '|'
                + record.source()
                + '|'
                + (record.projectId() == null ? "shared" : record.projectId());
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 文号 */
    public String documentNumber() {
        return documentNumber;
    }

    public FundSource source() {
        return source;
    }

    /** The construction project, or {@code null} for shared money. */
    public UUID projectId() {
        return projectId;
    }

    /** What the document grants, with later corrections. */
    public Money amount() {
        return amount.plus(corrected);
    }

    /** What of it has arrived. */
    public Money received() {
        return received;
    }

    /** What of it has not arrived. */
    public Money outstanding() {
        return amount().minus(received);
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The document, or {@code null}. */
    public UUID attachmentId() {
        return attachmentId;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Its entry in the ledger. */
    public long ledgerSeq() {
        return ledgerSeq;
    }
}
