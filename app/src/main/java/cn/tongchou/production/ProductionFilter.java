package cn.tongchou.production;

import java.util.Set;
import java.util.UUID;

/**
 * What a list is narrowed to; {@code null} means any.
 *
 * @param projects only these construction projects; empty means none at all
 * @param institution only this library's
 * @param status name of a status
 * @param contracted only what is made under a contract: such batches, and such quantities of an
 *     assignment
 */
public record ProductionFilter(
        UUID programmeId,
        Set<UUID> projects,
        UUID institution,
        String status,
        boolean contracted) {}
