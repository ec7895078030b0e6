package cn.tongchou.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * The same cycle on the bare engine: the same starts, messages and completed tasks in the same
 * order, each in a transaction of its own, and nothing beside them.
 */
final class BareYear {

    private final ProcessEngine engine;
    private int next;

    BareYear(ProcessEngine engine) {
        this.engine = engine;
    }

    /** One cycle up to the last payment. */
    void run() {
        String year = "bare-" + next++;
        engine.getRuntimeService()
                .startProcessInstanceByKey("annual-programme", year, Map.of("programmeId", year));
        complete(year, "user_close_claim_window", Map.of());
        complete(year, "user_confirm_claims", Map.of("quotaLeft", false));
        complete(year, "user_draft_request_memo", Map.of());
        complete(year, "user_record_memo_route", Map.of("memoOutcome", "APPROVED"));
        complete(year, "user_record_allocation", Map.of());
        complete(year, "user_record_fund_receipt", Map.of());
        complete(year, "user_plan_lots", Map.of());
        complete(year, "user_record_opening", Map.of());
        complete(year, "user_record_evaluation", Map.of());
        complete(year, "user_confirm_award", Map.of("awardOutcome", "AWARDED"));
        complete(year, "user_sign_contracts", Map.of());
        for (int i = 1; i <= 3; i++) {
            String course = "of-trainingCourses-" + year + "-" + i;
            complete(course, "user_schedule_training", Map.of());
            complete(course, "user_record_attendance", Map.of());
        }
        for (int i = 1; i <= 3; i++) {
            construct("of-confirmedClaims-" + year + "-" + i);
        }
        for (int i = 1; i <= 4; i++) {
            String contract = "of-contracts-" + year + "-" + i;
            if (i > 1) {
                complete(contract, "user_accept_lot", Map.of());
            }
            complete(contract, "user_release_payment", Map.of());
            complete(
                    contract,
                    "user_pay",
                    Map.of("paymentOutcome", "PAID", "contractSettled", true));
        }
    }

    private void construct(String assignment) {
        for (String batch : List.of(assignment + "-b1", assignment + "-b2")) {
            engine.getRuntimeService()
                    .createMessageCorrelation("batch-delivered")
                    .processInstanceBusinessKey(assignment)
                    .setVariablesToTriggeredScope(Map.of("batchId", batch))
                    .correlate();
            String inspection = "of-" + batch;
            if (batch.endsWith("1")) {
                complete(inspection, "user_inspect_sample", verdict("FAILED"));
                complete(inspection, "user_rework_batch", Map.of());
            }
            complete(inspection, "user_inspect_sample", verdict("PASSED"));
        }
        complete(assignment, "user_deliver_batches", Map.of());
        complete(assignment, "user_accept_assignment", Map.of("acceptanceDecision", "ACCEPTED"));
    }

    private static Map<String, Object> verdict(String verdict) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("verdict", verdict);
        outcome.put("failedRounds", verdict.equals("FAILED") ? 1 : 0);
        return outcome;
    }

    private void complete(String businessKey, String activity, Map<String, Object> outcome) {
        Task task =
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(activity)
                        .singleResult();
        if (task == null) {
            throw new IllegalStateException(activity + " does not wait in " + businessKey);
        }
        engine.getTaskService().setAssignee(task.getId(), "somebody");
        engine.getTaskService().complete(task.getId(), outcome);
    }
}
