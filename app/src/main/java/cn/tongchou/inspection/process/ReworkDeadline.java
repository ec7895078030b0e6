package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.shared.NotFound;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When a rework is due, as the model asks: {@code ${reworkDeadline.overdueAt(batchId)}}. */
@Component("reworkDeadline")
public class ReworkDeadline {

    private final InspectionRecords records;

    ReworkDeadline(InspectionRecords records) {
        this.records = records;
    }

    /** The last second of the order's last day. */
    public Date overdueAt(String batchId) {
        ReworkOrder order =
                records.openReworkOrder(UUID.fromString(batchId)).orElseThrow(NotFound::new);
        return InspectionDeadline.endOf(order.deadline());
    }
}
