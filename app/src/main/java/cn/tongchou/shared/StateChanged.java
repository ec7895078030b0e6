package cn.tongchou.shared;

import java.util.UUID;

/**
 * A domain object changed its state. Published synchronously inside the transaction of the change;
 * the audit trail writes one row for it, and the item's history shows it.
 *
 * @param itemType the kind of object, a message key below {@code audit.item}, such as {@code claim}
 * @param itemId the object
 * @param itemNumber its human number or name
 * @param what what was done, a message key such as {@code claim.history.confirmed}
 * @param from the state before as an enum name, or {@code null} for a new object
 * @param to the state after as an enum name
 * @param reason what the person wrote, or {@code null}
 * @param detail further words for the history (numbers, names), or {@code null}
 * @param actorId the account, or {@code null} for the system
 * @param actorName who, as people read it
 */
public record StateChanged(
        String itemType,
        UUID itemId,
        String itemNumber,
        String what,
        String from,
        String to,
        String reason,
        String detail,
        UUID actorId,
        String actorName) {}
