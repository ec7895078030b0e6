package cn.tongchou.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One letter as the outbox shows it.
 *
 * @param person its reader's name
 * @param nextAttemptAt not before this moment after a refusal, or {@code null}
 */
record OutboxLine(
        UUID id,
        String person,
        boolean accountOpen,
        String address,
        MailStatus status,
        boolean urgent,
        int attempts,
        Instant writtenAt,
        Instant lastAttemptAt,
        Instant nextAttemptAt,
        Instant sentAt,
        MailProblem problem,
        String answer,
        String key,
        List<String> arguments,
        String link,
        LocalDate deadline) {

    public String eventKey() {
        return Catalogue.nameKey(key);
    }

    /** Whether it leaves by itself one day. */
    boolean waits() {
        return status == MailStatus.WAITING || status == MailStatus.FOR_DIGEST;
    }

    /** Whether an administrator may have it tried again. */
    public boolean canRetry() {
        return status.canRetry();
    }
}
