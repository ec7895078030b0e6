package cn.tongchou.production;

import java.time.Instant;
import java.util.UUID;

/**
 * One delivery of a batch. Every round is kept with its rows and the file as it was handed in.
 *
 * @param roundNo 1 or more
 * @param rowTotal rows of the manifest
 * @param quantity in the assignment's unit: the sum of pages, otherwise the number of rows
 * @param units what can be drawn in inspection: the same number
 * @param manifestHash hex SHA-256 over the canonical rows
 * @param fileId the file as handed in
 * @param deliveredBy the account
 */
public record BatchRound(
        UUID id,
        UUID batchId,
        int roundNo,
        long rowTotal,
        long quantity,
        long units,
        String manifestHash,
        UUID fileId,
        UUID deliveredBy,
        Instant deliveredAt) {}
