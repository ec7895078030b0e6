package cn.tongchou.reporting.web;

import cn.tongchou.reporting.ReportFilter;
import cn.tongchou.shared.ConstructionKind;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A report's filter as it stands in the address; the same names lead to the page and to its files.
 */
record ReportQuery(
        Integer year,
        Integer from,
        Integer month,
        Integer quarter,
        ConstructionKind kind,
        UUID library) {

    /** A quarter is asked for by its last month. */
    ReportFilter filter() {
        boolean quarterly = quarter != null && quarter >= 1 && quarter <= 4;
        return new ReportFilter(
                year,
                from,
                quarterly
                        ? Integer.valueOf(quarter * 3)
                        : month != null && (month < 1 || month > 12) ? null : month,
                kind,
                library);
    }

    /**
     * With the year and month, or quarter, that are meant when none is asked for, so that page and
     * files are of the same time.
     */
    ReportQuery completed(Integer chosenYear, LocalDate today, boolean quarterly) {
        Integer of = year == null ? chosenYear : year;
        Integer in =
                month != null || of == null
                        ? month
                        : Integer.valueOf(
                                of < today.getYear()
                                        ? 12
                                        : of > today.getYear() ? 1 : today.getMonthValue());
        if (!quarterly) {
            return new ReportQuery(of, from, in, null, kind, library);
        }
        Integer ofYear = quarter != null || in == null ? quarter : Integer.valueOf((in + 2) / 3);
        return new ReportQuery(of, from, null, ofYear, kind, library);
    }

    /** The part of an address after the question mark. */
    String asQuery() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "year", year);
        add(address, "from", from);
        add(address, "month", month);
        add(address, "quarter", quarter);
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
