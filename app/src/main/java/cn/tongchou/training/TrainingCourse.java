package cn.tongchou.training;

import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A course of a programme. A required course must be attended by each library before it delivers.
 */
@Entity
@Table(name = "training_course")
public class TrainingCourse {

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private String number;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    private boolean required;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    protected TrainingCourse() {}

    TrainingCourse(UUID programmeId, String programmeNumber, CourseKind kind) {
        this.id = UUID.randomUUID();
        this.programmeId = programmeId;
        this.number = programmeNumber + '/' + kind.name();
        this.kind = kind;
        this.required = true;
        this.status = CourseStatus.PLANNED;
    }

    public UUID id() {
        return id;
    }

    /** The item under which the trail keeps whom an institution enrols for this course. */
    public UUID enrolmentsOf(UUID institutionId) {
        return UUID.nameUUIDFromBytes((id + ":" + institutionId).getBytes(StandardCharsets.UTF_8));
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** Such as {@code 2017-AP/PLATFORM_USE}; also the business key of its process. */
    public String number() {
        return number;
    }

    public CourseKind kind() {
        return kind;
    }

    /** Whether a library must attend it before it delivers. */
    public boolean isRequired() {
        return required;
    }

    public CourseStatus status() {
        return status;
    }

    void require(boolean wanted) {
        if (status != CourseStatus.PLANNED) {
            throw RuleViolation.of("training.error.course-begun");
        }
        required = wanted;
    }

    void schedule() {
        if (status == CourseStatus.PLANNED) {
            status = CourseStatus.SCHEDULED;
        }
    }

    void hold() {
        status = CourseStatus.HELD;
    }
}
