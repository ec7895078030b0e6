package cn.tongchou.reporting;

import java.util.Arrays;
import java.util.List;

/** 进度季报: how far each kind of resource is at the end of a quarter. */
final class ProgressQuarterly {

    static final String ID = "progress-quarterly";

    static final List<Column> COLUMNS =
            List.of(
                    Column.sequence(),
                    Column.of("kind", ColumnType.TEXT, 22),
                    Column.of("libraries", ColumnType.COUNT, 9).total(Total.GIVEN),
                    Column.of("target", ColumnType.COUNT, 11),
                    Column.of("completedInQuarter", ColumnType.COUNT, 11),
                    Column.of("completed", ColumnType.COUNT, 11),
                    Column.of("completionRate", ColumnType.PERCENT, 9),
                    Column.of("yearOnYear", ColumnType.PERCENT, 9),
                    Column.of("inspected", ColumnType.COUNT, 9).total(Total.GIVEN),
                    Column.of("firstPassRate", ColumnType.PERCENT, 9).total(Total.GIVEN),
                    Column.of("reworked", ColumnType.COUNT, 9).total(Total.GIVEN),
                    Column.of("openRework", ColumnType.COUNT, 9).total(Total.GIVEN),
                    Column.of("sessions", ColumnType.COUNT, 8).total(Total.GIVEN),
                    Column.of("trainees", ColumnType.COUNT, 8).total(Total.GIVEN),
                    Column.of("budget", ColumnType.WAN_YUAN, 10).total(Total.GIVEN),
                    Column.of("spent", ColumnType.WAN_YUAN, 10).total(Total.GIVEN),
                    Column.of("executionRate", ColumnType.PERCENT, 9).total(Total.GIVEN),
                    Column.of("problems", ColumnType.TEXT, 26),
                    Column.of("measures", ColumnType.TEXT, 22));

    private ProgressQuarterly() {}

    /**
     * The report of these rows.
     *
     * @param whole figures of all kinds together, which never are quantities; stands in the line of
     *     totals
     */
    static Report of(
            Texts texts,
            ReportHead head,
            List<ProgressQuarterlyRow> rows,
            ProgressQuarterlyRow whole) {
        return new ReportBuilder(ID, texts, head, COLUMNS, "kind")
                .rows(rows)
                .total(whole)
                .build(rows.isEmpty() ? null : chart(texts, rows));
    }

    private static ReportChart chart(Texts texts, List<ProgressQuarterlyRow> rows) {
        return new ReportChart(
                texts.get("reporting.progress-quarterly.chart"),
                texts.get("reporting.progress-quarterly.kind"),
                true,
                List.of(
                        texts.get("reporting.progress-quarterly.completion-rate"),
                        texts.get("reporting.progress-quarterly.first-pass-rate")),
                rows.stream()
                        .map(
                                row ->
                                        new ReportChart.Point(
                                                row.kind(),
                                                Arrays.asList(
                                                        row.completionRate(), row.firstPassRate())))
                        .toList());
    }
}
