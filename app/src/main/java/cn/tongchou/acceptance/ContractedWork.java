package cn.tongchou.acceptance;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.tender.Contract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which work a contract waits for before it can come to its end: scanning for every confirmed claim
 * of its project, inspection for every confirmed claim of the year, the other lots for none. A
 * claim counts before its assignment is opened, or a contract would end on its first day.
 */
@Component
@Transactional(readOnly = true)
public class ContractedWork {

    private final ClaimManagement claims;
    private final ProductionManagement production;

    ContractedWork(ClaimManagement claims, ProductionManagement production) {
        this.claims = claims;
        this.production = production;
    }

    /** What the contract still waits for, by number; empty where everything is decided. */
    public List<AwaitedAssignment> awaited(Contract contract) {
        return switch (contract.lotKind()) {
            case SCANNING -> awaited(contract.programmeId(), contract.projectId());
            case INSPECTION -> awaited(contract.programmeId(), null);
            case PLATFORM, EQUIPMENT, HARVEST_SOFTWARE -> List.of();
        };
    }

    /** Whether every confirmed claim of a programme is accepted or given back. */
    boolean isDecided(UUID programmeId) {
        return awaited(programmeId, null).isEmpty();
    }

    private List<AwaitedAssignment> awaited(UUID programmeId, UUID projectId) {
        Map<UUID, Assignment> opened =
                production.assignments(programmeId).stream()
                        .collect(Collectors.toMap(Assignment::claimId, Function.identity()));
        return claims.confirmedClaims(programmeId).stream()
                .filter(claim -> projectId == null || claim.projectId().equals(projectId))
                .filter(claim -> !isDecided(opened.get(claim.id())))
                .map(claim -> awaited(claim, opened.get(claim.id())))
                .toList();
    }

    private static AwaitedAssignment awaited(Claim claim, Assignment assignment) {
        return new AwaitedAssignment(
                claim.assignmentNumber(),
                assignment == null ? null : assignment.id(),
                claim.institutionId(),
                assignment == null ? null : assignment.status());
    }

    private static boolean isDecided(Assignment assignment) {
        return assignment != null
                && (assignment.status() == AssignmentStatus.ACCEPTED
                        || assignment.status() == AssignmentStatus.RELEASED);
    }
}
