package cn.tongchou.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A defect found on a sampled unit. Only defects are recorded; a unit without one conforms. */
@Entity
@Table(name = "defect")
public class Defect {

    @Id private UUID id;
    @Version private Long version;
    private UUID inspectionId;
    private int unitOrdinal;

    @Enumerated(EnumType.STRING)
    private DefectClass defectClass;

    private String code;
    private String note;
    private UUID recordedBy;
    private Instant recordedAt;

    protected Defect() {}

    Defect(
            UUID inspectionId,
            int unitOrdinal,
            DefectType type,
            String note,
            UUID recordedBy,
            Instant at) {
        this.id = UUID.randomUUID();
        this.inspectionId = inspectionId;
        this.unitOrdinal = unitOrdinal;
        this.defectClass = type.defectClass();
        this.code = type.code();
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.recordedBy = recordedBy;
        this.recordedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    /** The sampled unit, by its place in the sample. */
    public int unitOrdinal() {
        return unitOrdinal;
    }

    public DefectClass defectClass() {
        return defectClass;
    }

    /** Code of the defect catalogue. */
    public String code() {
        return code;
    }

    /** What the inspector wrote, or {@code null}. */
    public String note() {
        return note;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
