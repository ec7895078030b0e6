package cn.tongchou.production;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The 月报 of a programme, as reports of the province read them. */
@Component
@Transactional(readOnly = true)
public class ReportedMonths {

    private final MonthlyReports reports;

    ReportedMonths(MonthlyReports reports) {
        this.reports = reports;
    }

    /** Every report of a month and of the months before it, whatever became of it. */
    public List<MonthlyReport> until(UUID programmeId, YearMonth month) {
        return reports.findByProgrammeId(programmeId).stream()
                .filter(report -> !report.month().isAfter(month))
                .toList();
    }

    /** The months of a programme of which reports were opened, the latest first. */
    public List<YearMonth> months(UUID programmeId) {
        return reports.findByProgrammeId(programmeId).stream()
                .map(MonthlyReport::month)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
