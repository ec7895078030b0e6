package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报告质检逾期, if the sample is still open. */
@Component("reportInspectionOverdue")
class ReportInspectionOverdueDelegate implements JavaDelegate {

    private final InspectionDeadlines deadlines;

    ReportInspectionOverdueDelegate(InspectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.reportInspectionOverdue(
                UUID.fromString((String) execution.getVariable(BatchInspection.BATCH_ID)));
    }
}
