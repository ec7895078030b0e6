package cn.tongchou.replay;

import cn.tongchou.process.EngineTime;
import cn.tongchou.process.TimerRun;
import cn.tongchou.shared.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * Moves the product's time to a day of the year that is replayed, and runs the timers that fell due
 * on the way.
 */
@Component
public class TimeLapse {

    private final Clock clock;
    private final EngineTime time;
    private final TimerRun timers;
    private final MonthlyReporting monthly;

    TimeLapse(Clock clock, EngineTime time, TimerRun timers, MonthlyReporting monthly) {
        this.clock = clock;
        this.time = time;
        this.timers = timers;
        this.monthly = monthly;
    }

    /**
     * Goes to nine in the morning of a day. On the way, month by month, the libraries hand in their
     * monthly reports.
     *
     * @return how many timers fired on the way
     */
    public int goTo(LocalDate day) {
        int fired = 0;
        for (LocalDate stop : MonthlyReporting.days(clock.today(), day)) {
            fired += runTo(stop);
            monthly.report();
        }
        return fired + runTo(day);
    }

    private int runTo(LocalDate day) {
        Instant wanted = Clock.instantOf(day.atTime(LocalTime.of(9, 0)));
        time.shift(clock.offset().plus(Duration.between(clock.now(), wanted)));
        return timers.runDue();
    }

    /** Goes to the present and runs the timers that fell due on the way there. */
    public void comeBack() {
        end();
        timers.runDue();
    }

    /** Real time again. */
    public void end() {
        time.shift(Duration.ZERO);
    }
}
