package cn.tongchou.demo;

import cn.tongchou.process.JobExecution;
import cn.tongchou.replay.TimeLapse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Prepares the example years behind the closed door: no job, no letter and no sealing runs by
 * itself meanwhile, and the clock is back to now before the door opens.
 */
@Component
@Profile(Demo.PROFILE)
class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final PreparationRecord record;
    private final ExampleYears years;
    private final TimeLapse time;
    private final JobExecution jobs;
    private final ObjectProvider<ThreadPoolTaskScheduler> schedules;
    private final Progress progress;
    private volatile boolean leaving;

    Preparation(
            PreparationRecord record,
            ExampleYears years,
            TimeLapse time,
            JobExecution jobs,
            ObjectProvider<ThreadPoolTaskScheduler> schedules,
            Progress progress) {
        this.record = record;
        this.years = years;
        this.time = time;
        this.jobs = jobs;
        this.schedules = schedules;
        this.progress = progress;
    }

    /**
     * The web server answers by now, and whatever starts once the application is ready has started,
     * the engine's jobs among it; what is left is done in the background.
     */
    @EventListener
    void begin(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        int port = port(event);
        if (!record.isDue()) {
            open(port);
            return;
        }
        jobs.hold();
        schedules.forEach(ThreadPoolTaskScheduler::stop);
        System.out.println(ReadyLine.preparing(port));
        Thread thread = new Thread(() -> prepare(port), "demo");
        thread.setDaemon(true);
        thread.start();
    }

    @EventListener
    void end(ContextClosedEvent event) {
        leaving = true;
    }

    private void prepare(int port) {
        try {
            record.begin();
            years.prepare();
            progress.at(Progress.Step.REAL_TIME);
            time.comeBack();
            years.leaveOnlyNewsUnread();
            record.finish();
        } catch (RuntimeException | Error failure) {
            time.end();
            progress.failed();
            if (!leaving) {
                LOG.error(
                        "The example years could not be prepared; the next start tries again",
                        failure);
            }
            return;
        }
        schedules.forEach(ThreadPoolTaskScheduler::start);
        jobs.resume();
        open(port);
    }

    private void open(int port) {
        progress.at(Progress.Step.OPEN);
        System.out.println(ReadyLine.ready(port));
    }

    private static int port(AvailabilityChangeEvent<ReadinessState> event) {
        return event.getSource() instanceof WebServerApplicationContext web
                        && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : -1;
    }
}
