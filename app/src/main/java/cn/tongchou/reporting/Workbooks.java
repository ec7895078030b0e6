package cn.tongchou.reporting;

import cn.tongchou.workbook.CellKind;
import cn.tongchou.workbook.ChartSheet;
import cn.tongchou.workbook.SheetColumn;
import cn.tongchou.workbook.SheetWriter;
import cn.tongchou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes a report as an .xlsx workbook: the table on the first sheet, the chart with its numbers on
 * the second.
 */
@Component
class Workbooks {

    private static final String GAP = "　　　";

    /** Writes the whole report; the stream stays open. */
    void write(Report report, OutputStream out) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            table(book, report);
            if (report.chart() != null) {
                book.chart(chartSheet(report));
            }
            book.writeTo(out);
        }
    }

    private static void table(WorkbookWriter book, Report report) {
        Texts texts = report.texts();
        SheetWriter sheet = book.sheet(texts.get("reporting.workbook.table"), columns(report));
        sheet.footer(texts.get("reporting.workbook.page"));
        sheet.title(report.title());
        report.facts().forEach(facts -> sheet.note(String.join(GAP, facts)));
        if (report.head().explanation() != null) {
            sheet.note(report.head().explanation());
        }
        if (report.head().note() != null) {
            sheet.note(report.head().note());
        }
        sheet.header(frozenColumns(report));
        for (Line line : report.lines()) {
            List<Object> values = new ArrayList<>();
            report.columns().forEach(column -> values.add(report.cell(line, column)));
            sheet.row(line.kind(), values);
        }
    }

    private static List<SheetColumn> columns(Report report) {
        return report.columns().stream()
                .map(
                        column ->
                                SheetColumn.of(
                                                report.heading(column),
                                                column.type().cellKind(),
                                                column.width())
                                        .inGroup(report.groupHeading(column)))
                .toList();
    }

    /** The columns that name a row stay in sight while the others scroll. */
    private static int frozenColumns(Report report) {
        List<String> components = report.columns().stream().map(Column::component).toList();
        return components.indexOf(report.labelColumn()) + 1;
    }

    private static ChartSheet chartSheet(Report report) {
        ReportChart chart = report.chart();
        return new ChartSheet(
                report.texts().get("reporting.workbook.chart"),
                chart.title(),
                chart.category(),
                chart.percent() ? CellKind.PERCENT : CellKind.COUNT,
                chart.series(),
                chart.points().stream()
                        .map(point -> new ChartSheet.Point(point.category(), point.values()))
                        .toList());
    }
}
