package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Money that has arrived at the lead library (S16). */
@Entity
@Table(name = "fund_receipt")
public class FundReceipt {

    @Id private UUID id;

    @Version private Long version;

    private UUID allocationId;
    private UUID programmeId;
    private String documentNumber;
    private Money amount;

    @Column(insertable = true, updatable = false)
    private Money corrected;

    private LocalDate receivedOn;
    private UUID attachmentId;
    private UUID recordedBy;
    private Instant recordedAt;
    private long ledgerSeq;

    protected FundReceipt() {}

    FundReceipt(
            UUID id,
            UUID programmeId,
            ReceiptRecord record,
            long ledgerSeq,
            UUID recordedBy,
            Instant now) {
        this.id = id;
        this.allocationId = record.allocationId();
        this.programmeId = programmeId;
        this.documentNumber = record.documentNumber().strip();
        this.amount = record.amount();
        this.corrected = Money.ZERO;
        this.receivedOn = record.receivedOn();
        this.attachmentId = record.attachmentId();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.ledgerSeq = ledgerSeq;
    }

    public UUID id() {
        return id;
    }

    public UUID allocationId() {
        return allocationId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 到账单号 */
    public String documentNumber() {
        return documentNumber;
    }

    /** What arrived, with later corrections. */
    public Money amount() {
        return amount.plus(corrected);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The slip, or {@code null}. */
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
