package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import cn.tongchou.tender.TenderManagement;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Draws the sample of a delivered round and opens its inspection. */
@Component
class Sampling {

    private final InspectedBatches batches;
    private final SamplingPlans plans;
    private final SampledUnits units;
    private final Inspections inspections;
    private final InspectionRules rules;
    private final Inspectors inspectors;
    private final TenderManagement tenders;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sampling(
            InspectedBatches batches,
            SamplingPlans plans,
            SampledUnits units,
            Inspections inspections,
            InspectionRules rules,
            Inspectors inspectors,
            TenderManagement tenders,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.batches = batches;
        this.plans = plans;
        this.units = units;
        this.inspections = inspections;
        this.rules = rules;
        this.inspectors = inspectors;
        this.tenders = tenders;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws AlreadyDone when this round's sample has been drawn
     */
    Inspection draw(Inspected batch) {
        if (plans.findByBatchIdAndRound(batch.batchId(), batch.round()).isPresent()) {
            throw new AlreadyDone("inspection.error.sample-drawn", batch.number(), batch.round());
        }
        InspectionRule rule = rules.on(clock.today());
        SamplingPlan plan =
                new SamplingPlan(
                        batch.batchId(),
                        batch.number(),
                        batch.round(),
                        rule,
                        batch.manifestHash(),
                        batches.lotSize(batch),
                        clock.now());
        List<SampledUnit> drawn = batches.locate(batch, plan.redraw());
        plan.seal(drawn);
        plans.saveAndFlush(plan);
        units.store(plan.id(), drawn);
        UUID agency = tenders.inspectionAgency(batch.programmeId()).orElse(null);
        Inspection inspection =
                inspections.saveAndFlush(
                        new Inspection(
                                plan,
                                batch,
                                agency,
                                workingDays.plus(clock.today(), rule.inspectionWorkingDays()),
                                inspections.failedRounds(batch.batchId())));
        tell(inspection, plan);
        return inspection;
    }

    private void tell(Inspection inspection, SamplingPlan plan) {
        String detail =
                "N = %d, n = %d, %s".formatted(plan.lotSize(), plan.sampleSize(), plan.generator());
        events.publishEvent(
                Actor.SYSTEM.changed(
                        "inspection",
                        inspection.id(),
                        inspection.batchNumber(),
                        "inspection.history.sample-drawn",
                        null,
                        inspection.status(),
                        null,
                        detail));
        events.publishEvent(
                new Notice(
                                "sample-drawn:"
                                        + inspection.batchNumber()
                                        + ":"
                                        + inspection.round(),
                                "inspection.notice.sample-drawn",
                                List.of(
                                        inspection.batchNumber(),
                                        String.valueOf(inspection.round()),
                                        String.valueOf(plan.sampleSize()),
                                        inspection.dueOn().toString()),
                                "/inspections/" + inspection.batchId(),
                                inspectors.toTell(inspection.agencyId()))
                        .due(inspection.dueOn()));
    }
}
