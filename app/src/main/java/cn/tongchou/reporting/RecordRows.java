package cn.tongchou.reporting;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The lines of a report as the drawing of its page reads them: one field per column, named as its
 * component, and the field {@code ROW_KIND}. Dates and signed numbers arrive as words, everything
 * else typed; text is printable.
 */
final class RecordRows implements JRDataSource {

    /** The field that says whether the line is a record or figures of several. */
    static final String ROW_KIND = "ROW_KIND";

    private final Report report;
    private final PrintableText printable;
    private final Map<String, Column> columns;
    private final Iterator<Line> lines;
    private Line line;

    RecordRows(Report report, PrintableText printable) {
        this.report = report;
        this.printable = printable;
        this.columns =
                report.columns().stream()
                        .collect(
                                Collectors.toMap(
                                        Column::component,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        this.lines = report.lines().iterator();
    }

    @Override
    public boolean next() {
        boolean more = lines.hasNext();
        line = more ? lines.next() : null;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
        if (field.getName().equals(ROW_KIND)) {
            return line.kind().name();
        }
        Column column = columns.get(field.getName());
        if (column == null) {
            throw new IllegalStateException(
                    "Report " + report.id() + " has no column " + field.getName());
        }
        return shown(column);
    }

    /**
     * Reads all lines once, so that unprintable characters are known before anything is printed.
     */
    void checkAll() {
        while (next()) {
            columns.values().forEach(this::shown);
        }
    }

    private Object shown(Column column) {
        Object value = report.cell(line, column);
        if (value != null && column.type().signed()) {
            return column.type().signedText(value);
        }
        return value instanceof Number || value == null
                ? value
                : printable.clean(value.toString(), place(column));
    }

    private String place(Column column) {
        String heading = report.heading(column);
        return line.number() == 0
                ? heading
                : report.texts().get("reporting.unprintable.place", line.number(), heading);
    }
}
