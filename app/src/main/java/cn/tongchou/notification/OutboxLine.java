package cn.tongchou.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One letter as the outbox shows it.
 *
 * @param person its reader's name
 * @param next when it leaves at the earliest, or {@code null} when it does not leave by itself
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
        Instant next,
        Instant sentAt,
        MailProblem problem,
        String answer,
        String key,
        List<String> arguments,
        String link,
        LocalDate deadline) {

    MomentKey place() {
        return new MomentKey(writtenAt, id);
    }

    public String eventKey() {
        return Catalogue.nameKey(key);
    }

    /** Whether an administrator may have it tried again. */
    public boolean canRetry() {
        return status.canRetry();
    }

    OutboxLine leaving(Instant at) {
        return new OutboxLine(
                id,
                person,
                accountOpen,
                address,
                status,
                urgent,
                attempts,
                writtenAt,
                lastAttemptAt,
                at,
                sentAt,
                problem,
                answer,
                key,
                arguments,
                link,
                deadline);
    }
}
