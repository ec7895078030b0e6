package cn.tongchou.production.process;

import cn.tongchou.identity.Role;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.ProductionManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code ${deliveryCandidates…}} in the drawing: the clerks of the assignment's library, and the
 * people of the supplier that scans for its project.
 */
@Component("deliveryCandidates")
public class DeliveryCandidates {

    private final ProductionManagement production;
    private final AssignmentAccess access;

    DeliveryCandidates(ProductionManagement production, AssignmentAccess access) {
        this.production = production;
        this.access = access;
    }

    /** The groups, as the engine reads them. */
    public List<String> of(String assignmentId) {
        Assignment assignment = production.assignment(UUID.fromString(assignmentId));
        List<String> groups = new ArrayList<>();
        groups.add(group(Role.LIBRARY_CLERK, assignment.institutionId()));
        access.contractor(assignment)
                .ifPresent(supplier -> groups.add(group(Role.SUPPLIER, supplier)));
        return groups;
    }

    private static String group(Role role, UUID institution) {
        return role.name() + '@' + institution;
    }
}
