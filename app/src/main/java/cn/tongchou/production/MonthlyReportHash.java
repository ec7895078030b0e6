package cn.tongchou.production;

import cn.tongchou.attachment.Attachments;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The fingerprint of a taken 月报: whoever alters a figure or a word of it is found out. */
final class MonthlyReportHash {

    private MonthlyReportHash() {}

    /** Hex digest of the report's library, month, lines and words, and of who handed it in. */
    static String of(MonthlyReport report) {
        StringBuilder all = new StringBuilder();
        add(
                all,
                report.number(),
                report.programmeId(),
                report.institutionId(),
                report.month(),
                report.problems(),
                report.nextPlan(),
                report.responsible(),
                report.submittedBy(),
                report.submittedByName());
        report.lines()
                .forEach(
                        line ->
                                add(
                                        all,
                                        line.projectId(),
                                        line.quantity(),
                                        line.delivered(),
                                        line.proposed(),
                                        line.done(),
                                        line.reason()));
        return Attachments.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder all, Object... parts) {
        Stream.of(parts).forEach(part -> all.append(part == null ? "" : part).append('\u001f'));
        all.append('\n');
    }
}
