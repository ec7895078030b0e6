package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报告返工逾期, if the rework is still awaited. */
@Component("reportReworkOverdue")
class ReportReworkOverdueDelegate implements JavaDelegate {

    private final InspectionDeadlines deadlines;

    ReportReworkOverdueDelegate(InspectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.reportReworkOverdue(
                UUID.fromString((String) execution.getVariable(BatchInspection.BATCH_ID)));
    }
}
