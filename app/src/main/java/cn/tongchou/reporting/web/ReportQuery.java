package cn.tongchou.reporting.web;

import cn.tongchou.reporting.ReportFilter;
import cn.tongchou.shared.ConstructionKind;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A report's filter as it stands in the address; the same names lead to the page and to its files.
 */
record ReportQuery(Integer year, Integer from, Integer month, ConstructionKind kind, UUID library) {

    ReportFilter filter() {
        return new ReportFilter(
                year,
                from,
                month != null && (month < 1 || month > 12) ? null : month,
                kind,
                library);
    }

    /**
     * With the year and month that are meant when none is asked for, so that page and files are of
     * the same month.
     */
    ReportQuery completed(Integer chosenYear, LocalDate today) {
        Integer of = year == null ? chosenYear : year;
        Integer in =
                month != null || of == null
                        ? month
                        : Integer.valueOf(
                                of < today.getYear()
                                        ? 12
                                        : of > today.getYear() ? 1 : today.getMonthValue());
        return new ReportQuery(of, from, in, kind, library);
    }

    /** The part of an address after the question mark. */
    String asQuery() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "year", year);
        add(address, "from", from);
        add(address, "month", month);
        add(address, "kind", kind);
        add(address, "library", library);
        String query = address.build().getQuery();
        return query == null ? "" : "?" + query;
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
