package cn.tongchou.testing;

import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Lists as somebody reads them who follows every link to the next page. */
@Component
public class ListedRows {

    private final Lists lists;

    ListedRows(Lists lists) {
        this.lists = lists;
    }

    /**
     * Every row of a list, page by page.
     *
     * @param address what stands behind the question mark, encoded or not
     */
    public <R> List<R> all(Listing<R> listing, String address) {
        ListPage<R> page = lists.page(listing, address(address));
        List<R> rows = new ArrayList<>(page.rows());
        while (page.nextHref() != null) {
            page = lists.page(listing, address(query(page.nextHref())));
            rows.addAll(page.rows());
        }
        return rows;
    }

    /** What stands behind the question mark of a link. */
    public static String query(String href) {
        return href.indexOf('?') < 0 ? "" : href.substring(href.indexOf('?') + 1);
    }

    /** An address as a controller gets it. */
    public static MultiValueMap<String, String> address(String query) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("/?" + query)
                .build()
                .getQueryParams()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        value ->
                                                address.add(
                                                        name,
                                                        value == null
                                                                ? ""
                                                                : UriUtils.decode(
                                                                        value,
                                                                        StandardCharsets.UTF_8))));
        return address;
    }
}
