package cn.tongchou.tender;

import cn.tongchou.shared.Clock;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The paper opening of one round, and when its committee met. */
@Entity
@Table(name = "tender_opening")
public class TenderOpening {

    @Id private UUID id;

    @Version private Long version;

    private UUID tenderId;
    private int roundNo;
    private LocalDate announcedOn;
    private Instant bidsDueAt;
    private Instant openedAt;
    private String place;
    private UUID attachmentId;
    private UUID recordedBy;
    private LocalDate evaluatedOn;
    private UUID reportId;

    protected TenderOpening() {}

    TenderOpening(int roundNo, OpeningRecord record, UUID recordedBy) {
        this.id = UUID.randomUUID();
        this.tenderId = record.tenderId();
        this.roundNo = roundNo;
        this.announcedOn = record.announcedOn();
        this.bidsDueAt = Clock.instantOf(record.bidsDueAt());
        this.openedAt = Clock.instantOf(record.openedAt());
        this.place =
                record.place() == null || record.place().isBlank() ? null : record.place().strip();
        this.attachmentId = record.attachmentId();
        this.recordedBy = recordedBy;
    }

    void evaluated(LocalDate on, UUID report) {
        this.evaluatedOn = on;
        this.reportId = report;
    }

    public UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public int roundNo() {
        return roundNo;
    }

    public LocalDate announcedOn() {
        return announcedOn;
    }

    public Instant bidsDueAt() {
        return bidsDueAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String place() {
        return place;
    }

    /** The record of the opening (开标记录). */
    public UUID attachmentId() {
        return attachmentId;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    /** When the committee met, or {@code null}. */
    public LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    /** The committee's report, or {@code null}. */
    public UUID reportId() {
        return reportId;
    }
}
