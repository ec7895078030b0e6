package cn.tongchou.programme;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ProgrammeYear;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** The joint construction of one year. */
@Entity
@Table(name = "programme")
public class Programme {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private int programmeYear;
    private String title;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status;

    private Instant claimOpensAt;
    private Instant claimClosesAt;
    private UUID draftedBy;
    private Instant draftedAt;
    private UUID launchedBy;
    private Instant launchedAt;
    private Instant closedAt;
    private boolean figuresAssumed;
    private Integer calendarYear;

    protected Programme() {}

    Programme(ProgrammeDraft draft, UUID draftedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.programmeYear = new ProgrammeYear(draft.year()).value();
        this.number = programmeYear + "-AP";
        this.status = ProgrammeStatus.DRAFT;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
        write(draft);
    }

    void revise(ProgrammeDraft draft) {
        requireDraft();
        write(draft);
    }

    private void write(ProgrammeDraft draft) {
        if (draft.title() == null || draft.title().isBlank()) {
            throw RuleViolation.at("title", "programme.error.title-missing");
        }
        this.title = draft.title().strip();
        this.claimOpensAt = instantOf(draft.claimOpensAt());
        this.claimClosesAt = instantOf(draft.claimClosesAt());
        if (claimOpensAt != null
                && claimClosesAt != null
                && !claimOpensAt.isBefore(claimClosesAt)) {
            throw RuleViolation.at("claimClosesAt", "programme.error.window-order");
        }
    }

    void launch(UUID by, Instant now) {
        requireDraft();
        if (claimOpensAt == null || claimClosesAt == null) {
            throw RuleViolation.at("claimClosesAt", "programme.error.window-missing");
        }
        if (!claimClosesAt.isAfter(now)) {
            throw RuleViolation.at("claimClosesAt", "programme.error.window-past");
        }
        status = ProgrammeStatus.RUNNING;
        launchedBy = by;
        launchedAt = now;
    }

    void close(Instant now) {
        if (status != ProgrammeStatus.RUNNING) {
            throw new AlreadyDone("programme.error.not-running", String.valueOf(programmeYear));
        }
        status = ProgrammeStatus.CLOSED;
        closedAt = now;
    }

    void assumeFigures(int carriedOutIn) {
        figuresAssumed = true;
        calendarYear = carriedOutIn;
    }

    void requireDraft() {
        if (status != ProgrammeStatus.DRAFT) {
            throw new AlreadyDone(
                    "programme.error.launched-already", String.valueOf(programmeYear));
        }
    }

    private static Instant instantOf(LocalDateTime time) {
        return time == null ? null : Clock.instantOf(time);
    }

    public UUID id() {
        return id;
    }

    /**
     * Which state of the plan a page has shown; it grows with every change of it or of one of its
     * projects.
     */
    public long revision() {
        return version;
    }

    /** Human number such as {@code 2017-AP}; the business key of the year's processes. */
    public String number() {
        return number;
    }

    public int year() {
        return programmeYear;
    }

    /**
     * The calendar year in which time is counted for it: its own, but for an example whose days lie
     * around the present.
     */
    public int calendarYear() {
        return calendarYear == null ? programmeYear : calendarYear;
    }

    public String title() {
        return title;
    }

    public ProgrammeStatus status() {
        return status;
    }

    public boolean isDraft() {
        return status == ProgrammeStatus.DRAFT;
    }

    public boolean isRunning() {
        return status == ProgrammeStatus.RUNNING;
    }

    /** From when libraries may claim in the first round, or {@code null} in a draft. */
    public Instant claimOpensAt() {
        return claimOpensAt;
    }

    /** Until when libraries may claim in the first round, exclusive, or {@code null} in a draft. */
    public Instant claimClosesAt() {
        return claimClosesAt;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** Who launched it, or {@code null}. */
    public UUID launchedBy() {
        return launchedBy;
    }

    /** When it was launched, or {@code null}. */
    public Instant launchedAt() {
        return launchedAt;
    }

    /** Whether some of its figures are assumed, because it is an example. */
    public boolean hasAssumedFigures() {
        return figuresAssumed;
    }

    /** When it was closed, or {@code null}. */
    public Instant closedAt() {
        return closedAt;
    }
}
