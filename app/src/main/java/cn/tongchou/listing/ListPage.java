package cn.tongchou.listing;

import cn.tongchou.listing.ListFilter.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One page of a list, as {@code fragments/list} shows it.
 *
 * @param path of the list
 * @param rows at most {@link Lists#SIZE}
 * @param keys their keys, in the same order
 * @param count how many rows the filter has, at most {@link Lists#COUNTED} + 1, which stands for
 *     any larger number
 * @param filters what can be narrowed, with what is chosen
 * @param heads the heads of the columns by name
 * @param kept filter and order as they stand in the address
 * @param sorted the column that sorts
 * @param previousHref the page before, or {@code null}
 * @param nextHref the page after, or {@code null}
 * @param clearHref the list without a filter
 * @param exportHref the workbook of exactly this filter and order
 */
public record ListPage<R>(
        String path,
        List<R> rows,
        List<String> keys,
        long count,
        List<Shown> filters,
        Map<String, Head> heads,
        Map<String, String> kept,
        Head sorted,
        String previousHref,
        String nextHref,
        String clearHref,
        String exportHref) {

    /**
     * A filter.
     *
     * @param value what is chosen, or {@code null}
     * @param set whether it is chosen and not merely what stands when nothing is
     */
    public record Shown(ListFilter filter, String value, boolean set, List<Tab> tabs) {

        public String name() {
            return filter.name();
        }

        public String label() {
            return filter.label();
        }

        public String kind() {
            return filter.kind().name();
        }

        public List<Option> options() {
            return filter.options();
        }
    }

    /**
     * An option as a tab above the list, as {@code fragments/ui :: tabs} shows it.
     *
     * @param count its rows, or {@code null} where they are not counted
     */
    public record Tab(String value, String href, String key, Long count, boolean active) {}

    /**
     * The head of a column.
     *
     * @param href the list sorted by it, the other way round where it already is; {@code null} when
     *     it does not sort
     * @param direction {@code ascending} or {@code descending} when it sorts the list, else {@code
     *     null}
     * @param number whether its cells are numbers and stand right
     */
    public record Head(String heading, String href, String direction, boolean number) {}

    /** Whether more rows than {@link #count} says are there. */
    public boolean uncounted() {
        return count > Lists.COUNTED;
    }

    /** As many rows as are counted for certain. */
    public long counted() {
        return Math.min(count, Lists.COUNTED);
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    /** Whether there is nothing and no filter keeps it away. */
    public boolean bare() {
        return empty() && !narrowed();
    }

    /** Whether a filter is set, so that it can be cleared. */
    public boolean narrowed() {
        return filters.stream().anyMatch(Shown::set);
    }

    /** What the form of the filters hands on: the order, and what the address keeps besides. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>(kept);
        filters.forEach(shown -> carried.remove(shown.name()));
        return carried;
    }

    /** The head of a column. */
    public Head head(String column) {
        return heads.get(column);
    }

    /** The key of a row by its place on the page, from 0. */
    public String key(int index) {
        return keys.get(index);
    }

    /** What is chosen of a filter, or {@code null}. */
    public String chosen(String filter) {
        return filters.stream()
                .filter(shown -> shown.name().equals(filter))
                .findFirst()
                .map(Shown::value)
                .orElse(null);
    }

    /** The tabs of a filter, without counts. */
    public List<Tab> tabs(String filter) {
        return filters.stream()
                .filter(shown -> shown.name().equals(filter))
                .findFirst()
                .orElseThrow()
                .tabs();
    }

    /** The tabs of a filter with the number of rows of each, as far as they are counted. */
    public List<Tab> tabs(String filter, ToLongFunction<String> counts) {
        return tabs(filter).stream()
                .map(
                        tab ->
                                new Tab(
                                        tab.value(),
                                        tab.href(),
                                        tab.key(),
                                        known(tab.value(), counts),
                                        tab.active()))
                .toList();
    }

    private static Long known(String value, ToLongFunction<String> counts) {
        long count = value == null ? Long.MAX_VALUE : counts.applyAsLong(value);
        return count > Lists.COUNTED ? null : count;
    }
}
