package cn.tongchou.acceptance;

import java.util.UUID;

/**
 * The annual report that the leader had before them when deciding: only that document is approved
 * or returned.
 *
 * @param id the report
 * @param sha256 the hash of its document, as the page showed it
 */
public record ReportSeen(UUID id, String sha256) {

    /** This report, as it is now. */
    public static ReportSeen of(AnnualReport report) {
        return new ReportSeen(report.id(), report.sha256());
    }

    boolean is(AnnualReport report) {
        return report.id().equals(id) && report.sha256().equals(sha256);
    }
}
