package cn.tongchou.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 替岗: from one day to another, somebody does an absent person's tasks. */
@Entity
@Table(name = "substitution")
public class Substitution {

    @Id private UUID id;

    @Version private Long version;

    private UUID absentId;
    private UUID substituteId;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String reason;
    private UUID namedBy;
    private Instant namedAt;
    private UUID endedBy;
    private Instant endedAt;

    protected Substitution() {}

    Substitution(
            UUID absentId,
            UUID substituteId,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            UUID namedBy,
            Instant namedAt) {
        this.id = UUID.randomUUID();
        this.absentId = absentId;
        this.substituteId = substituteId;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.namedBy = namedBy;
        this.namedAt = namedAt;
    }

    public UUID id() {
        return id;
    }

    /** Who is away. */
    public UUID absentId() {
        return absentId;
    }

    /** Who does the tasks meanwhile. */
    public UUID substituteId() {
        return substituteId;
    }

    /** The first day. */
    public LocalDate fromOn() {
        return fromOn;
    }

    /** The last day. */
    public LocalDate untilOn() {
        return untilOn;
    }

    /** Why, or {@code null}. */
    public String reason() {
        return reason;
    }

    /** When it was ended before its last day, or {@code null}. */
    public Instant endedAt() {
        return endedAt;
    }

    /** What it is on this day. */
    public SubstitutionState state(LocalDate today) {
        return SubstitutionState.of(fromOn, untilOn, endedAt != null, today);
    }

    void end(UUID by, Instant at) {
        endedBy = by;
        endedAt = at;
    }
}
