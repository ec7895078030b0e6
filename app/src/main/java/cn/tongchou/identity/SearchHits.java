package cn.tongchou.identity;

import cn.tongchou.listing.ListFound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a search found of one kind: the first hits, and the lists that have all of them. */
public final class SearchHits {

    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private final List<All> lists = new ArrayList<>();
    private boolean more;

    /** Room for so many hits. */
    public SearchHits(int limit) {
        this.limit = limit;
    }

    /**
     * One thing found.
     *
     * @param number its number, or {@code null} where it has none
     * @param title what it is
     * @param href its page
     */
    public record Hit(String number, String title, String href) {}

    /**
     * A list of all that is found.
     *
     * @param year whose list it is, or {@code null} where it has all years
     */
    public record All(Integer year, String href) {}

    /** How many hits it still takes. */
    public int room() {
        return limit - hits.size();
    }

    /** Adds a hit; one without room only says that there are more. */
    public void add(Hit hit) {
        if (room() > 0) {
            hits.add(hit);
        } else {
            more = true;
        }
    }

    /**
     * Adds what was found in a list.
     *
     * @param year whose list it is, or {@code null} where it has all years
     */
    public <R> void add(ListFound<R> found, Integer year, Function<R, Hit> hit) {
        if (!found.rows().isEmpty() || found.more()) {
            lists.add(new All(year, found.href()));
        }
        found.rows().forEach(row -> add(hit.apply(row)));
        more |= found.more();
    }

    public List<Hit> hits() {
        return hits;
    }

    public List<All> lists() {
        return lists;
    }

    /** Whether there are more than those shown. */
    public boolean more() {
        return more;
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
