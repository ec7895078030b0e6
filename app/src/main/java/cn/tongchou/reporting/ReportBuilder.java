package cn.tongchou.reporting;

import cn.tongchou.workbook.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the lines of a report together: records, figures of groups, totals. */
final class ReportBuilder {

    private final String id;
    private final Texts texts;
    private final ReportHead head;
    private final List<Column> columns;
    private final String labelColumn;
    private final List<Line> lines = new ArrayList<>();
    private int records;

    ReportBuilder(
            String id, Texts texts, ReportHead head, List<Column> columns, String labelColumn) {
        this.id = id;
        this.texts = texts;
        this.head = head;
        this.columns = columns;
        this.labelColumn = labelColumn;
    }

    ReportBuilder rows(List<? extends Record> rows) {
        for (Record row : rows) {
            lines.add(new Line(RowKind.DETAIL, ++records, null, known(row)));
        }
        return this;
    }

    /**
     * Figures of a group, known to the read model. Only columns whose rule is {@link Total#GIVEN},
     * and words and years, are shown: whatever else the record holds cannot get into the line.
     */
    ReportBuilder subtotal(String label, Record figures) {
        lines.add(new Line(RowKind.SUBTOTAL, 0, label, given(figures)));
        return this;
    }

    /** A line that names the group below it and has no figures. */
    ReportBuilder heading(String label) {
        lines.add(new Line(RowKind.SUBTOTAL, 0, label, nothing -> null));
        return this;
    }

    /** The only row of a group of which nothing but the figures of the whole group is known. */
    ReportBuilder undivided(String label, Record figures) {
        lines.add(new Line(RowKind.DETAIL, ++records, label, given(figures)));
        return this;
    }

    /**
     * One line of totals of all records; nothing when there are none. Where the records do not know
     * the figure of a column that has one, the whole's stands.
     *
     * @param whole figures that are known of all together only, or {@code null}
     */
    ReportBuilder total(Record whole) {
        return total(
                texts.get("reporting.total"),
                details(),
                whole == null ? nothing -> null : known(whole));
    }

    /**
     * One line of totals for each value of a component, because quantities of different units are
     * never added.
     */
    ReportBuilder totalsBy(String component) {
        Map<Object, List<Line>> groups =
                details().stream()
                        .filter(line -> line.values().apply(component) != null)
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.values().apply(component),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.forEach(
                (value, group) ->
                        total(texts.get("reporting.total-of", value), group, nothing -> null));
        return this;
    }

    Report build(ReportChart chart) {
        return new Report(
                id,
                texts,
                head,
                columns,
                labelColumn,
                lines,
                chart == null ? null : chart.orNothing());
    }

    private List<Line> details() {
        return lines.stream().filter(line -> line.kind() == RowKind.DETAIL).toList();
    }

    private Function<String, Object> given(Record figures) {
        Map<String, Object> shown = new HashMap<>();
        for (Column column : columns) {
            boolean names = column.type() == ColumnType.TEXT || column.type() == ColumnType.YEAR;
            if (column.total() == Total.GIVEN || names) {
                shown.put(column.component(), known(figures).apply(column.component()));
            }
        }
        return shown::get;
    }

    private Function<String, Object> known(Record row) {
        return Components.of(row).andThen(texts::known);
    }

    private ReportBuilder total(String label, List<Line> rows, Function<String, Object> otherwise) {
        if (!rows.isEmpty()) {
            Map<String, Object> figures = new HashMap<>();
            for (Column column : columns) {
                Object figure = figure(column.total(), column.component(), rows);
                boolean given = figure == null && column.total() != Total.NONE;
                figures.put(
                        column.component(), given ? otherwise.apply(column.component()) : figure);
            }
            lines.add(new Line(RowKind.TOTAL, 0, label, figures::get));
        }
        return this;
    }

    private static Object figure(Total rule, String component, List<Line> rows) {
        if (rule instanceof Total.Sum) {
            return sum(component, rows);
        }
        if (rule instanceof Total.SumOfPresent) {
            List<Line> present =
                    rows.stream().filter(row -> row.values().apply(component) != null).toList();
            return present.isEmpty() ? null : sum(component, present);
        }
        if (rule instanceof Total.Ratio ratio) {
            return Rates.of(sum(ratio.part(), rows), sum(ratio.whole(), rows));
        }
        return null;
    }

    private static BigDecimal sum(String component, List<Line> rows) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.values().apply(component)));
        return values.stream().anyMatch(Objects::isNull)
                ? null
                : values.stream().map(ColumnType::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
