package cn.tongchou.acceptance;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I11, the part of acceptance: an assignment is accepted exactly when it has a certificate, both
 * name the same quantity, and that quantity is no more than what passed inspection, recounted from
 * the batches.
 */
@Component
class AcceptedQuantityInvariant implements Invariant {

    private final AssignmentAcceptances acceptances;
    private final ProductionManagement production;
    private final ProgrammeManagement programmes;

    AcceptedQuantityInvariant(
            AssignmentAcceptances acceptances,
            ProductionManagement production,
            ProgrammeManagement programmes) {
        this.acceptances = acceptances;
        this.production = production;
        this.programmes = programmes;
    }

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String statement() {
        return "accepted = certificate <= passed";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (Programme programme : programmes.all()) {
            Map<UUID, AssignmentAcceptance> certificates =
                    acceptances.findByProgrammeIdAndNumberNotNull(programme.id()).stream()
                            .collect(
                                    Collectors.toMap(
                                            AssignmentAcceptance::assignmentId,
                                            Function.identity()));
            for (Assignment assignment : production.assignments(programme.id())) {
                checked++;
                check(assignment, certificates.get(assignment.id()), violations);
            }
        }
        return new Result(checked, violations);
    }

    private void check(
            Assignment assignment, AssignmentAcceptance certificate, List<String> violations) {
        boolean accepted = assignment.status() == AssignmentStatus.ACCEPTED;
        if (accepted != (certificate != null)) {
            violations.add(
                    "assignment "
                            + assignment.number()
                            + (accepted
                                    ? ": accepted without a certificate"
                                    : ": a certificate, not accepted"));
            return;
        }
        if (!accepted) {
            return;
        }
        if (assignment.acceptedQuantity() == null
                || assignment.acceptedQuantity() != certificate.acceptedQuantity()) {
            violations.add(
                    "assignment %s: accepted %s, its certificate %s says %d"
                            .formatted(
                                    assignment.number(),
                                    assignment.acceptedQuantity(),
                                    certificate.number(),
                                    certificate.acceptedQuantity()));
        }
        long passed = production.passedQuantity(assignment.id());
        if (certificate.acceptedQuantity() > passed) {
            violations.add(
                    "assignment %s: accepted %d, passed %d"
                            .formatted(
                                    assignment.number(), certificate.acceptedQuantity(), passed));
        }
    }
}
