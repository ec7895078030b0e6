package cn.tongchou.reporting;

import java.util.List;

/** 返工跟踪表: every rework order of a year, how long it took and what came of it. */
final class ReworkTracking {

    static final String ID = "rework-tracking";

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("number", ColumnType.TEXT, 15),
                    Column.of("library", ColumnType.TEXT, 21),
                    Column.of("batch", ColumnType.TEXT, 16),
                    Column.of("round", ColumnType.COUNT, 6),
                    Column.of("issuedOn", ColumnType.DATE, 12),
                    Column.of("deadline", ColumnType.DATE, 12),
                    Column.of("completedOn", ColumnType.DATE, 12),
                    Column.of("daysLate", ColumnType.COUNT, 9),
                    Column.of("defectTypes", ColumnType.TEXT, 30),
                    Column.of("defects", ColumnType.COUNT, 8).total(Total.SUM),
                    Column.of("responsible", ColumnType.TEXT, 22),
                    Column.of("reinspection", ColumnType.TEXT, 9),
                    Column.of("status", ColumnType.TEXT, 9));

    private ReworkTracking() {}

    /** The report of these rows; the line of totals adds up the defects and nothing else. */
    static Report of(Texts texts, ReportHead head, List<ReworkTrackingRow> rows) {
        return new ReportBuilder(ID, texts, head, COLUMNS, "library")
                .rows(rows)
                .total(null)
                .build(null);
    }
}
