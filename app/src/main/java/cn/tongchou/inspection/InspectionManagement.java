package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspection of delivered batches: draw a sample, record defects on it, sign the verdict that
 * follows, order rework, and the coordinator's word on a batch that failed three times.
 */
@Service
@Transactional
public class InspectionManagement {

    /**
     * After so many failed rounds the coordinator decides; the table {@code failed-batch} says the
     * same to the process.
     */
    public static final int FAILED_ROUNDS_TO_DECIDE = 3;

    private final InspectedBatches batches;
    private final Sampling sampling;
    private final InspectionRecords records;
    private final Inspections inspections;
    private final Rework rework;
    private final Inspectors inspectors;
    private final ProgrammeManagement programmes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InspectionManagement(
            InspectedBatches batches,
            Sampling sampling,
            InspectionRecords records,
            Inspections inspections,
            Rework rework,
            Inspectors inspectors,
            ProgrammeManagement programmes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.batches = batches;
        this.sampling = sampling;
        this.records = records;
        this.inspections = inspections;
        this.rework = rework;
        this.inspectors = inspectors;
        this.programmes = programmes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Draws the sample of the round delivered last and opens its inspection; an open rework order
     * is fulfilled by it.
     *
     * @throws AlreadyDone when this round's sample has been drawn
     */
    public Inspection drawSample(UUID batchId) {
        Inspected batch = batches.of(batchId);
        rework.resubmitted(batch);
        return sampling.draw(batch);
    }

    /** Signs the current round. */
    public Verdict sign(UUID batchId, Actor actor) {
        return sign(
                batchId, records.newest(batchId).orElseThrow(NotFound::new).round(), null, actor);
    }

    /**
     * Signs a round: the verdict follows from the recorded defects and cannot be chosen. A failed
     * round leads to a rework order; the third one waits for the coordinator instead.
     *
     * @param seen fingerprint of the defects that the inspector had before him, as {@link
     *     InspectionRecords#fingerprint} gives it, or {@code null} to sign whatever is recorded
     * @throws RuleViolation {@code inspection.error.changed-meanwhile}, or a rule of who may
     *     inspect
     * @throws AlreadyDone when the round is signed already
     */
    public Verdict sign(UUID batchId, int round, String seen, Actor actor) {
        Inspection inspection = inspectors.open(batchId, round, actor);
        Inspected batch = batches.of(batchId);
        SamplingPlan plan = records.plan(inspection);
        List<Defect> found = records.defects(inspection);
        if (seen != null && !seen.equals(Seals.defects(found))) {
            throw RuleViolation.of("inspection.error.changed-meanwhile", found.size());
        }
        inspection.sign(plan, found, actor, clock.now());
        inspections.saveAndFlush(inspection);
        changed(
                inspection,
                actor,
                "inspection.history.signed",
                InspectionStatus.OPEN,
                inspection.verdict(),
                null,
                summary(inspection, plan));
        if (inspection.verdict() == Verdict.PASSED) {
            batches.markPassed(batchId, actor);
            tell("batch-passed", inspection, rework.producers(batch));
        } else if (inspection.awaitsDecision()) {
            batches.markInRework(batchId, actor);
            Set<Notice.Recipient> told = new HashSet<>(rework.producers(batch));
            told.add(Notice.Recipient.role(Role.COORDINATOR));
            tell("third-failure", inspection, told);
        } else {
            rework.issue(inspection, batch, null, actor);
        }
        return inspection.verdict();
    }

    /**
     * The coordinator's word on a batch that failed three times or more: another round, or the
     * batch is not accepted.
     *
     * @param round the failed round that the coordinator looks at
     * @param reason required, at most 1,000 characters; it reaches the library and the contractor
     * @throws RuleViolation {@code inspection.error.reason-missing}
     * @throws AlreadyDone when there is nothing to decide any more, or a later round has begun
     */
    public void decide(
            UUID batchId, int round, FailedBatchDecision decision, String reason, Actor actor) {
        Inspection inspection = records.newest(batchId).orElseThrow(NotFound::new);
        programmes.requireOpen(inspection.programmeId());
        if (!actor.is(Role.COORDINATOR)) {
            throw RuleViolation.of("inspection.error.not-coordinator");
        }
        if (decision == null) {
            throw RuleViolation.at("decision", "inspection.error.decision-missing");
        }
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.at("reason", "inspection.error.reason-missing");
        }
        if (inspection.round() != round) {
            throw new AlreadyDone(
                    "inspection.error.round-over",
                    inspection.batchNumber(),
                    round,
                    inspection.round());
        }
        Inspected batch = batches.of(batchId);
        inspection.decide(decision, reason.strip(), actor, clock.now());
        inspections.saveAndFlush(inspection);
        changed(
                inspection,
                actor,
                "inspection.history.decided",
                Verdict.FAILED,
                decision,
                reason.strip(),
                null);
        if (decision == FailedBatchDecision.ANOTHER_ROUND) {
            rework.issue(inspection, batch, reason.strip(), actor);
        } else {
            batches.markRejected(batchId, reason.strip(), actor);
            tell("batch-rejected", inspection, rework.producers(batch));
        }
    }

    /** The plan of one round. */
    @Transactional(readOnly = true)
    public Optional<SamplingPlan> plan(UUID batchId, int round) {
        return records.ofRound(batchId, round).map(records::plan);
    }

    /** The inspection of the newest round. */
    @Transactional(readOnly = true)
    public Optional<Inspection> inspection(UUID batchId) {
        return records.newest(batchId);
    }

    /** Every round, the first one first. */
    @Transactional(readOnly = true)
    public List<Inspection> inspections(UUID batchId) {
        return records.rounds(batchId);
    }

    /** The orders of a batch, the first one first. */
    @Transactional(readOnly = true)
    public List<ReworkOrder> reworkOrders(UUID batchId) {
        return records.reworkOrders(batchId);
    }

    private static String summary(Inspection inspection, SamplingPlan plan) {
        return "n = %d, A %d, B %d, C %d"
                .formatted(
                        plan.sampleSize(),
                        inspection.defectsA(),
                        inspection.defectsB(),
                        inspection.defectsC());
    }

    private void changed(
            Inspection inspection,
            Actor actor,
            String what,
            Enum<?> from,
            Enum<?> to,
            String reason,
            String detail) {
        events.publishEvent(
                actor.changed(
                        "inspection",
                        inspection.id(),
                        inspection.batchNumber(),
                        what,
                        from,
                        to,
                        reason,
                        detail));
    }

    private void tell(String event, Inspection inspection, Set<Notice.Recipient> recipients) {
        events.publishEvent(
                new Notice(
                        event + ":" + inspection.batchNumber() + ":" + inspection.round(),
                        "inspection.notice." + event,
                        List.of(
                                inspection.batchNumber(),
                                String.valueOf(inspection.round()),
                                String.valueOf(inspection.nonconforming()),
                                inspection.decisionReason() == null
                                        ? ""
                                        : inspection.decisionReason()),
                        "/inspections/" + inspection.batchId(),
                        recipients));
    }
}
