package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 进度月报: how far each library is with its part of each construction project. */
final class ProgressMonthly {

    static final String ID = "progress-monthly";

    static final List<Column> COLUMNS =
            List.of(
                    Column.sequence(),
                    Column.of("library", ColumnType.TEXT, 21),
                    Column.of("divisionCode", ColumnType.TEXT, 9),
                    Column.of("kind", ColumnType.TEXT, 15),
                    Column.of("unit", ColumnType.TEXT, 8),
                    Column.of("target", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("completedInMonth", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("completed", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("delivered", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("passed", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("accepted", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("completionRate", ColumnType.PERCENT, 9)
                            .total(Total.ratio("completed", "target")),
                    Column.of("acceptanceRate", ColumnType.PERCENT, 9)
                            .total(Total.ratio("accepted", "target")),
                    Column.of("timeProgress", ColumnType.PERCENT, 9),
                    Column.of("deviation", ColumnType.POINTS, 9),
                    Column.of("completedBefore", ColumnType.COUNT, 10).total(Total.SUM),
                    Column.of("growth", ColumnType.PERCENT, 9),
                    Column.of("problems", ColumnType.TEXT, 20),
                    Column.of("nextPlan", ColumnType.TEXT, 20),
                    Column.of("responsible", ColumnType.TEXT, 8));

    private ProgressMonthly() {}

    /** The report of these rows; one line of totals per unit. */
    static Report of(Texts texts, ReportHead head, List<ProgressMonthlyRow> rows) {
        return new ReportBuilder(ID, texts, head, COLUMNS, "library")
                .rows(rows)
                .totalsBy("unit")
                .build(rows.isEmpty() ? null : chart(texts, rows));
    }

    /**
     * Rates by library: of completion and acceptance when there is one kind, else of completion by
     * kind.
     */
    private static ReportChart chart(Texts texts, List<ProgressMonthlyRow> rows) {
        List<ConstructionKind> kinds =
                rows.stream().map(ProgressMonthlyRow::kind).distinct().toList();
        List<String> series =
                kinds.size() > 1
                        ? kinds.stream().map(kind -> texts.get(kind.messageKey())).toList()
                        : List.of(
                                texts.get("reporting.progress-monthly.completion-rate"),
                                texts.get("reporting.progress-monthly.acceptance-rate"));
        List<ReportChart.Point> points = new ArrayList<>();
        for (String library : rows.stream().map(ProgressMonthlyRow::library).distinct().toList()) {
            List<ProgressMonthlyRow> own =
                    rows.stream().filter(row -> row.library().equals(library)).toList();
            List<BigDecimal> values =
                    kinds.size() > 1
                            ? byKind(kinds, own)
                            : Arrays.asList(
                                    own.get(0).completionRate(), own.get(0).acceptanceRate());
            points.add(new ReportChart.Point(ShortNames.of(library), values));
        }
        return new ReportChart(
                texts.get(
                        kinds.size() > 1
                                ? "reporting.progress-monthly.chart-by-kind"
                                : "reporting.progress-monthly.chart"),
                texts.get("reporting.progress-monthly.library"),
                true,
                series,
                points);
    }

    private static List<BigDecimal> byKind(
            List<ConstructionKind> kinds, List<ProgressMonthlyRow> own) {
        BigDecimal[] rates = new BigDecimal[kinds.size()];
        own.forEach(row -> rates[kinds.indexOf(row.kind())] = row.completionRate());
        return Arrays.asList(rates);
    }
}
