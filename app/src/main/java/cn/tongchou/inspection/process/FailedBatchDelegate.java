package cn.tongchou.inspection.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 判定处理方式: what the table {@code failed-batch} answers for the rounds that failed so far. It is
 * asked here because a rule task that asks by itself keeps the whole answer as an object among the
 * variables, which the sealed engine refuses.
 */
@Component("failedBatch")
class FailedBatchDelegate implements JavaDelegate {

    private final DecisionService decisions;

    FailedBatchDelegate(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object failedRounds = execution.getVariable(BatchInspection.FAILED_ROUNDS);
        String nextStep =
                decisions
                        .evaluateDecisionTableByKey(BatchInspection.FAILED_BATCH)
                        .variables(Map.of(BatchInspection.FAILED_ROUNDS, failedRounds))
                        .evaluate()
                        .getSingleEntry();
        execution.setVariable(BatchInspection.NEXT_STEP, nextStep);
    }
}
