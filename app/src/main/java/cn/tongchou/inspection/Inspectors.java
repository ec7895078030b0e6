package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may inspect a batch. Compared by account and institution, so that a change of role opens no
 * door.
 */
@Component
class Inspectors {

    private final Inspections inspections;
    private final InspectedBatches batches;
    private final ProgrammeManagement programmes;

    Inspectors(Inspections inspections, InspectedBatches batches, ProgrammeManagement programmes) {
        this.inspections = inspections;
        this.batches = batches;
        this.programmes = programmes;
    }

    /**
     * The open inspection of a round, for a person who may inspect it.
     *
     * @throws RuleViolation {@code inspection.error.own-batch}, {@code .own-institution}, {@code
     *     .not-inspector}, or the programme is closed
     * @throws NotFound when there is none, or the year's inspections are contracted to another
     *     agency
     * @throws AlreadyDone when it is signed
     */
    Inspection open(UUID batchId, int round, Actor actor) {
        Inspection inspection =
                inspections.findByBatchIdAndRound(batchId, round).orElseThrow(NotFound::new);
        forbids(batches.of(batchId), actor)
                .ifPresent(
                        violation -> {
                            throw violation;
                        });
        if (!isContracted(inspection, actor)) {
            throw new NotFound();
        }
        programmes.requireOpen(inspection.programmeId());
        inspection.requireOpen();
        return inspection;
    }

    /**
     * The rules, gravest first: nobody inspects a batch that he delivered in any round; nobody of
     * the library or of the scanning contractor whose batch it is; only inspectors.
     *
     * @return the rule that forbids it, or empty
     */
    Optional<RuleViolation> forbids(Inspected batch, Actor actor) {
        if (batch.deliveredBy().stream().anyMatch(actor::isAccount)) {
            return Optional.of(RuleViolation.of("inspection.error.own-batch", batch.number()));
        }
        if (actor.worksAt(batch.institutionId()) || actor.worksAt(batch.contractorId())) {
            return Optional.of(
                    RuleViolation.of("inspection.error.own-institution", batch.number()));
        }
        if (!actor.is(Role.INSPECTOR)) {
            return Optional.of(RuleViolation.of("inspection.error.not-inspector"));
        }
        return Optional.empty();
    }

    /** Whether the person's agency is the contracted one, or none is contracted. */
    boolean isContracted(Inspection inspection, Actor actor) {
        return inspection.agencyId() == null || actor.worksAt(inspection.agencyId());
    }

    /**
     * Who is told of a new sample: the agency's inspectors, or every inspector where none is
     * contracted.
     */
    Set<Notice.Recipient> toTell(UUID agencyId) {
        return Set.of(
                agencyId == null
                        ? Notice.Recipient.role(Role.INSPECTOR)
                        : Notice.Recipient.roleAt(Role.INSPECTOR, agencyId));
    }
}
