package cn.tongchou.production;

import java.time.Instant;
import java.util.UUID;

/** One row of the list of batches. */
public record BatchLine(
        UUID id,
        String number,
        UUID assignmentId,
        UUID projectId,
        UUID institutionId,
        boolean selfProduced,
        int round,
        BatchStatus status,
        long quantity,
        long rowTotal,
        Instant deliveredAt) {}
