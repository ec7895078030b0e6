package cn.tongchou.shared;

import java.util.List;

/**
 * States of a module's objects that somebody brought about, so that domain and trail can be
 * compared: each of them must have its entry (I9).
 */
public interface TrailedStates {

    /** Every kind of object that this module answers for. */
    List<Trailed> trailed();

    /**
     * @param itemType the trail's kind of item, such as {@code claim}
     * @param rows statement with the columns {@code number} (the item's number in the trail),
     *     {@code item_id}, {@code state} (what the entry came to) and {@code actor_id} (whose entry
     *     it must be, or null for anybody's)
     * @param byCommand whether each comes from a form, and no form makes two of them (I8)
     */
    record Trailed(String itemType, String rows, boolean byCommand) {

        public Trailed(String itemType, String rows) {
            this(itemType, rows, false);
        }
    }
}
