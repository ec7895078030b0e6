package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.util.List;
import java.util.UUID;

/**
 * What a coordinator writes in a 请示.
 *
 * @param title without 《》, at most 200 characters
 * @param amount what is asked for, more than zero; proposed from the confirmed claims, but the
 *     coordinator decides
 * @param body the paragraphs, one a line, at most 2,000 characters
 * @param items the table, as it is proposed; ignored when drafting, the table always follows the
 *     confirmed claims
 * @param revision the state of the 请示 that the writer has seen, {@code null} when there was none
 */
public record MemoDraft(
        UUID programmeId,
        String title,
        Money amount,
        String body,
        List<MemoItem> items,
        Long revision) {

    /** A first draft. */
    public MemoDraft(
            UUID programmeId, String title, Money amount, String body, List<MemoItem> items) {
        this(programmeId, title, amount, body, items, null);
    }
}
