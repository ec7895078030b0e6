package cn.tongchou.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the trail as people read it.
 *
 * @param entryNo its place in the chain, or {@code null} for the few seconds until it is sealed
 * @param kind the kind of item, such as {@code claim}
 * @param what message key of what was done
 * @param hash hex SHA-256 of its place in the chain, or {@code null} until it is sealed
 */
record AuditLine(
        Long entryNo,
        Instant at,
        String actor,
        String kind,
        UUID itemId,
        String number,
        String what,
        String reason,
        String detail,
        String hash) {

    /** Message key of the kind of item. */
    public String kindKey() {
        return "audit.item." + kind;
    }
}
