package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.NotFound;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see an assignment and its batches: its library, the supplier contracted for its project,
 * who oversees the year.
 */
@Component
@Transactional(readOnly = true)
public class AssignmentAccess {

    private final Assignments assignments;
    private final Batches batches;
    private final ScanningContracts contracts;

    AssignmentAccess(Assignments assignments, Batches batches, ScanningContracts contracts) {
        this.assignments = assignments;
        this.batches = batches;
        this.contracts = contracts;
    }

    /**
     * @throws NotFound when there is none, or none that this person may see
     */
    public Assignment assignment(UUID assignmentId, Actor actor) {
        return assignments
                .findById(assignmentId)
                .filter(one -> sees(one, actor))
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound when there is none, or none that this person may see
     */
    public Batch batch(UUID batchId, Actor actor) {
        Batch batch = batches.findById(batchId).orElseThrow(NotFound::new);
        assignment(batch.assignmentId(), actor);
        if (actor.is(Role.SUPPLIER) && batch.isSelfProduced()) {
            throw new NotFound();
        }
        return batch;
    }

    /** Whether this person hands in batches for the assignment. */
    public boolean mayDeliver(Assignment assignment, Actor actor) {
        return (actor.is(Role.LIBRARY_CLERK) || actor.is(Role.SUPPLIER)) && sees(assignment, actor);
    }

    /** The supplier that scans for the assignment's project, if there is a contract. */
    public Optional<UUID> contractor(Assignment assignment) {
        return contracts.supplierOf(assignment.projectId());
    }

    /** Who made a batch and reworks it: its library, or the supplier that scans for the project. */
    public UUID maker(Batch batch) {
        return batch.isSelfProduced()
                ? batch.institutionId()
                : contracts.supplierOf(batch.projectId()).orElse(batch.institutionId());
    }

    /** The projects that a supplier is contracted to scan for. */
    public Set<UUID> projectsOf(UUID supplierId) {
        return contracts.projectsOf(supplierId);
    }

    private boolean sees(Assignment assignment, Actor actor) {
        if (actor.role() == null) {
            return false;
        }
        return switch (actor.role()) {
            case COORDINATOR, LEADER, FINANCE -> true;
            case LIBRARY_CLERK -> actor.worksAt(assignment.institutionId());
            case SUPPLIER -> contractor(assignment).filter(actor::worksAt).isPresent();
            case INSPECTOR, ADMINISTRATOR -> false;
        };
    }
}
