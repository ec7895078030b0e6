package cn.tongchou.production.process;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes handed-in files from the browser: they are read in the background, two at a time, and the
 * result stays for the person.
 */
@Component
public class DeliveryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDesk.class);
    private static final int READERS = 2;
    private static final int QUEUE = 40;
    private static final long PATIENCE_MILLIS = 2_000;

    private final DeliveryReader reader;
    private final DeliverBatch deliver;
    private final RedeliverBatch redeliver;
    private final ProductionManagement production;
    private final ProgrammeManagement programmes;
    private final DeliveryRuns runs;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor readers =
            new ThreadPoolExecutor(
                    READERS, READERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE));

    DeliveryDesk(
            DeliveryReader reader,
            DeliverBatch deliver,
            RedeliverBatch redeliver,
            ProductionManagement production,
            ProgrammeManagement programmes,
            DeliveryRuns runs) {
        this.reader = reader;
        this.deliver = deliver;
        this.redeliver = redeliver;
        this.production = production;
        this.programmes = programmes;
        this.runs = runs;
        readers.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to take in a new batch and waits for a short while: a small file is done when this
     * returns.
     *
     * @throws DoubleSubmit when the form was handed in before
     * @throws RuleViolation {@code production.error.busy} when too many files wait
     * @throws AlreadyDone when the year is closed
     */
    public void handIn(DeliveryCommand command) {
        begin(command, production.assignment(command.targetId()), null, deliver::deliver);
    }

    /**
     * Begins to take in a reworked batch; errors as for {@link #handIn}.
     *
     * @throws AlreadyDone {@code production.error.rework-not-due}
     */
    public void handInAgain(DeliveryCommand command) {
        Batch batch = production.batch(command.targetId());
        if (!redeliver.isDue(batch)) {
            throw new AlreadyDone("production.error.rework-not-due", batch.number());
        }
        begin(
                command,
                production.assignment(batch.assignmentId()),
                batch.id(),
                redeliver::redeliver);
    }

    private void begin(
            DeliveryCommand command,
            Assignment assignment,
            UUID batchId,
            Function<DeliveryCommand, Batch> step) {
        programmes.requireOpen(assignment.programmeId());
        Locale locale = LocaleContextHolder.getLocale();
        ConstructionKind kind = programmes.project(assignment.projectId()).kind();
        UUID run = command.commandId();
        runs.begin(command, assignment.id(), batchId);
        held.add(run);
        try {
            Future<?> reading = readers.submit(() -> read(command, kind, locale, step));
            reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("{} goes on in the background", run);
        } catch (RejectedExecutionException full) {
            held.remove(run);
            RuleViolation busy = RuleViolation.of("production.error.busy");
            runs.refused(run, busy, null);
            throw busy;
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException ended) {
            LOG.error("What became of {} could not be kept", run, ended);
        }
    }

    private void read(
            DeliveryCommand command,
            ConstructionKind kind,
            Locale locale,
            Function<DeliveryCommand, Batch> step) {
        try {
            reader.read(command, kind, locale, step);
        } finally {
            held.remove(command.commandId());
        }
    }

    /** Files that are read or wait for their turn are alive, however long it takes. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void stayAlive() {
        for (UUID run : held) {
            try {
                runs.heard(run);
            } catch (RuntimeException unheard) {
                LOG.debug("{} is alive, which was not kept", run, unheard);
            }
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
