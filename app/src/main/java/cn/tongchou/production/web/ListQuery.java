package cn.tongchou.production.web;

import cn.tongchou.shared.ConstructionKind;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the address of a list: the filter, and where the page begins or ends. */
record ListQuery(String status, UUID library, ConstructionKind kind, String after, String before) {

    /** The address of the list with this filter, without a place in it. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (status != null && !status.isBlank()) {
            address.queryParam("status", status);
        }
        if (library != null) {
            address.queryParam("library", library);
        }
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        return address;
    }

    boolean isEmpty() {
        return (status == null || status.isBlank()) && library == null && kind == null;
    }
}
