package cn.tongchou.listing;

import cn.tongchou.workbook.CellKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/**
 * What a list is: where its rows come from, whose of them a person sees, its columns and filters.
 * Described anew for each request, for one person; page and workbook are made from it.
 *
 * @param <R> a row
 */
public final class Listing<R> {

    final String path;
    final String title;
    final List<ListFilter> filters = new ArrayList<>();
    final List<ListColumn<R>> columns = new ArrayList<>();
    final List<String> within = new ArrayList<>();
    final Map<String, Object> values = new HashMap<>();
    final Map<String, String> said = new LinkedHashMap<>();
    final Map<String, String> kept = new LinkedHashMap<>();
    String select;
    String from;
    String key;
    String prefix;
    RowMapper<R> rows;
    String sortedBy;
    boolean falling;

    private Listing(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /**
     * A list.
     *
     * @param path where its page is; its workbook is at the same path ending in {@code .xlsx}
     * @param title message key of its name, also of its file
     */
    public static <R> Listing<R> at(String path, String title) {
        return new Listing<>(path, title);
    }

    /**
     * Where the rows come from.
     *
     * @param select the columns of the statement, such as {@code t.*, n.name as library}
     * @param from tables and joins, such as {@code batch t join institution n on n.id =
     *     t.institution_id}; one row of the list each
     * @param key a unique text of every row, which also orders rows that are equal otherwise
     * @param mapper makes a row; it must not ask the database
     */
    public Listing<R> rows(String select, String from, String key, RowMapper<R> mapper) {
        this.select = select;
        this.from = from;
        this.key = key;
        this.rows = mapper;
        return this;
    }

    /**
     * Only rows of which this is true: whose rows the person sees, of which year. Not part of the
     * address.
     *
     * @param bound the values that the condition names
     */
    public Listing<R> within(String condition, Map<String, ?> bound) {
        within.add("(" + condition + ")");
        values.putAll(bound);
        return this;
    }

    /** A value that conditions and orders name, never part of the address. */
    public Listing<R> bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * A column that is the same in all rows shown and leads the index they are read by; it is named
     * first in the order, so that every database reads along the index.
     */
    public Listing<R> along(String column) {
        prefix = column;
        return this;
    }

    /** The year whose rows these are: it stays in the address, and the workbook's head says it. */
    public Listing<R> ofYear(int year) {
        kept.put("year", String.valueOf(year));
        return said("layout.year", String.valueOf(year));
    }

    /** Something beside filter and order that stays in the address, such as what else is open. */
    public Listing<R> keeping(String name, Object value) {
        kept.put(name, value.toString());
        return this;
    }

    /** What the workbook's head says about the rows beside the filter, such as their programme. */
    public Listing<R> said(String label, String words) {
        said.put(label, words);
        return this;
    }

    /** A filter; its name is unique in the list. */
    public Listing<R> filter(ListFilter filter) {
        filters.add(filter);
        return this;
    }

    /** A column whose words are in the row itself; parameters as of {@link ListColumn}. */
    public Listing<R> column(
            String name,
            String heading,
            Sort sort,
            CellKind kind,
            int width,
            Function<R, ?> value) {
        return column(name, heading, sort, kind, width, (row, texts) -> value.apply(row));
    }

    /** A column whose words depend on the language; parameters as of {@link ListColumn}. */
    public Listing<R> column(
            String name,
            String heading,
            Sort sort,
            CellKind kind,
            int width,
            BiFunction<R, ListTexts, Object> value) {
        columns.add(new ListColumn<>(name, heading, sort, kind, width, value));
        return this;
    }

    /** The column that sorts the list when the address names none, rising. */
    public Listing<R> sortedBy(String column) {
        sortedBy = column;
        falling = false;
        return this;
    }

    /** The column that sorts the list when the address names none, falling. */
    public Listing<R> sortedDownBy(String column) {
        sortedBy = column;
        falling = true;
        return this;
    }

    ListColumn<R> sortable(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name) && column.sort() != null)
                .findFirst()
                .orElse(null);
    }
}
