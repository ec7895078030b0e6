package cn.tongchou.listing;

import cn.tongchou.listing.ListAddress.Place;
import cn.tongchou.listing.ListPage.Head;
import cn.tongchou.listing.ListPage.Shown;
import cn.tongchou.listing.ListPage.Tab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads pages of lists: two statements each, wherever the page lies. */
@Component
public class Lists {

    /** Rows of a page. */
    public static final int SIZE = 50;

    /** Rows beyond this number are not counted on a page; a workbook always counts its own. */
    public static final long COUNTED = 1_000;

    private final NamedParameterJdbcTemplate jdbc;

    Lists(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Line<R>(R row, Place place) {}

    /** The page that an address asks for; from the top when its place is beyond the last row. */
    @Transactional(readOnly = true)
    public <R> ListPage<R> page(Listing<R> listing, MultiValueMap<String, String> address) {
        ListAddress<R> asked = ListAddress.of(listing, address);
        List<Line<R>> fetched = fetch(asked);
        if (fetched.isEmpty() && asked.place() != null) {
            asked = asked.fromTheTop();
            fetched = fetch(asked);
        }
        boolean more = fetched.size() > SIZE;
        List<Line<R>> lines = new ArrayList<>(more ? fetched.subList(0, SIZE) : fetched);
        if (asked.upwards()) {
            Collections.reverse(lines);
        }
        boolean before = asked.upwards() ? more : asked.place() != null;
        boolean after = asked.upwards() || more;
        Map<String, Head> heads = heads(asked);
        return new ListPage<>(
                listing.path,
                lines.stream().map(Line::row).toList(),
                lines.stream().map(line -> line.place().key()).toList(),
                count(asked),
                filters(asked),
                heads,
                asked.kept(),
                heads.get(asked.sort().name()),
                before && !lines.isEmpty() ? asked.at("before", lines.get(0).place()) : null,
                after && !lines.isEmpty()
                        ? asked.at("after", lines.get(lines.size() - 1).place())
                        : null,
                asked.cleared(),
                asked.workbook());
    }

    /**
     * How many rows another option of a filter would have, at most {@link #COUNTED} + 1, which
     * stands for any larger number.
     */
    @Transactional(readOnly = true)
    public long count(
            Listing<?> listing,
            MultiValueMap<String, String> address,
            String filter,
            String option) {
        MultiValueMap<String, String> other = new LinkedMultiValueMap<>(address);
        other.set(filter, option);
        return count(ListAddress.of(listing, other));
    }

    /**
     * The first rows that the list's own text filter finds, in the list's own order.
     *
     * @param words what the filter {@code text} is set to; the first 100 characters count
     * @param limit rows at most, from 0
     */
    @Transactional(readOnly = true)
    public <R> ListFound<R> found(Listing<R> listing, String words, int limit) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set(ListFound.FILTER, words);
        ListAddress<R> asked = ListAddress.of(listing, address);
        if (!asked.chosen().containsKey(ListFound.FILTER)) {
            throw new IllegalArgumentException(listing.path + " is not narrowed by words");
        }
        List<R> rows = fetch(asked, limit + 1).stream().map(Line::row).toList();
        boolean more = rows.size() > limit;
        return new ListFound<>(
                more ? rows.subList(0, limit) : rows,
                more,
                asked.with(ListFound.FILTER, asked.chosen().get(ListFound.FILTER)));
    }

    private <R> List<Line<R>> fetch(ListAddress<R> asked) {
        return fetch(asked, SIZE + 1);
    }

    private <R> List<Line<R>> fetch(ListAddress<R> asked, int rows) {
        ListStatement statement = new ListStatement(asked);
        Sort sort = asked.sort().sort();
        return jdbc.query(
                statement.page(rows),
                statement.values(),
                (row, n) ->
                        new Line<>(
                                asked.listing().rows.mapRow(row, n),
                                new Place(
                                        row.getString(ListStatement.KEY),
                                        sort.read(row, ListStatement.SORT))));
    }

    private long count(ListAddress<?> asked) {
        ListStatement statement = new ListStatement(asked);
        return jdbc.queryForObject(statement.count(COUNTED + 1), statement.values(), Long.class);
    }

    private static List<Shown> filters(ListAddress<?> asked) {
        return asked.listing().filters.stream()
                .map(
                        filter -> {
                            String value = asked.chosen().get(filter.name());
                            return new Shown(
                                    filter,
                                    value,
                                    value != null && !value.equals(filter.standing()),
                                    tabs(filter, value, asked));
                        })
                .toList();
    }

    private static List<Tab> tabs(ListFilter filter, String value, ListAddress<?> asked) {
        List<Tab> tabs = new ArrayList<>();
        if (filter.standing() == null) {
            tabs.add(
                    new Tab(
                            null,
                            asked.with(filter.name(), null),
                            "layout.action.all",
                            null,
                            value == null));
        }
        for (ListFilter.Option option : filter.options()) {
            boolean stands = option.value().equals(filter.standing());
            tabs.add(
                    new Tab(
                            option.value(),
                            asked.with(filter.name(), stands ? null : option.value()),
                            option.key(),
                            null,
                            Objects.equals(option.value(), value)));
        }
        return tabs;
    }

    private static <R> Map<String, Head> heads(ListAddress<R> asked) {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (ListColumn<R> column : asked.listing().columns) {
            boolean sorts = column.name().equals(asked.sort().name());
            heads.put(
                    column.name(),
                    new Head(
                            column.heading(),
                            column.sort() == null
                                    ? null
                                    : asked.sortedBy(column, sorts && !asked.falling()),
                            !sorts ? null : asked.falling() ? "descending" : "ascending",
                            column.kind().alignedRight()));
        }
        return heads;
    }
}
