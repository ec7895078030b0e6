package cn.tongchou.inspection.process;

import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * When an inspection is due, as the model asks: {@code ${inspectionDeadline.overdueAt(batchId)}}.
 */
@Component("inspectionDeadline")
public class InspectionDeadline {

    private static final int REMINDER_WORKING_DAYS = 2;
    private static final LocalTime REMINDER_TIME = LocalTime.of(9, 0);

    private final InspectionRecords records;
    private final WorkingDays workingDays;

    InspectionDeadline(InspectionRecords records, WorkingDays workingDays) {
        this.records = records;
        this.workingDays = workingDays;
    }

    /** The last second of the due day. */
    public Date overdueAt(String batchId) {
        return endOf(inspection(batchId).dueOn());
    }

    /** Nine o'clock, two working days before the due day. */
    public Date reminderAt(String batchId) {
        return reminder(inspection(batchId).dueOn());
    }

    Date reminder(LocalDate dueOn) {
        return Date.from(
                Clock.instantOf(
                        workingDays.minus(dueOn, REMINDER_WORKING_DAYS).atTime(REMINDER_TIME)));
    }

    static Date endOf(LocalDate day) {
        return Date.from(Clock.endOf(day).minusSeconds(1));
    }

    private Inspection inspection(String batchId) {
        return records.newest(UUID.fromString(batchId)).orElseThrow(NotFound::new);
    }
}
