package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒质检机构, if the sample is still open. */
@Component("remindInspection")
class RemindInspectionDelegate implements JavaDelegate {

    private final InspectionDeadlines deadlines;

    RemindInspectionDelegate(InspectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.remindInspectors(
                UUID.fromString((String) execution.getVariable(BatchInspection.BATCH_ID)));
    }
}
