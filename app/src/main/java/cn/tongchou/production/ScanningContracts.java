package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may touch an assignment: its library, the supplier contracted for its project, the
 * coordinator.
 */
@Component
class ScanningContracts {

    private final TenderManagement tenders;

    ScanningContracts(TenderManagement tenders) {
        this.tenders = tenders;
    }

    /**
     * The contract a delivery is made under.
     *
     * @return {@code null} where the library made it itself
     * @throws NotFound for a person who has no business with the assignment
     * @throws RuleViolation {@code production.error.no-contract} when a contractor is named and
     *     there is none
     */
    UUID under(Assignment assignment, boolean byContractor, Actor actor) {
        Optional<Contract> contract = tenders.scanningContract(assignment.projectId());
        if (actor.is(Role.SUPPLIER)) {
            return contract.filter(c -> actor.worksAt(c.supplierId()))
                    .map(Contract::id)
                    .orElseThrow(NotFound::new);
        }
        if (!actor.is(Role.LIBRARY_CLERK) || !actor.worksAt(assignment.institutionId())) {
            throw new NotFound();
        }
        if (!byContractor) {
            return null;
        }
        return contract.map(Contract::id)
                .orElseThrow(
                        () -> RuleViolation.at("byContractor", "production.error.no-contract"));
    }

    /** The supplier that scans for a project, or none. */
    Optional<UUID> supplierOf(UUID projectId) {
        return tenders.scanningContract(projectId).map(Contract::supplierId);
    }

    /** The people of the supplier that scans for the assignment's project, or nobody. */
    Optional<Notice.Recipient> recipient(Assignment assignment) {
        return supplierOf(assignment.projectId())
                .map(supplier -> Notice.Recipient.roleAt(Role.SUPPLIER, supplier));
    }

    /** The projects that a supplier is contracted to scan for. */
    Set<UUID> projectsOf(UUID supplierId) {
        return tenders.contractsOf(supplierId).stream()
                .filter(contract -> contract.projectId() != null)
                .filter(
                        contract ->
                                supplierOf(contract.projectId())
                                        .filter(supplierId::equals)
                                        .isPresent())
                .map(Contract::projectId)
                .collect(Collectors.toSet());
    }
}
