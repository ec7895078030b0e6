package cn.tongchou.shared;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Guards a form against an old page: it takes effect only on the state that the page has shown.
 * Otherwise it keeps what was typed and says who changed the item meanwhile, and when.
 */
@Component
public class SeenRevisions {

    private final ItemHistory history;
    private final Formats formats;

    SeenRevisions(ItemHistory history, Formats formats) {
        this.history = history;
        this.formats = formats;
    }

    /**
     * Requires the page to have shown the item as it is now.
     *
     * @param seen the revision that stood in the form, or {@code null} when it named none
     * @param now the item's revision now
     * @param items the item, with those that it consists of
     * @throws RuleViolation {@code shared.error.changed-meanwhile}
     */
    public void require(Long seen, long now, List<UUID> items) {
        if (seen != null && seen == now) {
            return;
        }
        List<ItemHistory.Entry> entries = history.of(items);
        throw RuleViolation.of(
                "shared.error.changed-meanwhile",
                entries.isEmpty() ? Formats.UNKNOWN : entries.get(0).who(),
                formats.time(entries.isEmpty() ? null : entries.get(0).at()));
    }
}
