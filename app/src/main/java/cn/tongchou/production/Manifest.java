package cn.tongchou.production;

import cn.tongchou.shared.ConstructionKind;
import java.util.UUID;

/**
 * The list of what a round of a batch holds.
 *
 * @param manifestHash hex SHA-256 over the canonical rows; see {@link ManifestHash}
 * @param rowCount rows, 1 or more
 * @param quantity in the kind's unit
 * @param units units that inspection draws from: every page of every part for pages, rows
 *     otherwise; unit numbers run from 0 to {@code units − 1}
 */
public record Manifest(
        UUID batchId,
        int round,
        ConstructionKind kind,
        String manifestHash,
        long rowCount,
        long quantity,
        long units) {}
