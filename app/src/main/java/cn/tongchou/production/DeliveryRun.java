package cn.tongchou.production;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a handed-in file fares: it is read in the background, and the result stays.
 *
 * @param id the form's command id
 * @param batchId the batch to be delivered again, or the one that came of it; {@code null} before
 * @param accountId who handed it in; only this person reads it
 * @param rowsRead rows read so far
 * @param faultyRows rows with faults, or 0
 * @param errorFileId the list with its faults, or {@code null}
 * @param messageCode why it was refused as a whole, a message key, or {@code null}
 * @param heardAt when it was last heard of
 */
public record DeliveryRun(
        UUID id,
        UUID assignmentId,
        UUID batchId,
        UUID accountId,
        String fileName,
        Status status,
        long rowsRead,
        long faultyRows,
        UUID errorFileId,
        String messageCode,
        List<String> messageArguments,
        Instant startedAt,
        Instant heardAt) {

    /** Where a run stands. */
    public enum Status {
        RUNNING,
        DELIVERED,
        REFUSED,
        /** Ended by a technical failure; nothing was stored */
        FAILED
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** The arguments for the message. */
    public Object[] arguments() {
        return messageArguments.toArray();
    }
}
