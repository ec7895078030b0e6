package cn.tongchou.listing;

import java.util.List;

/**
 * What words find in a list.
 *
 * @param rows the first of them
 * @param more whether there are further ones
 * @param href the list narrowed to all of them
 */
public record ListFound<R>(List<R> rows, boolean more, String href) {

    /** The name of the filter that takes words, in every list that can be searched. */
    static final String FILTER = "text";
}
