package cn.tongchou.inspection.process;

import cn.tongchou.identity.Role;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may inspect: the contracted agency's inspectors, or every agency's where the year has no
 * inspection contract.
 */
@Component("inspectionCandidates")
public class InspectionCandidates {

    private final InspectionRecords records;

    InspectionCandidates(InspectionRecords records) {
        this.records = records;
    }

    public String of(String batchId) {
        Inspection inspection = records.newest(UUID.fromString(batchId)).orElseThrow(NotFound::new);
        return inspection.agencyId() == null
                ? Role.INSPECTOR.name()
                : Role.INSPECTOR.name() + '@' + inspection.agencyId();
    }
}
