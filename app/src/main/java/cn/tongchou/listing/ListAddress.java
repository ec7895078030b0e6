package cn.tongchou.listing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks of a listing, as far as the listing knows it: all else is ignored.
 *
 * @param chosen filters that are set, by name
 * @param sort the column that sorts
 * @param falling whether from the largest to the smallest
 * @param place the row beside the page, or {@code null} from the top
 * @param upwards whether the page ends before {@code place} instead of beginning after it
 * @param selected keys of rows; empty for all
 */
record ListAddress<R>(
        Listing<R> listing,
        Map<String, String> chosen,
        ListColumn<R> sort,
        boolean falling,
        Place place,
        boolean upwards,
        List<String> selected) {

    private static final int MOST_SELECTED = 1000;

    /**
     * A row as an address names it.
     *
     * @param key its key
     * @param value what it is sorted by as text, or {@code null} where that is unknown
     */
    record Place(String key, String value) {

        /** {@code value~key}, or the key alone where the value is unknown or the key itself. */
        @Override
        public String toString() {
            return value == null || value.equals(key) ? key : value + '~' + key;
        }

        static Place of(String text, Sort sort, String key) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            if (sort.sql().equals(key)) {
                return new Place(text, text);
            }
            int end = text.lastIndexOf('~');
            String value = end < 0 ? null : text.substring(0, end);
            if (value == null) {
                return sort.nullable() ? new Place(text, null) : null;
            }
            try {
                sort.bound(value);
            } catch (IllegalArgumentException e) {
                return null;
            }
            return new Place(text.substring(end + 1), value);
        }
    }

    static <R> ListAddress<R> of(Listing<R> listing, MultiValueMap<String, String> address) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (ListFilter filter : listing.filters) {
            String value = filter.accepted(address.getFirst(filter.name()));
            if (value != null) {
                chosen.put(filter.name(), value);
            }
        }
        ListColumn<R> asked = listing.sortable(address.getFirst("sort"));
        boolean falling = asked == null ? listing.falling : "desc".equals(address.getFirst("dir"));
        ListColumn<R> sort = asked == null ? listing.sortable(listing.sortedBy) : asked;
        Place before = Place.of(address.getFirst("before"), sort.sort(), listing.key);
        Place after =
                before == null
                        ? Place.of(address.getFirst("after"), sort.sort(), listing.key)
                        : null;
        List<String> selected =
                address.getOrDefault("selected", List.of()).stream()
                        .limit(MOST_SELECTED)
                        .distinct()
                        .toList();
        return new ListAddress<>(
                listing,
                chosen,
                sort,
                falling,
                before == null ? after : before,
                before != null,
                selected);
    }

    /** The same filter and order from the top. */
    ListAddress<R> fromTheTop() {
        return new ListAddress<>(listing, chosen, sort, falling, null, false, selected);
    }

    /** Filter and order as they stand in an address, without what is meant anyway. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(listing.kept);
        for (ListFilter filter : listing.filters) {
            String value = chosen.get(filter.name());
            if (value != null && !value.equals(filter.standing())) {
                kept.put(filter.name(), value);
            }
        }
        kept.putAll(order(sort, falling));
        return kept;
    }

    private Map<String, String> order(ListColumn<R> column, boolean down) {
        return column.name().equals(listing.sortedBy) && down == listing.falling
                ? Map.of()
                : down
                        ? Map.of("sort", column.name(), "dir", "desc")
                        : Map.of("sort", column.name());
    }

    String at(String direction, Place there) {
        Map<String, String> query = kept();
        query.put(direction, there.toString());
        return href(listing.path, query);
    }

    String sortedBy(ListColumn<R> column, boolean down) {
        Map<String, String> query = kept();
        query.remove("sort");
        query.remove("dir");
        query.putAll(order(column, down));
        return href(listing.path, query);
    }

    String with(String filter, String value) {
        Map<String, String> query = kept();
        query.remove(filter);
        if (value != null) {
            query.put(filter, value);
        }
        return href(listing.path, query);
    }

    /** The list without any filter, in its first order. */
    String cleared() {
        return href(listing.path, listing.kept);
    }

    String workbook() {
        return href(listing.path + ".xlsx", kept());
    }

    private static String href(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(new HashMap<>(query)).toUriString();
    }
}
