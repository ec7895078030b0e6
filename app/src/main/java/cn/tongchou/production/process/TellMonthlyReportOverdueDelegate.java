package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReportManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知逾期: the last day is over. */
@Component("tellMonthlyReportOverdue")
class TellMonthlyReportOverdueDelegate implements JavaDelegate {

    private final MonthlyReportManagement reports;

    TellMonthlyReportOverdueDelegate(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.tellOverdue(
                UUID.fromString((String) execution.getVariable(MonthlyReportProcess.REPORT_ID)));
    }
}
