package cn.tongchou.reporting.leadership;

import java.util.UUID;

/**
 * A signed inspection of one round of a batch.
 *
 * @param nonconforming sampled units that do not conform
 * @param sampleSize n, 1 or more
 * @param contractorId who produced the batch; {@code null} for a library's own work
 */
record SignedRound(
        UUID batchId,
        String batchNumber,
        int round,
        boolean passed,
        int nonconforming,
        int sampleSize,
        UUID contractorId,
        String contractor) {}
