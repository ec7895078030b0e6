package cn.tongchou.production;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I4: a taken 月报 is what was taken, to the last figure and word; no other bears a fingerprint. */
@Component
class MonthlyReportInvariant implements Invariant {

    private final MonthlyReports reports;

    MonthlyReportInvariant(MonthlyReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String statement() {
        return "monthly report: as it is = as it was taken";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        List<MonthlyReport> all = reports.findByStatusIn(List.of(MonthlyReportStatus.values()));
        for (MonthlyReport report : all) {
            boolean taken = report.status() == MonthlyReportStatus.TAKEN;
            if (taken && !MonthlyReportHash.of(report).equals(report.takenSha256())) {
                violations.add(
                        "monthly report %s: taken with SHA-256 %s, now it has %s"
                                .formatted(
                                        report.number(),
                                        report.takenSha256(),
                                        MonthlyReportHash.of(report)));
            } else if (!taken && report.takenSha256() != null) {
                violations.add(
                        "monthly report %s is %s, but it was taken"
                                .formatted(report.number(), report.status()));
            }
        }
        return new Result(all.size(), violations);
    }
}
