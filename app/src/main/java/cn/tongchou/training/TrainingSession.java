package cn.tongchou.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One session (场次) of a course. */
@Entity
@Table(name = "training_session")
public class TrainingSession {

    @Id private UUID id;

    @Version private Long version;

    private UUID courseId;
    private LocalDate heldOn;
    private String place;
    private BigDecimal hours;
    private String lecturer;
    private boolean supplementary;
    private UUID recordedBy;
    private Instant recordedAt;

    protected TrainingSession() {}

    TrainingSession(UUID courseId, SessionPlan plan, boolean supplementary) {
        this.id = UUID.randomUUID();
        this.courseId = courseId;
        this.heldOn = plan.heldOn();
        this.place = plan.place();
        this.hours = plan.hours();
        this.lecturer = plan.lecturer();
        this.supplementary = supplementary;
    }

    public UUID id() {
        return id;
    }

    /** How often it was changed: attendance recorded or corrected. */
    long revision() {
        return version;
    }

    public UUID courseId() {
        return courseId;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String place() {
        return place;
    }

    /** Class hours, with at most one decimal. */
    public BigDecimal hours() {
        return hours;
    }

    public String lecturer() {
        return lecturer;
    }

    /** Whether it is a 补训, held after the course's attendance was recorded. */
    public boolean isSupplementary() {
        return supplementary;
    }

    /** When the attendance was recorded, or {@code null} before. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean isRecorded() {
        return recordedAt != null;
    }

    void record(UUID by, Instant at) {
        recordedBy = by;
        recordedAt = at;
    }

    UUID recordedBy() {
        return recordedBy;
    }
}
