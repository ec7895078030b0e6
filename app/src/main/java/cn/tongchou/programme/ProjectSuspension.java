package cn.tongchou.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** One suspension (暂缓) of a construction project, with its reason and document. */
@Entity
@Table(name = "project_suspension")
public class ProjectSuspension {

    @Id private UUID id;

    @Version private Long version;

    private UUID projectId;
    private String reason;
    private UUID attachmentId;
    private UUID suspendedBy;
    private LocalDate suspendedOn;
    private UUID resumedBy;
    private LocalDate resumedOn;
    private Integer workingDays;

    protected ProjectSuspension() {}

    ProjectSuspension(
            UUID projectId,
            String reason,
            UUID attachmentId,
            UUID suspendedBy,
            LocalDate suspendedOn) {
        this.id = UUID.randomUUID();
        this.projectId = projectId;
        this.reason = reason;
        this.attachmentId = attachmentId;
        this.suspendedBy = suspendedBy;
        this.suspendedOn = suspendedOn;
    }

    void end(UUID by, LocalDate on, int suspendedWorkingDays) {
        this.resumedBy = by;
        this.resumedOn = on;
        this.workingDays = suspendedWorkingDays;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public String reason() {
        return reason;
    }

    /** The document that orders it. */
    public UUID attachmentId() {
        return attachmentId;
    }

    public UUID suspendedBy() {
        return suspendedBy;
    }

    public LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** Who let the project go on, or {@code null} while it is suspended. */
    public UUID resumedBy() {
        return resumedBy;
    }

    /** When it went on, or {@code null} while it is suspended. */
    public LocalDate resumedOn() {
        return resumedOn;
    }

    /** By how many working days the deadlines moved on, or {@code null} while it is suspended. */
    public Integer workingDays() {
        return workingDays;
    }
}
