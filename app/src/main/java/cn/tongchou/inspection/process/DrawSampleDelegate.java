package cn.tongchou.inspection.process;

import cn.tongchou.inspection.InspectionManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 抽取样本 of the round delivered last. */
@Component("drawSample")
class DrawSampleDelegate implements JavaDelegate {

    private final InspectionManagement inspections;

    DrawSampleDelegate(InspectionManagement inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.drawSample(
                UUID.fromString((String) execution.getVariable(BatchInspection.BATCH_ID)));
    }
}
