package cn.tongchou.budget;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is recorded of a 请示 at a station.
 *
 * @param date not after today, not before the stop before
 * @param documentNumber 文号, at most 80 characters, or {@code null}
 * @param note at most 500 characters; required when it was given back
 * @param attachmentId the paper as a file, or {@code null}
 */
public record MemoStopRecord(
        UUID memoId,
        MemoStation station,
        StopOutcome outcome,
        LocalDate date,
        String documentNumber,
        String note,
        UUID attachmentId) {}
