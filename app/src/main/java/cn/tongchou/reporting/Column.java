package cn.tongchou.reporting;

import java.util.Locale;

/**
 * A column of a report.
 *
 * @param component the record component that fills it; a dot leads into a component that is a
 *     record itself ({@code target.pages})
 * @param type what it holds
 * @param width characters in the workbook (a Chinese character takes two)
 * @param total its figure in a row of totals
 */
record Column(String component, ColumnType type, int width, Total total) {

    static Column of(String component, ColumnType type, int width) {
        return new Column(component, type, width, Total.NONE);
    }

    static Column sequence() {
        return of("sequence", ColumnType.SEQUENCE, 5);
    }

    Column total(Total rule) {
        return new Column(component, type, width, rule);
    }

    /**
     * The last part of the message key of the heading: {@code target-pages} for {@code
     * target.pages}.
     */
    String key() {
        return hyphened(component);
    }

    /**
     * The last part of the message key of the heading above a group of columns, or {@code null}.
     */
    String groupKey() {
        int dot = component.indexOf('.');
        return dot < 0 ? null : hyphened(component.substring(0, dot));
    }

    private static String hyphened(String name) {
        return name.replace('.', '-')
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
