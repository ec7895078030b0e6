package cn.tongchou.inspection;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I5: what was signed is still what it was. Every plan's sample is drawn again from its seed, its
 * hash and the signature are computed again, the manifest is compared with the batch's, and every
 * passed batch has a signed passing verdict.
 */
@Component
class InspectionInvariant implements Invariant {

    private final SamplingPlans plans;
    private final SampledUnits units;
    private final Inspections inspections;
    private final Defects defects;
    private final InspectedBatches batches;
    private final JdbcTemplate jdbc;

    InspectionInvariant(
            SamplingPlans plans,
            SampledUnits units,
            Inspections inspections,
            Defects defects,
            InspectedBatches batches,
            JdbcTemplate jdbc) {
        this.plans = plans;
        this.units = units;
        this.inspections = inspections;
        this.defects = defects;
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String statement() {
        return "inspection: plan, sample, inspector, verdict and manifest unchanged since signature";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        List<Inspection> all = inspections.findAllByOrderByBatchNumberAscRoundAsc();
        for (Inspection inspection : all) {
            check(inspection, violations);
        }
        jdbc.query(
                "select b.number from batch b where b.status = 'PASSED' and not exists (select 1 from inspection i"
                        + " where i.batch_id = b.id and i.round = b.round_no and i.verdict = 'PASSED') order by b.number",
                row -> {
                    violations.add(
                            "batch " + row.getString(1) + " passed without a signed inspection");
                });
        return new Result(all.size(), violations);
    }

    private void check(Inspection inspection, List<String> violations) {
        String name = "batch " + inspection.batchNumber() + " round " + inspection.round();
        SamplingPlan plan = plans.findById(inspection.planId()).orElse(null);
        if (plan == null) {
            violations.add(name + ": the sampling plan is missing");
            return;
        }
        List<SampledUnit> drawn = units.all(plan.id());
        if (!SampleGenerator.seed(plan.manifestHash(), plan.batchNumber(), plan.round())
                        .equals(plan.seed())
                || !sameUnits(plan.redraw(), drawn)) {
            violations.add(name + ": the sample is not the one its seed draws");
        }
        if (!Seals.plan(plan, drawn).equals(plan.planHash())) {
            violations.add(name + ": the sampling plan was altered");
        }
        if (!batches.recomputedHash(inspection.batchId(), inspection.round())
                .equals(plan.manifestHash())) {
            violations.add(name + ": the manifest is not the one that was sampled");
        }
        List<Defect> found =
                defects.findByInspectionIdOrderByUnitOrdinalAscCodeAsc(inspection.id());
        if (!inspection.isOpen() && !sealed(inspection, plan, found)) {
            violations.add(name + ": defects, verdict or signature were altered");
        }
    }

    private static boolean sealed(Inspection inspection, SamplingPlan plan, List<Defect> found) {
        Conclusion conclusion = plan.conclude(found);
        return Seals.inspection(inspection, plan.planHash(), found)
                        .equals(inspection.signatureHash())
                && conclusion.verdict() == inspection.verdict()
                && conclusion.nonconforming() == inspection.nonconforming();
    }

    private static boolean sameUnits(long[] redrawn, List<SampledUnit> drawn) {
        if (redrawn.length != drawn.size()) {
            return false;
        }
        for (int i = 0; i < redrawn.length; i++) {
            SampledUnit unit = drawn.get(i);
            if (unit.ordinal() != i + 1 || unit.unitIndex() != redrawn[i]) {
                return false;
            }
        }
        return true;
    }
}
