package cn.tongchou.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What stands above the table of a report.
 *
 * @param titleArguments arguments of the message {@code reporting.<id>.title}, such as the year
 * @param institution 填报单位, who answers for the figures
 * @param period 统计期间, as words
 * @param filter what the rows were filtered by, as words; {@code null} when all rows are shown
 * @param filledOn 填报日期
 * @param printedAt when the document was made, in China's time
 * @param preparedBy 填表人; {@code null} leaves a line to sign on
 * @param reviewedBy 审核人; {@code null} leaves a line to sign on
 * @param explanation how its figures are counted, as sentences; {@code null} where its headings say
 *     it
 * @param note what a reader must know of the figures, as a sentence; {@code null} for nothing
 */
record ReportHead(
        List<Object> titleArguments,
        String institution,
        String period,
        String filter,
        LocalDate filledOn,
        LocalDateTime printedAt,
        String preparedBy,
        String reviewedBy,
        String explanation,
        String note) {

    ReportHead explained(String sentences) {
        return new ReportHead(
                titleArguments,
                institution,
                period,
                filter,
                filledOn,
                printedAt,
                preparedBy,
                reviewedBy,
                sentences,
                note);
    }

    ReportHead noted(String sentence) {
        return new ReportHead(
                titleArguments,
                institution,
                period,
                filter,
                filledOn,
                printedAt,
                preparedBy,
                reviewedBy,
                explanation,
                sentence);
    }
}
