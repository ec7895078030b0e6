package cn.tongchou.programme;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Unit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One kind of resource that is constructed jointly in one year, with its target. */
@Entity
@Table(name = "construction_project")
public class ConstructionProject {

    /**
     * Far above anything a province digitises in a year, and far below what a database column
     * holds.
     */
    static final long LARGEST_TARGET = 1_000_000_000L;

    /** Yuan that a project costs at its price at most; beyond it somebody slipped on the keys. */
    static final Money LARGEST_COST = Money.of(1_000_000_000_000L);

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private String number;

    @Enumerated(EnumType.STRING)
    private ConstructionKind kind;

    private String name;
    private long target;
    private Money unitPrice;
    private String priceSource;
    private LocalDate deadline;
    private boolean coordinated;
    private Long shareMinimum;
    private Long shareMaximum;
    private String shareSource;
    private Integer shareYear;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    protected ConstructionProject() {}

    ConstructionProject(UUID programmeId, String number, ProjectDetails details) {
        this.id = UUID.randomUUID();
        this.programmeId = programmeId;
        this.number = number;
        this.kind = details.kind();
        this.status = ProjectStatus.ACTIVE;
        write(details);
    }

    /** Rewrites everything but the kind, on which the number and the unit depend. */
    void write(ProjectDetails details) {
        if (details.name() == null || details.name().isBlank()) {
            throw RuleViolation.at("name", "programme.error.project-name-missing");
        }
        if (details.target() == null) {
            throw RuleViolation.at("target", "programme.error.target-range", LARGEST_TARGET);
        }
        if (details.unitPrice() != null && !details.unitPrice().isPositive()) {
            throw RuleViolation.at("unitPrice", "programme.error.price-positive");
        }
        requireTarget("target", details.target(), details.unitPrice());
        if (details.unitPrice() != null
                && (details.priceSource() == null || details.priceSource().isBlank())) {
            throw RuleViolation.at("priceSource", "programme.error.price-source-missing");
        }
        if (details.deadline() == null) {
            throw RuleViolation.at("deadline", "programme.error.deadline-missing");
        }
        details.bounds().require(details.target());
        this.name = details.name().strip();
        this.target = details.target();
        this.unitPrice = details.unitPrice();
        this.priceSource = details.unitPrice() == null ? null : details.priceSource().strip();
        this.deadline = details.deadline();
        this.coordinated = details.coordinated();
        bound(details.bounds());
    }

    private void bound(ShareBounds bounds) {
        shareMinimum = bounds.minimum();
        shareMaximum = bounds.maximum();
        shareSource = bounds.any() ? bounds.source().strip() : null;
        shareYear = bounds.any() ? bounds.year() : null;
    }

    /**
     * Requires that so much can be planned of this project at its price.
     *
     * @param field the form's field that the refusal names
     * @param total 1 to 1,000,000,000, in the project's unit
     * @throws RuleViolation {@code programme.error.target-range} or {@code .cost-range}
     */
    public void requireTarget(String field, long total) {
        requireTarget(field, total, unitPrice);
    }

    private static void requireTarget(String field, long total, Money price) {
        if (total < 1 || total > LARGEST_TARGET) {
            throw RuleViolation.at(field, "programme.error.target-range", LARGEST_TARGET);
        }
        if (price != null
                && price.amount()
                                .multiply(BigDecimal.valueOf(total))
                                .compareTo(LARGEST_COST.amount())
                        > 0) {
            throw RuleViolation.at(field, "programme.error.cost-range", price.amount(), total);
        }
    }

    void followPool(long total) {
        this.target = total;
    }

    void suspend() {
        if (isSuspended()) {
            throw new AlreadyDone("programme.error.suspended-already", name);
        }
        status = ProjectStatus.SUSPENDED;
    }

    void resume(LocalDate newDeadline) {
        if (!isSuspended()) {
            throw new AlreadyDone("programme.error.not-suspended", name);
        }
        status = ProjectStatus.ACTIVE;
        deadline = newDeadline;
    }

    /** What a coordinator wrote for it, as it stands now. */
    ProjectDetails details() {
        return new ProjectDetails(
                kind, name, target, unitPrice, priceSource, deadline, coordinated, bounds());
    }

    public UUID id() {
        return id;
    }

    /** Which state of the project a page has shown; it grows with every change. */
    public long revision() {
        return version;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** Human number such as {@code 2017-LD-P-0001}. */
    public String number() {
        return number;
    }

    public ConstructionKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return kind.unit();
    }

    /**
     * What is to be constructed in all, in {@link #unit()}; after the launch it follows the quota
     * pool.
     */
    public long target() {
        return target;
    }

    /** Yuan per unit, or {@code null} where no price was fixed. */
    public Money unitPrice() {
        return unitPrice;
    }

    /** Where the price stands written; {@code null} without a price. */
    public String priceSource() {
        return priceSource;
    }

    /** The last day of construction, in China. */
    public LocalDate deadline() {
        return deadline;
    }

    /** Whether the province coordinates it (统筹). */
    public boolean isCoordinated() {
        return coordinated;
    }

    /** How much one library takes at least and at most, and where that stands written. */
    public ShareBounds bounds() {
        return new ShareBounds(shareMinimum, shareMaximum, shareSource, shareYear);
    }

    public ProjectStatus status() {
        return status;
    }

    public boolean isSuspended() {
        return status == ProjectStatus.SUSPENDED;
    }
}
