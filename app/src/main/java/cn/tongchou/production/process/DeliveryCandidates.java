package cn.tongchou.production.process;

import cn.tongchou.identity.Role;
import cn.tongchou.production.ProductionManagement;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ${deliveryCandidates…}} in the drawing: the clerks of the assignment's library. */
@Component("deliveryCandidates")
public class DeliveryCandidates {

    private final ProductionManagement production;

    DeliveryCandidates(ProductionManagement production) {
        this.production = production;
    }

    /** The group of the library's clerks. */
    public String of(String assignmentId) {
        return Role.LIBRARY_CLERK.name()
                + '@'
                + production.assignment(UUID.fromString(assignmentId)).institutionId();
    }
}
