package cn.tongchou.production.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.ProductionManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 建立任务: a confirmed claim becomes the library's assignment. */
@Component("openAssignment")
class OpenAssignmentDelegate implements JavaDelegate {

    private final ProductionManagement production;

    OpenAssignmentDelegate(ProductionManagement production) {
        this.production = production;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID claimId =
                UUID.fromString((String) execution.getVariable(LibraryAssignmentProcess.CLAIM_ID));
        UUID assignmentId = production.openAssignment(claimId, Actor.SYSTEM).id();
        execution.setVariable(LibraryAssignmentProcess.ASSIGNMENT_ID, assignmentId.toString());
    }
}
