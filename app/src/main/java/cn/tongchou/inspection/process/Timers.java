package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When the timers of an inspection or a rework ring, from the day on which it is due. */
@Component
class Timers {

    private static final int REMINDER_WORKING_DAYS = 2;
    private static final LocalTime REMINDER_TIME = LocalTime.of(9, 0);
    private static final Duration RESTING = Duration.ofDays(3660);

    private final InspectionDeadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    Timers(InspectionDeadlines deadlines, WorkingDays workingDays, Clock clock) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last second of the due day, as people see it. */
    Date due(LocalDate dueOn) {
        return Date.from(overdue(dueOn).minusSeconds(1));
    }

    /** Nine o'clock, two working days before the due day. */
    Instant reminder(LocalDate dueOn) {
        return Clock.instantOf(
                workingDays.minus(dueOn, REMINDER_WORKING_DAYS).atTime(REMINDER_TIME));
    }

    /** The first instant after the due day. */
    Instant overdue(LocalDate dueOn) {
        return Clock.endOf(dueOn);
    }

    /** Far away: where a timer rests while the project is suspended. */
    Instant resting() {
        return clock.now().plus(RESTING);
    }

    /** When the reminder of a batch rings: far away while its project is suspended. */
    Date reminder(String batchId, LocalDate dueOn) {
        return Date.from(deadlines.rest(UUID.fromString(batchId)) ? resting() : reminder(dueOn));
    }

    /**
     * Looks for lateness from the end of the due day on, every day anew: a timer that rings early,
     * or while the project is suspended, has missed nothing.
     */
    String overdueDaily(LocalDate dueOn) {
        return "R/" + overdue(dueOn) + "/P1D";
    }
}
