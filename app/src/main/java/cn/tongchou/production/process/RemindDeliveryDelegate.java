package cn.tongchou.production.process;

import cn.tongchou.production.AssignmentDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒承建馆: the deadline comes near. */
@Component("remindDelivery")
class RemindDeliveryDelegate implements JavaDelegate {

    private final AssignmentDeadlines deadlines;

    RemindDeliveryDelegate(AssignmentDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.remind(
                UUID.fromString(
                        (String) execution.getVariable(LibraryAssignmentProcess.ASSIGNMENT_ID)));
    }
}
