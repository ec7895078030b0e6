package cn.tongchou.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an item, newest first: who, when, what, why. Implemented by the audit trail. */
public interface ItemHistory {

    /** The history of one item. */
    List<Entry> of(UUID itemId);

    /** The history of several items that make one page, newest first. */
    List<Entry> of(List<UUID> itemIds);

    /**
     * @param what message key, such as {@code claim.history.confirmed}
     * @param from state before, an enum name, or {@code null}
     * @param to state after, an enum name
     */
    record Entry(
            Instant at,
            String who,
            String what,
            String itemNumber,
            String from,
            String to,
            String reason,
            String detail) {}
}
