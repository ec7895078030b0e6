package cn.tongchou.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The sampling plan of one round of a batch. It never changes after it was drawn: there is no way
 * to alter it, and the table allows one plan per batch and round. The drawn units stand beside it
 * ({@link SampledUnits}).
 */
@Entity
@Immutable
@Table(name = "sampling_plan")
public class SamplingPlan {

    @Id private UUID id;
    @Version private Long version;
    private UUID batchId;
    private String batchNumber;
    private int round;
    private UUID ruleId;
    private String scheme;
    private int samplePercent;
    private int passPercent;
    private String nonconformingClasses;
    private String fatalClasses;
    private String generator;
    private String seed;
    private String manifestHash;
    private long lotSize;
    private int sampleSize;
    private Instant drawnAt;
    private String planHash;

    protected SamplingPlan() {}

    SamplingPlan(
            UUID batchId,
            String batchNumber,
            int round,
            InspectionRule rule,
            String manifestHash,
            long lotSize,
            Instant drawnAt) {
        this.id = UUID.randomUUID();
        this.batchId = batchId;
        this.batchNumber = batchNumber;
        this.round = round;
        this.ruleId = rule.id();
        this.scheme = rule.scheme();
        this.samplePercent = rule.samplePercent();
        this.passPercent = rule.passPercent();
        this.nonconformingClasses = rule.nonconformingClasses();
        this.fatalClasses = rule.fatalClasses();
        this.generator = SampleGenerator.NAME;
        this.manifestHash = manifestHash;
        this.seed = SampleGenerator.seed(manifestHash, batchNumber, round);
        this.lotSize = lotSize;
        this.sampleSize = rule.sampleSize(lotSize);
        this.drawnAt = drawnAt;
    }

    /** Seals the plan with its units; before it is first stored. */
    void seal(List<SampledUnit> units) {
        planHash = Seals.plan(this, units);
    }

    /** The unit numbers that the stored seed draws, ascending. */
    long[] redraw() {
        return SampleGenerator.draw(seed, lotSize, sampleSize);
    }

    /** What a set of defects leads to under this plan. */
    public Conclusion conclude(List<Defect> defects) {
        var nonconforming = InspectionRule.classes(nonconformingClasses);
        var fatal = InspectionRule.classes(fatalClasses);
        return new Conclusion(
                sampleSize,
                (int)
                        defects.stream()
                                .filter(d -> nonconforming.contains(d.defectClass()))
                                .map(Defect::unitOrdinal)
                                .distinct()
                                .count(),
                (int) defects.stream().filter(d -> fatal.contains(d.defectClass())).count(),
                count(defects, DefectClass.A),
                count(defects, DefectClass.B),
                count(defects, DefectClass.C),
                passPercent);
    }

    private static int count(List<Defect> defects, DefectClass defectClass) {
        return (int) defects.stream().filter(d -> d.defectClass() == defectClass).count();
    }

    public UUID id() {
        return id;
    }

    public UUID batchId() {
        return batchId;
    }

    public String batchNumber() {
        return batchNumber;
    }

    /** 1 for the first delivery, 2 for the first redelivery, and so on. */
    public int round() {
        return round;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public String scheme() {
        return scheme;
    }

    public int samplePercent() {
        return samplePercent;
    }

    public int passPercent() {
        return passPercent;
    }

    public String nonconformingClasses() {
        return nonconformingClasses;
    }

    public String fatalClasses() {
        return fatalClasses;
    }

    /** Name of the generator, such as {@code SHA256-COUNTER-1}. */
    public String generator() {
        return generator;
    }

    /** 64 hexadecimal digits. */
    public String seed() {
        return seed;
    }

    public String manifestHash() {
        return manifestHash;
    }

    /** N, units in the lot. */
    public long lotSize() {
        return lotSize;
    }

    /** n, units in the sample. */
    public int sampleSize() {
        return sampleSize;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    /** SHA-256 over the plan and its units. */
    public String planHash() {
        return planHash;
    }
}
