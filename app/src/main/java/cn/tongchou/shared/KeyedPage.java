package cn.tongchou.shared;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list that is paged by key: the address of a page names the row before it, so a page
 * costs the same wherever it lies.
 *
 * @param rows at most the page's size
 * @param previousHref the page before, or {@code null}
 * @param nextHref the page after, or {@code null}
 */
public record KeyedPage<T>(List<T> rows, String previousHref, String nextHref) {

    /** Rows of a page. */
    public static final int SIZE = 50;

    /**
     * How many rows to ask the database for: one more than is shown tells whether there are more.
     */
    public static final int FETCH = SIZE + 1;

    /**
     * @param fetched up to {@link #FETCH} rows in the order shown
     * @param from where the page begins: the key of the row before it, or {@code null} from the top
     * @param until where the page ends: the key of the row after it, or {@code null}; then it was
     *     read upwards
     * @param key a row's key
     * @param list path and filter of the list
     */
    public static <T> KeyedPage<T> of(
            List<T> fetched,
            Object from,
            Object until,
            Function<T, Object> key,
            UriComponentsBuilder list) {
        boolean more = fetched.size() > SIZE;
        boolean upwards = until != null;
        List<T> rows =
                !more
                        ? fetched
                        : upwards ? fetched.subList(1, fetched.size()) : fetched.subList(0, SIZE);
        boolean before = upwards ? more : from != null;
        boolean after = upwards || more;
        return new KeyedPage<>(
                rows,
                before && !rows.isEmpty() ? href(list, "before", key.apply(rows.get(0))) : null,
                after && !rows.isEmpty()
                        ? href(list, "after", key.apply(rows.get(rows.size() - 1)))
                        : null);
    }

    private static String href(UriComponentsBuilder list, String direction, Object key) {
        return list.cloneBuilder().queryParam(direction, key).encode().build().toUriString();
    }
}
