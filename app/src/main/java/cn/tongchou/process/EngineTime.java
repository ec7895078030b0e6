package cn.tongchou.process;

import cn.tongchou.shared.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Shifts the product's clock and the engine's together; only a replay and tests do. The engine's is
 * one per JVM.
 */
@Component
public class EngineTime {

    private final Clock clock;

    EngineTime(Clock clock) {
        this.clock = clock;
    }

    /** Lets both clocks run with this offset; zero is real time. */
    public void shift(Duration offset) {
        clock.shift(offset);
        if (offset.isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset.toMillis());
        }
    }
}
