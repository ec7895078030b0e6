package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.ManifestRow;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads inspections, samples, defects, the catalogue and rework orders. */
@Service
@Transactional(readOnly = true)
public class InspectionRecords {

    private final SamplingPlans plans;
    private final SampledUnits units;
    private final Inspections inspections;
    private final Defects defects;
    private final ReworkOrders orders;
    private final InspectionRules rules;
    private final Inspectors inspectors;
    private final InspectedBatches batches;
    private final ProgrammeManagement programmes;
    private final Clock clock;

    InspectionRecords(
            SamplingPlans plans,
            SampledUnits units,
            Inspections inspections,
            Defects defects,
            ReworkOrders orders,
            InspectionRules rules,
            Inspectors inspectors,
            InspectedBatches batches,
            ProgrammeManagement programmes,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.inspections = inspections;
        this.defects = defects;
        this.orders = orders;
        this.rules = rules;
        this.inspectors = inspectors;
        this.batches = batches;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The inspection of the newest round. */
    public Optional<Inspection> newest(UUID batchId) {
        return inspections.findFirstByBatchIdOrderByRoundDesc(batchId);
    }

    public Optional<Inspection> ofRound(UUID batchId, int round) {
        return inspections.findByBatchIdAndRound(batchId, round);
    }

    /** Every round, the first one first. */
    public List<Inspection> rounds(UUID batchId) {
        return inspections.findByBatchIdOrderByRound(batchId);
    }

    /**
     * @throws NotFound when there is none
     */
    public Inspection get(UUID inspectionId) {
        return inspections.findById(inspectionId).orElseThrow(NotFound::new);
    }

    /** The plan by which an inspection's sample was drawn. */
    public SamplingPlan plan(Inspection inspection) {
        return plans.findById(inspection.planId()).orElseThrow(NotFound::new);
    }

    /** Sampled units from an ordinal on, at most {@code size}. */
    public List<SampledUnit> units(Inspection inspection, int fromOrdinal, int size) {
        return units.page(inspection.planId(), fromOrdinal, size);
    }

    /** The sampled units that have a defect, by ordinal. */
    public List<SampledUnit> unitsWithDefects(Inspection inspection) {
        return units.withDefects(inspection.planId(), inspection.id());
    }

    /** The manifest's row in which a sampled unit lies. */
    public ManifestRow row(Inspection inspection, SampledUnit unit) {
        return batches.row(inspection.batchId(), inspection.round(), unit.rowNo());
    }

    /** The defects of a round by unit and code. */
    public List<Defect> defects(Inspection inspection) {
        return defects.findByInspectionIdOrderByUnitOrdinalAscCodeAsc(inspection.id());
    }

    /** Fingerprint of the recorded defects: it changes with each that is recorded or removed. */
    public String fingerprint(Inspection inspection) {
        return Seals.defects(defects(inspection));
    }

    /** What the defects recorded so far add up to. */
    public Conclusion conclusion(Inspection inspection) {
        return plan(inspection).conclude(defects(inspection));
    }

    /**
     * The defects that may be recorded in this inspection: in force when its sample was drawn, for
     * its construction kind.
     */
    public List<DefectType> catalogue(Inspection inspection) {
        String kind = programmes.project(inspection.projectId()).kind().name();
        return rules.catalogue(kind, Clock.dateOf(plan(inspection).drawnAt()));
    }

    /** Every entry of the catalogue, for the names of recorded defects. */
    public List<DefectType> catalogue() {
        return rules.all();
    }

    /** The rule in force today. */
    public InspectionRule rule() {
        return rules.on(clock.today());
    }

    /** The rule by which a plan was drawn. */
    public InspectionRule rule(UUID ruleId) {
        return rules.get(ruleId);
    }

    /** The orders of a batch, the first one first. */
    public List<ReworkOrder> reworkOrders(UUID batchId) {
        return orders.findByBatchIdOrderByRound(batchId);
    }

    /** The order that waits for the batch to be delivered again. */
    public Optional<ReworkOrder> openReworkOrder(UUID batchId) {
        return orders.findByBatchIdAndStatus(batchId, ReworkStatus.OPEN);
    }

    /**
     * @throws NotFound when there is none
     */
    public ReworkOrder reworkOrder(UUID orderId) {
        return orders.findById(orderId).orElseThrow(NotFound::new);
    }

    /** The rule that forbids this person to inspect the batch, or empty. */
    public Optional<RuleViolation> forbids(Inspection inspection, Actor actor) {
        return inspectors.forbids(batches.of(inspection.batchId()), actor);
    }

    /**
     * Whether this person may inspect now: the round is open, the year runs, and no rule forbids
     * it.
     */
    public boolean mayInspect(Inspection inspection, Actor actor) {
        return inspection.isOpen()
                && programmes.programme(inspection.programmeId()).status() != ProgrammeStatus.CLOSED
                && inspectors.isContracted(inspection, actor)
                && forbids(inspection, actor).isEmpty();
    }
}
