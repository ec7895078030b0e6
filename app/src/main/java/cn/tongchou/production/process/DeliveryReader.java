package cn.tongchou.production.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ManifestRefused;
import cn.tongchou.production.ManifestWorkbooks;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads one handed-in file and keeps what became of it, whatever happens. */
@Component
class DeliveryReader {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReader.class);
    private static final long PROGRESS_MILLIS = 300;

    private final DeliveryRuns runs;
    private final ManifestWorkbooks workbooks;
    private final Attachments attachments;

    DeliveryReader(DeliveryRuns runs, ManifestWorkbooks workbooks, Attachments attachments) {
        this.runs = runs;
        this.workbooks = workbooks;
        this.attachments = attachments;
    }

    /**
     * Takes the step with the file; its run, begun before, ends with this call.
     *
     * @param step the delivery or redelivery
     */
    void read(
            DeliveryCommand command,
            ConstructionKind kind,
            Locale locale,
            Function<DeliveryCommand, Batch> step) {
        LocaleContextHolder.setLocale(locale);
        UUID run = command.commandId();
        try {
            step.apply(command.telling(progressOf(run)));
        } catch (ManifestRefused faulty) {
            refuse(command, kind, faulty, locale);
        } catch (RuleViolation refused) {
            runs.refused(run, refused, null);
        } catch (RuntimeException | Error failure) {
            LOG.error("Delivery {} failed", run, failure);
            runs.failed(run, run.toString().substring(0, 8));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Tells the run now and then; telling may fail, the delivery goes on. */
    private LongConsumer progressOf(UUID run) {
        long[] told = {0};
        return rows -> {
            long now = System.nanoTime() / 1_000_000;
            if (now - told[0] > PROGRESS_MILLIS) {
                told[0] = now;
                try {
                    runs.progress(run, rows);
                } catch (RuntimeException unheard) {
                    LOG.debug("Progress of {} was not kept", run, unheard);
                }
            }
        };
    }

    /** The list comes back with its faults; where it cannot be written, the first fault is told. */
    private void refuse(
            DeliveryCommand command, ConstructionKind kind, ManifestRefused faulty, Locale locale) {
        UUID run = command.commandId();
        UUID file;
        try {
            file = faultFile(command, kind, faulty, locale);
        } catch (RuntimeException | Error failure) {
            LOG.error("The faults of {} could not be written into its list", run, failure);
            runs.refused(run, firstOf(faulty, locale), null);
            return;
        }
        runs.refused(run, faulty, file);
    }

    private UUID faultFile(
            DeliveryCommand command, ConstructionKind kind, ManifestRefused faulty, Locale locale) {
        byte[] marked =
                workbooks.withFaults(kind, command.fileName(), command.content(), faulty, locale);
        if (marked.length > Attachments.LIMIT) {
            marked =
                    workbooks.faultyRows(
                            kind, command.fileName(), command.content(), faulty, locale);
        }
        String name = workbooks.faultFileName(command.fileName(), locale);
        return attachments.store(name, null, marked, command.actor());
    }

    private RuleViolation firstOf(ManifestRefused faulty, Locale locale) {
        Map.Entry<Integer, List<ManifestRefused.Fault>> first =
                faulty.faults().entrySet().iterator().next();
        return RuleViolation.at(
                "file",
                "production.error.faulty-rows-first",
                faulty.faults().size(),
                first.getKey(),
                workbooks.words(first.getValue().get(0), locale));
    }
}
