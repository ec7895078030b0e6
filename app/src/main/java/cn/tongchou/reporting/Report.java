package cn.tongchou.reporting;

import cn.tongchou.workbook.RowKind;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A report ready to be written, in the language of its reader.
 *
 * @param id its name in URLs, message keys ({@code reporting.<id>.…}) and files ({@code
 *     reports/<id>.jrxml})
 * @param texts its language
 * @param head what stands above the table
 * @param columns from left to right
 * @param labelColumn the component in whose column a line of totals says what it is
 * @param lines the table
 * @param chart its chart, or {@code null}
 */
record Report(
        String id,
        Texts texts,
        ReportHead head,
        List<Column> columns,
        String labelColumn,
        List<Line> lines,
        ReportChart chart) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter IN_FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    Report {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** The same with a note in its head; {@code null} for none. */
    Report noted(String note) {
        return new Report(id, texts, head.noted(note), columns, labelColumn, lines, chart);
    }

    /** The same with one more note. */
    Report alsoNoted(String note) {
        return noted(head.note() == null ? note : head.note() + "\n" + note);
    }

    String title() {
        return text("title", head.titleArguments().toArray());
    }

    /** How many records the table shows; lines of totals do not count. */
    int rowCount() {
        return (int) lines.stream().filter(line -> line.kind() == RowKind.DETAIL).count();
    }

    String heading(Column column) {
        return text(column.key());
    }

    /** The heading above a group of columns, or {@code null}. */
    String groupHeading(Column column) {
        return column.groupKey() == null ? null : text(column.groupKey());
    }

    /** The value of a cell as it is shown; {@code null} for an empty cell. */
    Object cell(Line line, Column column) {
        if (column.type() == ColumnType.SEQUENCE) {
            return line.kind() == RowKind.DETAIL ? line.number() : null;
        }
        if (line.label() != null && column.component().equals(labelColumn)) {
            return line.label();
        }
        return column.type().shown(line.values().apply(column.component()));
    }

    /** The lines between title and table: each a few facts that stand side by side. */
    List<List<String>> facts() {
        List<List<String>> facts = new ArrayList<>();
        facts.add(
                List.of(
                        texts.labelled("reporting.head.institution", head.institution()),
                        texts.labelled("reporting.head.period", head.period()),
                        texts.labelled("reporting.head.units", text("units"))));
        facts.add(
                List.of(
                        texts.labelled("reporting.head.filled-on", head.filledOn().toString()),
                        texts.labelled("reporting.head.prepared-by", head.preparedBy()),
                        texts.labelled("reporting.head.reviewed-by", head.reviewedBy())));
        String filter =
                head.filter() == null ? texts.get("reporting.head.no-filter") : head.filter();
        facts.add(
                List.of(
                        texts.labelled("reporting.head.filter", filter),
                        texts.labelled(
                                "reporting.head.printed-at", MINUTE.format(head.printedAt())),
                        texts.get("reporting.head.row-count", rowCount())));
        return facts;
    }

    /** The name under which the document is downloaded: title, filter, time, number of rows. */
    String fileName(String extension) {
        String rows = texts.get("reporting.file.row-count", rowCount());
        String filtered = head.filter() == null ? title() : title() + "_" + head.filter();
        String name = String.join("_", filtered, IN_FILE_NAME.format(head.printedAt()), rows);
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + "." + extension;
    }

    private String text(String part, Object... arguments) {
        return texts.get("reporting." + id + "." + part, arguments);
    }
}
