package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When a rework is due, as the model asks: {@code ${reworkDeadline.dueAt(batchId)}}. */
@Component("reworkDeadline")
public class ReworkDeadline {

    private final InspectionRecords records;
    private final Timers timers;

    ReworkDeadline(InspectionRecords records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    /** The last second of the order's last day. */
    public Date dueAt(String batchId) {
        return timers.due(deadline(batchId));
    }

    /** Nine o'clock, two working days before that day; far away during a suspension. */
    public Date reminderAt(String batchId) {
        return timers.reminder(batchId, deadline(batchId));
    }

    /** Every day from the end of that day on. */
    public String overdueDaily(String batchId) {
        return timers.overdueDaily(deadline(batchId));
    }

    private LocalDate deadline(String batchId) {
        return records.openReworkOrder(UUID.fromString(batchId))
                .orElseThrow(NotFound::new)
                .deadline();
    }
}
