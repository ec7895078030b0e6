package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When an inspection is due, as the model asks: {@code ${inspectionDeadline.dueAt(batchId)}}. */
@Component("inspectionDeadline")
public class InspectionDeadline {

    private final InspectionRecords records;
    private final Timers timers;

    InspectionDeadline(InspectionRecords records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    /** The last second of the due day. */
    public Date dueAt(String batchId) {
        return timers.due(dueOn(batchId));
    }

    /** Nine o'clock, two working days before the due day; far away during a suspension. */
    public Date reminderAt(String batchId) {
        return timers.reminder(batchId, dueOn(batchId));
    }

    /** Every day from the end of the due day on. */
    public String overdueDaily(String batchId) {
        return timers.overdueDaily(dueOn(batchId));
    }

    private LocalDate dueOn(String batchId) {
        return records.newest(UUID.fromString(batchId)).orElseThrow(NotFound::new).dueOn();
    }
}
