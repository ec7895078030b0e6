package cn.tongchou.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * 年度对比表: the years side by side, one row per year and kind. The figures of a whole year are the
 * number of libraries (each counted once, so never a sum), the number of projects, and money;
 * quantities of different kinds are not added.
 */
final class YearComparison {

    static final String ID = "year-comparison";

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("year", ColumnType.YEAR, 8),
                    Column.of("kind", ColumnType.TEXT, 18),
                    Column.of("unit", ColumnType.TEXT, 9),
                    Column.of("libraries", ColumnType.COUNT, 10).total(Total.GIVEN),
                    Column.of("projects", ColumnType.COUNT, 9).total(Total.GIVEN),
                    Column.of("requested", ColumnType.COUNT, 13),
                    Column.of("approved", ColumnType.COUNT, 13),
                    Column.of("completed", ColumnType.COUNT, 12),
                    Column.of("accepted", ColumnType.COUNT, 12),
                    Column.of("completionRate", ColumnType.PERCENT, 10),
                    Column.of("passRate", ColumnType.PERCENT, 10),
                    Column.of("funds", ColumnType.WAN_YUAN, 13).total(Total.GIVEN),
                    Column.of("executionRate", ColumnType.PERCENT, 10),
                    Column.of("coordinated", ColumnType.COUNT, 10).total(Total.GIVEN),
                    Column.of("change.libraries", ColumnType.CHANGE, 10).total(Total.GIVEN),
                    Column.of("change.quantity", ColumnType.CHANGE, 12),
                    Column.of("change.funds", ColumnType.WAN_YUAN_CHANGE, 13).total(Total.GIVEN));

    /**
     * A year.
     *
     * @param figures of the whole year
     * @param kinds one row per kind that has figures of its own; may be empty for years of which
     *     only totals are known
     * @param registered what the register of earlier years says of a year that has kinds, or {@code
     *     null}
     */
    record Year(
            YearComparisonRow figures,
            List<YearComparisonRow> kinds,
            YearComparisonRow registered) {

        Year(YearComparisonRow figures, List<YearComparisonRow> kinds) {
            this(figures, kinds, null);
        }
    }

    private YearComparison() {}

    static Report of(Texts texts, ReportHead head, List<Year> years) {
        ReportBuilder builder = new ReportBuilder(ID, texts, head, COLUMNS, "kind");
        for (Year year : years) {
            if (year.kinds().isEmpty()) {
                builder.undivided(texts.get("reporting.year-comparison.undivided"), year.figures());
            } else {
                if (year.registered() != null) {
                    builder.undivided(
                            texts.get("reporting.year-comparison.registered"), year.registered());
                }
                builder.rows(year.kinds())
                        .subtotal(texts.get("reporting.year-comparison.subtotal"), year.figures());
            }
        }
        return builder.build(years.isEmpty() ? null : chart(texts, years));
    }

    private static ReportChart chart(Texts texts, List<Year> years) {
        return new ReportChart(
                texts.get("reporting.year-comparison.chart"),
                texts.get("reporting.year-comparison.year"),
                false,
                List.of(
                        texts.get("reporting.year-comparison.libraries"),
                        texts.get("reporting.year-comparison.projects")),
                years.stream()
                        .map(Year::figures)
                        .map(
                                year ->
                                        new ReportChart.Point(
                                                year.year().toString(),
                                                Arrays.asList(
                                                        exact(year.libraries()),
                                                        exact(year.projects()))))
                        .toList());
    }

    private static BigDecimal exact(Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
