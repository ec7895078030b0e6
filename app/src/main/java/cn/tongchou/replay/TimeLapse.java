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

    TimeLapse(Clock clock, EngineTime time, TimerRun timers) {
        this.clock = clock;
        this.time = time;
        this.timers = timers;
    }

    /**
     * Goes to nine in the morning of a day.
     *
     * @return how many timers fired on the way
     */
    public int goTo(LocalDate day) {
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
