package cn.tongchou.production.process;

import cn.tongchou.production.AssignmentDeadlines;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报告逾期: the deadline has passed. */
@Component("reportOverdue")
class ReportOverdueDelegate implements JavaDelegate {

    private final AssignmentDeadlines deadlines;

    ReportOverdueDelegate(AssignmentDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.reportOverdue(
                UUID.fromString(
                        (String) execution.getVariable(LibraryAssignmentProcess.ASSIGNMENT_ID)));
    }
}
