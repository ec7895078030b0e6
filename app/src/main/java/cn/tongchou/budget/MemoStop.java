package cn.tongchou.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One stop on a 请示's route: what a station did with it, and when. */
@Entity
@Table(name = "request_memo_stop")
public class MemoStop {

    @Id private UUID id;

    @Version private Long version;

    private UUID memoId;

    @Enumerated(EnumType.STRING)
    private MemoStation station;

    @Enumerated(EnumType.STRING)
    private StopOutcome outcome;

    private LocalDate stopDate;
    private String documentNumber;
    private String note;
    private UUID attachmentId;
    private UUID recordedBy;
    private Instant recordedAt;

    protected MemoStop() {}

    MemoStop(MemoStopRecord stop, UUID recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.memoId = stop.memoId();
        this.station = stop.station();
        this.outcome = stop.outcome();
        this.stopDate = stop.date();
        this.documentNumber = blankToNull(stop.documentNumber());
        this.note = blankToNull(stop.note());
        this.attachmentId = stop.attachmentId();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public UUID id() {
        return id;
    }

    public UUID memoId() {
        return memoId;
    }

    public MemoStation station() {
        return station;
    }

    public StopOutcome outcome() {
        return outcome;
    }

    public LocalDate date() {
        return stopDate;
    }

    /** 文号, or {@code null}. */
    public String documentNumber() {
        return documentNumber;
    }

    public String note() {
        return note;
    }

    /** The file, or {@code null}. */
    public UUID attachmentId() {
        return attachmentId;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
