package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines of assignments: when to remind, when they are overdue, and how a suspension moves them.
 */
@Service
@Step
public class AssignmentDeadlines {

    /** Working days before the deadline at which the library is reminded. */
    static final int REMINDER = 5;

    /** How far the engine's clock may run ahead of the database's. */
    static final Duration AHEAD = Duration.ofHours(1);

    private final Assignments assignments;
    private final Batches batches;
    private final ScanningContracts contracts;
    private final ProgrammeManagement programmes;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ProductionTrail trail;

    AssignmentDeadlines(
            Assignments assignments,
            Batches batches,
            ScanningContracts contracts,
            ProgrammeManagement programmes,
            WorkingDays workingDays,
            Clock clock,
            ProductionTrail trail) {
        this.assignments = assignments;
        this.batches = batches;
        this.contracts = contracts;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
        this.trail = trail;
    }

    /** The end of the deadline's day in China. */
    @Transactional(readOnly = true)
    public Instant overdueAt(UUID assignmentId) {
        return Clock.endOf(find(assignmentId).deadline());
    }

    /** The beginning of the fifth working day before the deadline. */
    @Transactional(readOnly = true)
    public Instant reminderAt(UUID assignmentId) {
        return Clock.startOf(workingDays.minus(find(assignmentId).deadline(), REMINDER));
    }

    /** Whether the assignment's project is suspended, so that its deadline stands still. */
    @Transactional(readOnly = true)
    public boolean isSuspended(UUID assignmentId) {
        return programmes.project(find(assignmentId).projectId()).isSuspended();
    }

    /**
     * Tells the library and its contractor that the deadline comes near; nothing when it is
     * suspended or no longer open.
     */
    public void remind(UUID assignmentId) {
        Assignment assignment = find(assignmentId);
        if (isRunning(assignment)) {
            trail.tell(
                    assignment,
                    "deadline-near",
                    amount(assignment),
                    Set.of(
                            Notice.Recipient.roleAt(
                                    Role.LIBRARY_CLERK, assignment.institutionId())));
            tellContractor(assignment, "contractor-deadline-near");
        }
    }

    /**
     * Tells library, contractor and coordinators that the deadline has passed; nothing when it is
     * suspended, moved or done. The engine rings by this machine's clock, which may run ahead of
     * the database's by up to {@link #AHEAD}.
     */
    public void reportOverdue(UUID assignmentId) {
        Assignment assignment = find(assignmentId);
        Instant earliest = Clock.endOf(assignment.deadline()).minus(AHEAD);
        if (isRunning(assignment) && !clock.now().isBefore(earliest)) {
            trail.changed(
                    Actor.SYSTEM,
                    assignment,
                    "production.history.overdue",
                    assignment.status(),
                    assignment.deadline().toString());
            trail.tell(
                    assignment,
                    "overdue",
                    amount(assignment),
                    Set.of(
                            Notice.Recipient.roleAt(Role.LIBRARY_CLERK, assignment.institutionId()),
                            Notice.Recipient.role(Role.COORDINATOR)));
            tellContractor(assignment, "contractor-overdue");
        }
    }

    /** The contractor is told of its own part only. */
    private void tellContractor(Assignment assignment, String event) {
        contracts
                .recipient(assignment)
                .ifPresent(
                        contractor ->
                                trail.tell(
                                        assignment,
                                        event,
                                        "%,d".formatted(batches.byContractor(assignment.id())),
                                        Set.of(contractor)));
    }

    /**
     * A suspended project goes on: moves its open assignments' deadlines by so many working days
     * and names them.
     */
    public List<Assignment> move(UUID projectId, int suspendedWorkingDays) {
        List<Assignment> open = openOf(projectId);
        for (Assignment assignment : open) {
            LocalDate moved = workingDays.plus(assignment.deadline(), suspendedWorkingDays);
            assignment.moveDeadline(moved);
            assignments.saveAndFlush(assignment);
            trail.changed(
                    Actor.SYSTEM,
                    assignment,
                    "production.history.deadline-moved",
                    assignment.status(),
                    moved.toString());
        }
        return open;
    }

    /** The assignments of a project that are being delivered or await acceptance. */
    @Transactional(readOnly = true)
    public List<Assignment> openOf(UUID projectId) {
        return assignments.findByProjectIdAndStatusInOrderByNumber(
                projectId, List.of(AssignmentStatus.OPEN, AssignmentStatus.AWAITING_ACCEPTANCE));
    }

    /** Every assignment that waits for somebody, over all programmes. */
    @Transactional(readOnly = true)
    public List<Assignment> waiting() {
        return assignments.findByStatusIn(
                List.of(AssignmentStatus.OPEN, AssignmentStatus.AWAITING_ACCEPTANCE));
    }

    private boolean isRunning(Assignment assignment) {
        return assignment.status() == AssignmentStatus.OPEN
                && !programmes.project(assignment.projectId()).isSuspended();
    }

    private Assignment find(UUID assignmentId) {
        return assignments.findById(assignmentId).orElseThrow(NotFound::new);
    }

    private static String amount(Assignment assignment) {
        return "%,d / %,d".formatted(assignment.deliveredQuantity(), assignment.quantity());
    }
}
