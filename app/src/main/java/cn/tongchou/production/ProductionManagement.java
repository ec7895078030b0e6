package cn.tongchou.production;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assignments and batches: opening, delivering, asking for acceptance, and what later stages decide
 * about them.
 */
@Service
@Step
public class ProductionManagement {

    private final Assignments assignments;
    private final Batches batches;
    private final Deliveries deliveries;
    private final BatchVerdicts verdicts;
    private final AssignmentDecisions decisions;
    private final Manifests manifests;
    private final ScanningContracts contracts;
    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final Clock clock;
    private final ProductionTrail trail;

    ProductionManagement(
            Assignments assignments,
            Batches batches,
            Deliveries deliveries,
            BatchVerdicts verdicts,
            AssignmentDecisions decisions,
            Manifests manifests,
            ScanningContracts contracts,
            ClaimManagement claims,
            ProgrammeManagement programmes,
            Clock clock,
            ProductionTrail trail) {
        this.assignments = assignments;
        this.batches = batches;
        this.deliveries = deliveries;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.manifests = manifests;
        this.contracts = contracts;
        this.claims = claims;
        this.programmes = programmes;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Makes the assignment of a confirmed claim; its number is the claim's with A for C, its
     * deadline the project's.
     *
     * @throws AlreadyDone {@code production.error.assignment-exists}, {@code
     *     production.error.claim-not-confirmed}
     */
    public Assignment openAssignment(UUID claimId, Actor actor) {
        Claim claim = claims.claim(claimId);
        if (!claim.status().isConfirmed()) {
            throw new AlreadyDone("production.error.claim-not-confirmed", claim.number());
        }
        if (assignments.findByClaimId(claimId).isPresent()) {
            throw new AlreadyDone("production.error.assignment-exists", claim.number());
        }
        ConstructionProject project = programmes.project(claim.projectId());
        Assignment assignment =
                assignments.saveAndFlush(
                        new Assignment(
                                new Assignment.Origin(
                                        claim.assignmentNumber(),
                                        claim.programmeId(),
                                        project.id(),
                                        claim.institutionId(),
                                        claimId,
                                        claim.quantity(),
                                        project.unit()),
                                project.deadline(),
                                clock.now()));
        trail.changed(
                actor,
                assignment,
                "production.history.assignment-opened",
                null,
                "%,d".formatted(assignment.quantity()));
        Set<Notice.Recipient> builders = new HashSet<>();
        builders.add(Notice.Recipient.roleAt(Role.LIBRARY_CLERK, assignment.institutionId()));
        contracts.recipient(assignment).ifPresent(builders::add);
        trail.tell(assignment, "opened", project.name(), builders);
        return assignment;
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Assignment assignment(UUID assignmentId) {
        return assignments.findById(assignmentId).orElseThrow(NotFound::new);
    }

    /** The assignments of a programme, by number. */
    @Transactional(readOnly = true)
    public List<Assignment> assignments(UUID programmeId) {
        return assignments.findByProgrammeIdOrderByNumber(programmeId);
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> assignmentOfClaim(UUID claimId) {
        return assignments.findByClaimId(claimId);
    }

    /** The batches of an assignment, by number. */
    @Transactional(readOnly = true)
    public List<Batch> batches(UUID assignmentId) {
        return batches.findByAssignmentIdOrderByNumber(assignmentId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Batch batch(UUID batchId) {
        return batches.findById(batchId).orElseThrow(NotFound::new);
    }

    /** Every round of a batch, the first one first. */
    @Transactional(readOnly = true)
    public List<BatchRound> rounds(UUID batchId) {
        return manifests.rounds(batchId);
    }

    /**
     * Takes in a new batch: reads and checks every row, stores all or nothing. Open also while the
     * project is suspended.
     *
     * @throws ManifestRefused when rows are faulty, each fault by line
     * @throws RuleViolation at {@code file} when it is no such list (see {@link
     *     ManifestReading#read}) or {@code production.error.quantity-exceeded}; {@code
     *     production.error.training-missing} naming the courses; {@code
     *     production.error.no-contract} at {@code byContractor}
     * @throws AlreadyDone when the assignment is not open or the programme is closed
     * @throws NotFound when the assignment is not the person's
     */
    public Batch deliver(DeliveryCommand command) {
        return deliveries.deliver(command);
    }

    /**
     * Takes in a reworked batch as its next round, kept beside the others; see {@link #deliver}.
     */
    public Batch redeliver(DeliveryCommand command) {
        return deliveries.redeliver(command);
    }

    /**
     * The library asks for acceptance; from then on nothing is delivered.
     *
     * @throws RuleViolation {@code production.error.batch-undecided} naming a batch in inspection
     *     or rework
     * @throws AlreadyDone when it was asked before
     * @throws NotFound when the assignment is not the person's
     */
    public Assignment requestAcceptance(UUID assignmentId, Actor actor) {
        Assignment assignment = assignment(assignmentId);
        if (!actor.is(Role.LIBRARY_CLERK) || !actor.worksAt(assignment.institutionId())) {
            throw new NotFound();
        }
        programmes.requireOpen(assignment.programmeId());
        batches(assignmentId).stream()
                .filter(batch -> batch.status().isUndecided())
                .findFirst()
                .ifPresent(
                        batch -> {
                            throw RuleViolation.of(
                                    "production.error.batch-undecided", batch.number());
                        });
        // A delivery at this moment and this request change the same row: one of them is tried
        // again and sees the other.
        assignment.requestAcceptance(clock.now());
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor,
                assignment,
                "production.history.acceptance-requested",
                AssignmentStatus.OPEN,
                "%,d".formatted(passedQuantity(assignmentId)));
        trail.tell(
                assignment,
                "acceptance-requested",
                "%,d".formatted(passedQuantity(assignmentId)),
                Set.of(Notice.Recipient.role(Role.COORDINATOR)));
        return assignment;
    }

    /** The batch passed inspection. */
    public Batch markPassed(UUID batchId, Actor actor) {
        return verdicts.pass(batch(batchId), actor);
    }

    /** The batch failed inspection and is to be reworked; saying it twice is no error. */
    public Batch markInRework(UUID batchId, Actor actor) {
        return verdicts.sendToRework(batch(batchId), actor);
    }

    /**
     * The batch is not received; its quantity no longer counts as delivered and its parts leave the
     * catalogue.
     */
    public Batch markRejected(UUID batchId, String reason, Actor actor) {
        return verdicts.reject(batch(batchId), reason, actor);
    }

    /** The assignment is accepted with this quantity, 0 or more and at most what passed. */
    public Assignment accept(UUID assignmentId, long acceptedQuantity, Actor actor) {
        return decisions.accept(
                assignment(assignmentId), acceptedQuantity, passedQuantity(assignmentId), actor);
    }

    /** Instead of acceptance, the library goes on until a later day. */
    public Assignment extend(UUID assignmentId, LocalDate newDeadline, Actor actor) {
        return decisions.extend(assignment(assignmentId), newDeadline, actor);
    }

    /**
     * The library constructs less than it claimed: never less than what is delivered and not
     * rejected.
     */
    public Assignment reduce(UUID assignmentId, long newQuantity, Actor actor) {
        return decisions.reduce(assignment(assignmentId), newQuantity, actor);
    }

    /** Web sites: the assignment is what was captured (S74), when it is accepted. */
    public Assignment capture(UUID assignmentId, long captured, Actor actor) {
        Assignment assignment = assignment(assignmentId);
        long before = assignment.quantity();
        assignment.capture(captured);
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor,
                assignment,
                "production.history.captured",
                assignment.status(),
                "%,d → %,d".formatted(before, captured));
        return assignment;
    }

    /** The claim behind an open assignment was given back; nothing may be delivered any more. */
    public Assignment release(UUID assignmentId, Actor actor) {
        return decisions.release(assignment(assignmentId), actor);
    }

    /** What passed inspection, in the assignment's unit. */
    @Transactional(readOnly = true)
    public long passedQuantity(UUID assignmentId) {
        return batches.quantityOfAssignment(assignmentId, BatchStatus.PASSED);
    }

    /** What passed inspection of the batches made under a contract. */
    @Transactional(readOnly = true)
    public long passedContractQuantity(UUID contractId) {
        return batches.quantityOfContract(contractId, BatchStatus.PASSED);
    }

    /**
     * @throws NotFound when the batch has no such round
     */
    @Transactional(readOnly = true)
    public Manifest manifest(UUID batchId, int round) {
        return manifests.manifest(batchId, round);
    }

    /** The rows from one row number to another, both included. */
    @Transactional(readOnly = true)
    public List<ManifestRow> manifestRows(UUID batchId, int round, long fromRow, long toRow) {
        return manifests.rows(batchId, round, fromRow, toRow);
    }

    /**
     * The units with these numbers (from 0), in the order of their numbers; each page of each part
     * can be asked for.
     */
    @Transactional(readOnly = true)
    public List<ManifestUnit> manifestUnits(UUID batchId, int round, Collection<Long> units) {
        return manifests.units(batchId, round, units);
    }

    /**
     * The manifest's hash, computed anew from the stored rows: equal to the stored one, or somebody
     * altered a row.
     */
    @Transactional(readOnly = true)
    public String recomputedManifestHash(UUID batchId, int round) {
        return manifests.recomputedHash(batchId, round);
    }
}
