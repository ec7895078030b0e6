package cn.tongchou.production.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ManifestRefused;
import cn.tongchou.production.ManifestWorkbooks;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
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
import org.springframework.stereotype.Component;

/**
 * Takes handed-in files from the browser: reads them in the background and keeps the result for the
 * person.
 */
@Component
public class DeliveryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDesk.class);
    private static final int READERS = 2;
    private static final int QUEUE = 40;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long PROGRESS_MILLIS = 300;

    private final DeliverBatch deliver;
    private final RedeliverBatch redeliver;
    private final ProductionManagement production;
    private final ProgrammeManagement programmes;
    private final DeliveryRuns runs;
    private final ManifestWorkbooks workbooks;
    private final Attachments attachments;
    private final ThreadPoolExecutor readers =
            new ThreadPoolExecutor(
                    READERS, READERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE));

    DeliveryDesk(
            DeliverBatch deliver,
            RedeliverBatch redeliver,
            ProductionManagement production,
            ProgrammeManagement programmes,
            DeliveryRuns runs,
            ManifestWorkbooks workbooks,
            Attachments attachments) {
        this.deliver = deliver;
        this.redeliver = redeliver;
        this.production = production;
        this.programmes = programmes;
        this.runs = runs;
        this.workbooks = workbooks;
        this.attachments = attachments;
        readers.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to take in a new batch and waits for a short while: a small file is done when this
     * returns.
     *
     * @throws DoubleSubmit when the form was handed in before
     * @throws RuleViolation {@code production.error.busy} when too many files wait
     */
    public void handIn(DeliveryCommand command) {
        begin(command, production.assignment(command.targetId()), null, deliver::deliver);
    }

    /** Begins to take in a reworked batch; errors as for {@link #handIn}. */
    public void handInAgain(DeliveryCommand command) {
        Batch batch = production.batch(command.targetId());
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
        Locale locale = LocaleContextHolder.getLocale();
        ConstructionKind kind = programmes.project(assignment.projectId()).kind();
        runs.begin(command, assignment.id(), batchId);
        try {
            Future<?> reading = readers.submit(() -> read(command, kind, locale, step));
            reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("{} goes on in the background", command.commandId());
        } catch (RejectedExecutionException full) {
            RuleViolation busy = RuleViolation.of("production.error.busy");
            runs.refused(command.commandId(), busy, null);
            throw busy;
        } catch (ExecutionException | InterruptedException ended) {
            LOG.warn("Reading {} ended early", command.commandId(), ended);
        }
    }

    private void read(
            DeliveryCommand command,
            ConstructionKind kind,
            Locale locale,
            Function<DeliveryCommand, Batch> step) {
        LocaleContextHolder.setLocale(locale);
        UUID run = command.commandId();
        long[] told = {0};
        DeliveryCommand told500 =
                new DeliveryCommand(
                        command.targetId(),
                        command.fileName(),
                        command.content(),
                        command.byContractor(),
                        run,
                        command.actor(),
                        rows -> {
                            long now = System.nanoTime() / 1_000_000;
                            if (now - told[0] > PROGRESS_MILLIS) {
                                told[0] = now;
                                runs.progress(run, rows);
                            }
                        });
        try {
            runs.delivered(run, step.apply(told500));
        } catch (ManifestRefused faulty) {
            runs.refused(run, faulty, faultFile(command, kind, faulty, locale));
        } catch (RuleViolation refused) {
            runs.refused(run, refused, null);
        } catch (RuntimeException | Error failure) {
            LOG.error("Delivery {} failed", run, failure);
            runs.failed(run, run.toString().substring(0, 8));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private UUID faultFile(
            DeliveryCommand command, ConstructionKind kind, ManifestRefused faulty, Locale locale) {
        byte[] marked =
                workbooks.withFaults(kind, command.fileName(), command.content(), faulty, locale);
        String name = workbooks.faultFileName(command.fileName(), locale);
        return attachments.store(name, null, marked, command.actor());
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
