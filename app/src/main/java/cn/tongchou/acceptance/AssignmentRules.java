package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rules of accepting an assignment, each of which answers with its reason. The page shows them
 * before somebody tries; the service refuses by them.
 */
@Component
class AssignmentRules {

    private final ProductionManagement production;
    private final InspectionManagement inspections;
    private final List<BiFunction<Assignment, Actor, Optional<RuleViolation>>> rules =
            List.of(
                    this::asked,
                    this::everyBatchDecided,
                    this::notByTheDeliverer,
                    this::notByTheInspector);

    AssignmentRules(ProductionManagement production, InspectionManagement inspections) {
        this.production = production;
        this.inspections = inspections;
    }

    /** Every rule that speaks against this person accepting this assignment now. */
    List<RuleViolation> against(Assignment assignment, Actor actor) {
        return rules.stream()
                .map(rule -> rule.apply(assignment, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * @throws RuleViolation the first rule that speaks against it
     */
    void require(Assignment assignment, Actor actor) {
        against(assignment, actor).stream()
                .findFirst()
                .ifPresent(
                        broken -> {
                            throw broken;
                        });
    }

    /** The library has asked for acceptance. */
    private Optional<RuleViolation> asked(Assignment assignment, Actor actor) {
        return broken(
                assignment.status() == AssignmentStatus.OPEN,
                "acceptance.error.not-asked",
                assignment.number());
    }

    /** No batch is in inspection or rework any more. */
    private Optional<RuleViolation> everyBatchDecided(Assignment assignment, Actor actor) {
        String undecided =
                production.batches(assignment.id()).stream()
                        .filter(batch -> batch.status().isUndecided())
                        .map(Batch::number)
                        .collect(Collectors.joining(", "));
        return broken(!undecided.isEmpty(), "acceptance.error.batches-undecided", undecided);
    }

    /** Four eyes: nobody accepts what they delivered in any round, whatever their role is now. */
    private Optional<RuleViolation> notByTheDeliverer(Assignment assignment, Actor actor) {
        boolean own =
                production.batches(assignment.id()).stream()
                        .flatMap(batch -> production.rounds(batch.id()).stream())
                        .anyMatch(round -> actor.isAccount(round.deliveredBy()));
        return broken(own, "acceptance.error.four-eyes-delivered");
    }

    /** Four eyes: nobody accepts what they inspected, whatever their role is now. */
    private Optional<RuleViolation> notByTheInspector(Assignment assignment, Actor actor) {
        boolean own =
                production.batches(assignment.id()).stream()
                        .flatMap(batch -> inspections.inspections(batch.id()).stream())
                        .map(Inspection::inspectedBy)
                        .anyMatch(actor::isAccount);
        return broken(own, "acceptance.error.four-eyes-inspected");
    }

    private static Optional<RuleViolation> broken(
            boolean isBroken, String code, Object... arguments) {
        return isBroken ? Optional.of(RuleViolation.of(code, arguments)) : Optional.empty();
    }
}
