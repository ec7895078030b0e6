package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒返工, if the rework is still awaited. */
@Component("remindRework")
class RemindReworkDelegate implements JavaDelegate {

    private final InspectionDeadlines deadlines;

    RemindReworkDelegate(InspectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.remindRework(
                UUID.fromString((String) execution.getVariable(BatchInspection.BATCH_ID)));
    }
}
