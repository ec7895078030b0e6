package cn.tongchou.production.process;

import cn.tongchou.identity.Role;
import cn.tongchou.production.MonthlyReportManagement;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ${monthlyReportCandidates…}} in the drawing: the clerks of the report's library. */
@Component("monthlyReportCandidates")
public class MonthlyReportCandidates {

    private final MonthlyReportManagement reports;

    MonthlyReportCandidates(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    /** The groups, as the engine reads them. */
    public List<String> of(String reportId) {
        return List.of(
                Role.LIBRARY_CLERK.name()
                        + '@'
                        + reports.report(UUID.fromString(reportId)).institutionId());
    }
}
