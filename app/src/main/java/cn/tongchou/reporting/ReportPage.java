package cn.tongchou.reporting;

import java.util.List;

/**
 * A report as its page shows it; the same lines as in the workbook and in the printed document.
 *
 * @param facts the lines between title and table
 * @param explanation how the figures are counted, or {@code null}
 * @param note what a reader must know of the figures, or {@code null}
 * @param rowCount how many records it shows
 */
public record ReportPage(
        String title,
        List<List<String>> facts,
        String explanation,
        String note,
        List<Heading> headings,
        List<Row> rows,
        int rowCount,
        boolean charted) {

    /**
     * @param numeric whether its cells are numbers, which stand at the right
     */
    public record Heading(String text, boolean numeric) {}

    /**
     * @param figures whether it is a line of figures of several records
     */
    public record Row(boolean figures, List<String> cells) {}
}
