package cn.tongchou.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the preparation relies on: a schedule that is stopped runs nothing and loses nothing. */
class HeldScheduleTests {

    @Test
    void whatIsDueWaitsUntilTheScheduleGoesOn() throws Exception {
        ThreadPoolTaskScheduler schedule = new ThreadPoolTaskScheduler();
        schedule.initialize();
        AtomicInteger runs = new AtomicInteger();
        try {
            schedule.stop();
            ScheduledFuture<?> due = schedule.schedule(runs::incrementAndGet, Instant.EPOCH);
            assertThatThrownBy(() -> due.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(runs).hasValue(0);

            schedule.start();

            due.get(1, TimeUnit.MINUTES);
            assertThat(runs).hasValue(1);
        } finally {
            schedule.shutdown();
        }
    }
}
