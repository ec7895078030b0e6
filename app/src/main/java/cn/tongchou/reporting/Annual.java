package cn.tongchou.reporting;

import java.util.Arrays;
import java.util.List;

/** 年报: what each library took on, achieved and spent in a year. */
final class Annual {

    static final String ID = "annual";

    static final List<Column> COLUMNS =
            List.of(
                    Column.sequence(),
                    Column.of("library", ColumnType.TEXT, 21),
                    Column.of("projects", ColumnType.COUNT, 8),
                    quantity("target.pages"),
                    quantity("target.records"),
                    quantity("target.sites"),
                    quantity("target.topics"),
                    quantity("completed.pages"),
                    quantity("completed.records"),
                    quantity("completed.sites"),
                    quantity("completed.topics"),
                    quantity("accepted.pages"),
                    quantity("accepted.records"),
                    quantity("accepted.sites"),
                    quantity("accepted.topics"),
                    Column.of("completionRate", ColumnType.PERCENT, 9),
                    Column.of("passRate", ColumnType.PERCENT, 9),
                    Column.of("reworkRate", ColumnType.PERCENT, 9),
                    Column.of("approvedBudget", ColumnType.WAN_YUAN, 10).total(Total.SUM),
                    Column.of("allocated", ColumnType.WAN_YUAN, 10).total(Total.SUM),
                    Column.of("spent", ColumnType.WAN_YUAN, 10).total(Total.SUM),
                    Column.of("executionRate", ColumnType.PERCENT, 9)
                            .total(Total.ratio("spent", "allocated")),
                    Column.of("carriedOver", ColumnType.WAN_YUAN, 10).total(Total.SUM),
                    Column.of("unitCost", ColumnType.YUAN, 9),
                    Column.of("selfEvaluation", ColumnType.SCORE, 9),
                    Column.of("ranking", ColumnType.COUNT, 6));

    private Annual() {}

    /**
     * The report of these rows, with one line of totals: each column of quantities has one unit. An
     * empty quantity says that the library takes no part in projects of that unit.
     */
    static Report of(Texts texts, ReportHead head, List<AnnualRow> rows) {
        return of(texts, head, rows, null);
    }

    /**
     * The same with figures of the whole programme, such as money, that stand in the line of totals
     * where the libraries do not know theirs.
     *
     * @param whole may be {@code null}
     */
    static Report of(Texts texts, ReportHead head, List<AnnualRow> rows, AnnualRow whole) {
        return new ReportBuilder(ID, texts, head, COLUMNS, "library")
                .rows(rows)
                .total(whole)
                .build(rows.isEmpty() ? null : chart(texts, rows));
    }

    private static Column quantity(String component) {
        return Column.of(component, ColumnType.COUNT, 9).total(Total.SUM_OF_PRESENT);
    }

    private static ReportChart chart(Texts texts, List<AnnualRow> rows) {
        return new ReportChart(
                texts.get("reporting.annual.chart"),
                texts.get("reporting.annual.library"),
                true,
                List.of(
                        texts.get("reporting.annual.completion-rate"),
                        texts.get("reporting.annual.pass-rate")),
                rows.stream()
                        .map(
                                row ->
                                        new ReportChart.Point(
                                                ShortNames.of(row.library()),
                                                Arrays.asList(
                                                        row.completionRate(), row.passRate())))
                        .toList());
    }
}
