package cn.tongchou.notification;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When letters that are not urgent may leave: on working days, from the morning on. What is told at
 * another time waits for the next such morning; that is also when the daily letters are written.
 */
@Component
class MailHours {

    private final WorkingDays calendar;
    private final LocalTime morning;

    MailHours(WorkingDays calendar, @Value("${tongchou.mail.morning:08:00}") LocalTime morning) {
        this.calendar = calendar;
        this.morning = morning;
    }

    /** The time of day from which letters leave, in China. */
    LocalTime morning() {
        return morning;
    }

    boolean open(Instant at) {
        return !at.isBefore(morningOf(Clock.dateOf(at))) && calendar.isWorkingDay(Clock.dateOf(at));
    }

    /** The moment itself when letters may leave then, or the next morning on which they may. */
    Instant earliest(Instant at) {
        LocalDate day = Clock.dateOf(at);
        if (calendar.isWorkingDay(day)) {
            Instant from = morningOf(day);
            return at.isBefore(from) ? from : at;
        }
        return morningOf(calendar.plus(day, 1));
    }

    private Instant morningOf(LocalDate day) {
        return Clock.instantOf(day.atTime(morning));
    }
}
