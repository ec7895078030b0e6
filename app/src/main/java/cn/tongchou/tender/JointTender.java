package cn.tongchou.tender;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The one tender by which the lead library buys for all libraries of a year (S18). */
@Entity
@Table(name = "joint_tender")
public class JointTender {

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private TenderMethod method;

    @Enumerated(EnumType.STRING)
    private TenderStatus status;

    private int roundNo;
    private LocalDate announcedOn;
    private Instant bidsDueAt;
    private Instant openingAt;
    private String place;
    private UUID plannedBy;
    private Instant plannedAt;

    protected JointTender() {}

    JointTender(String number, TenderPlan plan, UUID plannedBy, Instant now) {
        if (plan.title() == null || plan.title().isBlank()) {
            throw RuleViolation.at("title", "tender.error.title-missing");
        }
        if (plan.announcedOn() == null) {
            throw RuleViolation.at("announcedOn", "tender.error.date-missing");
        }
        if (plan.bidsDueAt() == null
                || !plan.bidsDueAt().toLocalDate().isAfter(plan.announcedOn())) {
            throw RuleViolation.at("bidsDueAt", "tender.error.due-before-announcement");
        }
        if (plan.openingAt() == null || plan.openingAt().isBefore(plan.bidsDueAt())) {
            throw RuleViolation.at("openingAt", "tender.error.opening-before-due");
        }
        this.id = UUID.randomUUID();
        this.programmeId = plan.programmeId();
        this.number = number;
        this.title = plan.title().strip();
        this.method = plan.method() == null ? TenderMethod.OPEN_TENDER : plan.method();
        this.status = TenderStatus.ANNOUNCED;
        this.roundNo = 1;
        this.announcedOn = plan.announcedOn();
        this.bidsDueAt = Clock.instantOf(plan.bidsDueAt());
        this.openingAt = Clock.instantOf(plan.openingAt());
        this.place = plan.place() == null || plan.place().isBlank() ? null : plan.place().strip();
        this.plannedBy = plannedBy;
        this.plannedAt = now;
    }

    /** Goes on; whoever comes second finds it gone. */
    void move(TenderStatus from, TenderStatus to) {
        require(from);
        status = to;
    }

    void require(TenderStatus expected) {
        if (status != expected) {
            throw new AlreadyDone("tender.error.not-due", number);
        }
    }

    /** Lots were void: they are announced and opened again. */
    void goRoundAgain() {
        move(TenderStatus.EVALUATED, TenderStatus.ANNOUNCED);
        roundNo++;
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** Human number such as {@code 2017-T-01}. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public TenderMethod method() {
        return method;
    }

    public TenderStatus status() {
        return status;
    }

    /** 1, and one more each time that void lots go round again. */
    public int roundNo() {
        return roundNo;
    }

    /** Day of the first announcement. */
    public LocalDate announcedOn() {
        return announcedOn;
    }

    /** First deadline for bids. */
    public Instant bidsDueAt() {
        return bidsDueAt;
    }

    /** First planned opening. */
    public Instant openingAt() {
        return openingAt;
    }

    /** Where bids are opened, or {@code null}. */
    public String place() {
        return place;
    }

    public UUID plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }
}
