package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import java.util.Arrays;
import java.util.List;

/**
 * 各馆完成率排名: the libraries of each kind side by side. Units are never added: each kind is ranked for
 * itself, each library by its own target.
 */
final class Ranking {

    static final String ID = "ranking";

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("rank", ColumnType.YEAR, 6),
                    Column.of("library", ColumnType.TEXT, 24),
                    Column.of("target", ColumnType.COUNT, 12),
                    Column.of("completed", ColumnType.COUNT, 12),
                    Column.of("completionRate", ColumnType.PERCENT, 10),
                    Column.of("passRate", ColumnType.PERCENT, 10),
                    Column.of("firstPassRate", ColumnType.PERCENT, 11),
                    Column.of("onTimeRate", ColumnType.PERCENT, 11),
                    Column.of("executionRate", ColumnType.PERCENT, 10),
                    Column.of("score", ColumnType.SCORE, 10),
                    Column.of("rankBefore", ColumnType.YEAR, 9),
                    Column.of("change", ColumnType.CHANGE, 7),
                    Column.of("warning", ColumnType.TEXT, 11));

    /** The libraries of one kind, the first first. */
    record Kind(ConstructionKind kind, List<RankingRow> rows) {}

    private Ranking() {}

    /** The report of these kinds; above each kind a line that names it and its unit. */
    static Report of(Texts texts, ReportHead head, List<Kind> kinds) {
        ReportBuilder builder = new ReportBuilder(ID, texts, head, COLUMNS, "library");
        for (Kind kind : kinds) {
            builder.heading(
                            texts.get(
                                    "reporting.kind-in-unit",
                                    texts.get(kind.kind().messageKey()),
                                    texts.get(kind.kind().unit().messageKey())))
                    .rows(kind.rows());
        }
        return builder.build(kinds.size() == 1 ? chart(texts, kinds.get(0)) : null);
    }

    private static ReportChart chart(Texts texts, Kind kind) {
        return new ReportChart(
                texts.get("reporting.ranking.chart", texts.get(kind.kind().messageKey())),
                texts.get("reporting.ranking.library"),
                true,
                List.of(
                        texts.get("reporting.ranking.completion-rate"),
                        texts.get("reporting.ranking.pass-rate")),
                kind.rows().stream()
                        .map(
                                row ->
                                        new ReportChart.Point(
                                                ShortNames.of(row.library()),
                                                Arrays.asList(
                                                        row.completionRate(), row.passRate())))
                        .toList());
    }
}
