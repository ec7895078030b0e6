package cn.tongchou.inspection.process;

import cn.tongchou.identity.Role;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who reworks a batch: the scanning contractor's people, or the library's clerks where it produced
 * the batch itself.
 */
@Component("reworkCandidates")
public class ReworkCandidates {

    private final InspectionRecords records;

    ReworkCandidates(InspectionRecords records) {
        this.records = records;
    }

    public String of(String batchId) {
        ReworkOrder order =
                records.openReworkOrder(UUID.fromString(batchId)).orElseThrow(NotFound::new);
        Role role =
                order.responsibleId().equals(order.institutionId())
                        ? Role.LIBRARY_CLERK
                        : Role.SUPPLIER;
        return role.name() + '@' + order.responsibleId();
    }
}
