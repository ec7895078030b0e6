package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the coordinator decides about an assignment. */
@Component
class AssignmentDecisions {

    private final Assignments assignments;
    private final DeliveredQuantities quantities;
    private final Clock clock;
    private final ProductionTrail trail;

    AssignmentDecisions(
            Assignments assignments,
            DeliveredQuantities quantities,
            Clock clock,
            ProductionTrail trail) {
        this.assignments = assignments;
        this.quantities = quantities;
        this.clock = clock;
        this.trail = trail;
    }

    Assignment accept(Assignment assignment, long acceptedQuantity, long passed, Actor actor) {
        if (acceptedQuantity > passed) {
            throw RuleViolation.at("quantity", "production.error.accepted-range", passed);
        }
        assignment.accept(acceptedQuantity, clock.now());
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor,
                assignment,
                "production.history.accepted",
                AssignmentStatus.AWAITING_ACCEPTANCE,
                "%,d".formatted(acceptedQuantity));
        return assignment;
    }

    Assignment extend(Assignment assignment, LocalDate newDeadline, Actor actor) {
        assignment.extend(newDeadline, clock.now());
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor,
                assignment,
                "production.history.extended",
                AssignmentStatus.AWAITING_ACCEPTANCE,
                newDeadline.toString());
        return assignment;
    }

    Assignment reduce(Assignment assignment, long newQuantity, Actor actor) {
        long before = assignment.quantity();
        long delivered = quantities.of(assignment.id());
        if (assignment.isBounded() && newQuantity < delivered) {
            throw RuleViolation.at(
                    "quantity", "production.error.reduced-below-delivered", delivered);
        }
        assignment.reduce(newQuantity);
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor,
                assignment,
                "production.history.reduced",
                assignment.status(),
                "%,d → %,d".formatted(before, newQuantity));
        return assignment;
    }

    Assignment release(Assignment assignment, Actor actor) {
        if (quantities.of(assignment.id()) > 0) {
            throw RuleViolation.of("production.error.release-delivered", assignment.number());
        }
        assignment.release(clock.now());
        assignments.saveAndFlush(assignment);
        trail.changed(
                actor, assignment, "production.history.released", AssignmentStatus.OPEN, null);
        return assignment;
    }
}
