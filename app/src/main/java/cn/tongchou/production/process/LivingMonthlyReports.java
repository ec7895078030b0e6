package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.shared.LivingProcesses;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A 月报's process lives until it is taken, and its last day is armed while it is missing. */
@Component
class LivingMonthlyReports implements LivingProcesses {

    private final MonthlyReportManagement reports;

    LivingMonthlyReports(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public String process() {
        return MonthlyReportProcess.PROCESS;
    }

    @Override
    public Stream<Living> living() {
        return reports.waiting().stream().map(LivingMonthlyReports::living);
    }

    private static Living living(MonthlyReport report) {
        return new Living(
                report.number(),
                report.status().isMissing() ? Set.of(MonthlyReportProcess.DEADLINE) : Set.of());
    }
}
