package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReportManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒承建馆: the last day comes near. */
@Component("remindMonthlyReport")
class RemindMonthlyReportDelegate implements JavaDelegate {

    private final MonthlyReportManagement reports;

    RemindMonthlyReportDelegate(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.remind(
                UUID.fromString((String) execution.getVariable(MonthlyReportProcess.REPORT_ID)));
    }
}
