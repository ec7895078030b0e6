package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.shared.WaitingStates;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A missing 月报 waits for its library, one that was handed in for a coordinator. */
@Component
class MonthlyReportWaiting implements WaitingStates {

    private final MonthlyReportManagement reports;

    MonthlyReportWaiting(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> activities() {
        return Set.of(MonthlyReportProcess.FILL, MonthlyReportProcess.TAKE);
    }

    @Override
    public Stream<Waiting> waiting() {
        return reports.waiting().stream().map(MonthlyReportWaiting::waiting);
    }

    private static Waiting waiting(MonthlyReport report) {
        return new Waiting(
                report.number(),
                report.number(),
                report.status().isMissing()
                        ? MonthlyReportProcess.FILL
                        : MonthlyReportProcess.TAKE);
    }
}
