package cn.tongchou.inspection;

import java.util.Set;
import java.util.UUID;

/**
 * What an inspection needs to know of a delivered batch.
 *
 * @param round the round delivered last
 * @param contractId scanning contract, or {@code null} when self-produced
 * @param contractorId institution of the scanning contractor, or {@code null}
 * @param year the programme's year
 * @param manifestHash SHA-256 of the round's manifest
 * @param deliveredBy accounts that delivered this batch in any round
 */
record Inspected(
        UUID batchId,
        String number,
        int round,
        UUID programmeId,
        UUID projectId,
        UUID institutionId,
        UUID contractId,
        UUID contractorId,
        int year,
        String manifestHash,
        Set<UUID> deliveredBy) {}
