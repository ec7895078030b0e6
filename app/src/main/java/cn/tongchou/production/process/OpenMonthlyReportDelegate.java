package cn.tongchou.production.process;

import cn.tongchou.production.LibraryMonth;
import cn.tongchou.production.MonthlyReportManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开出月报: a library's month is over. */
@Component("openMonthlyReport")
class OpenMonthlyReportDelegate implements JavaDelegate {

    private final MonthlyReportManagement reports;

    OpenMonthlyReportDelegate(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programmeId = (String) execution.getVariable(MonthlyReportProcess.PROGRAMME_ID);
        String month = (String) execution.getVariable(MonthlyReportProcess.LIBRARY_MONTH_ID);
        UUID report = reports.open(UUID.fromString(programmeId), LibraryMonth.of(month)).id();
        execution.setVariable(MonthlyReportProcess.REPORT_ID, report.toString());
    }
}
