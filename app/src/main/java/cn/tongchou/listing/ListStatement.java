package cn.tongchou.listing;

import cn.tongchou.listing.ListAddress.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a list. All text is the listing's; what an address says is bound. Both columns
 * of the order run the same way, so that one index serves a page wherever it lies.
 */
final class ListStatement {

    static final String SORT = "list_sort";
    static final String KEY = "list_key";

    private final ListAddress<?> asked;
    private final Listing<?> listing;
    private final List<String> where;
    private final Map<String, Object> values;

    ListStatement(ListAddress<?> asked) {
        this.asked = asked;
        this.listing = asked.listing();
        this.where = new ArrayList<>(listing.within);
        this.values = new HashMap<>(listing.values);
        for (ListFilter filter : listing.filters) {
            String value = asked.chosen().get(filter.name());
            if (value != null) {
                filter.narrow(value, where, values);
            }
        }
        if (!asked.selected().isEmpty()) {
            where.add(listing.key + " in (:list_selected)");
            values.put("list_selected", asked.selected());
        }
    }

    Map<String, Object> values() {
        return values;
    }

    /** All rows in their order. */
    String all() {
        return select(where) + order(asked.falling());
    }

    /**
     * At most {@code limit} rows on the far side of the address's place, the nearest first. The
     * first page names where it begins too: of two indexes that begin alike, H2 takes the one with
     * more conditions, which is the one that has the order.
     */
    String page(int limit) {
        List<String> conditions = new ArrayList<>(where);
        boolean down = asked.falling() != asked.upwards();
        if (asked.place() != null) {
            conditions.add(beyond(asked.place(), down));
        } else if (listing.prefix != null && asked.sort().sort().isText()) {
            conditions.add(sort() + " >= ''");
        }
        return select(conditions) + order(down) + " limit " + limit;
    }

    /** How many rows there are; no more than {@code most} of them are counted. */
    String count(long most) {
        return "select count(*) from (select 1 as one from "
                + listing.from
                + where(where)
                + " limit "
                + most
                + ") counted";
    }

    private String select(List<String> conditions) {
        return "select "
                + listing.select
                + ", "
                + sort()
                + " as "
                + SORT
                + ", "
                + listing.key
                + " as "
                + KEY
                + " from "
                + listing.from
                + where(conditions);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String order(boolean down) {
        String direction = down ? " desc" : "";
        List<String> terms = new ArrayList<>();
        if (listing.prefix != null) {
            terms.add(listing.prefix + direction);
        }
        terms.add(sort() + direction);
        if (!alone()) {
            terms.add(listing.key + direction);
        }
        return " order by " + String.join(", ", terms);
    }

    /** An unknown value counts as smaller than any other, as both databases order it. */
    private String beyond(Place place, boolean down) {
        String sign = down ? " < " : " > ";
        String sort = sort();
        if (alone()) {
            values.put("list_at", asked.sort().sort().bound(place.value()));
            return sort + sign + ":list_at";
        }
        values.put("list_at_key", place.key());
        String byKey = listing.key + sign + ":list_at_key";
        if (place.value() == null) {
            String level = "(" + sort + " is null and " + byKey + ")";
            return down ? level : "(" + level + " or " + sort + " is not null)";
        }
        values.put("list_at", asked.sort().sort().bound(place.value()));
        String level =
                "(%1$s %2$s= :list_at and (%1$s%2$s:list_at or %3$s))"
                        .formatted(sort, sign.strip(), byKey);
        return down && asked.sort().sort().nullable()
                ? "(" + level + " or " + sort + " is null)"
                : level;
    }

    /** Whether the sort orders the rows without their key. */
    private boolean alone() {
        return asked.sort().sort().distinct() || sort().equals(listing.key);
    }

    private String sort() {
        return asked.sort().sort().sql();
    }
}
