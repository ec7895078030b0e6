package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every delivered batch is inspected on its own, any number of them at the same time. */
class BatchDeliveredMessageTests {

    private static final String ASSIGNMENT = "2017-LD-A-0001";

    private ModelEngine models;
    private String assignment;

    @BeforeEach
    void aLibraryHasItsAssignment() {
        models = ModelEngine.fresh();
        assignment =
                models.start("library-assignment", ASSIGNMENT, "programmeId", "p", "claimId", "c1");
    }

    @Test
    void twoBatchesOfOneLibraryAreInInspectionAtOnceAndKeepTheirOwnId() {
        models.deliver(ASSIGNMENT, "b1");
        models.deliver(ASSIGNMENT, "b2");

        assertThat(inspections())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrder("number-of-b1", "number-of-b2");
        assertThat(inspections())
                .extracting(
                        ProcessInstance::getBusinessKey,
                        i -> variable(i, "batchId"),
                        i -> variable(i, "assignmentId"))
                .containsExactlyInAnyOrder(
                        tuple("number-of-b1", "b1", "of-c1"), tuple("number-of-b2", "b2", "of-c1"));
        var ids =
                models.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(assignment)
                        .variableName("batchId")
                        .list();
        assertThat(ids).extracting(v -> v.getValue()).containsExactlyInAnyOrder("b1", "b2");
        assertThat(ids)
                .extracting(v -> v.getExecutionId())
                .doesNotHaveDuplicates()
                .doesNotContain(assignment);
    }

    @Test
    void aBatchThatPassesLeavesTheOtherBatchInInspection() {
        models.deliver(ASSIGNMENT, "b1");
        models.deliver(ASSIGNMENT, "b2");

        models.complete("number-of-b1", "user_inspect_sample", "verdict", "PASSED");

        assertThat(inspections()).extracting(i -> variable(i, "batchId")).containsExactly("b2");
        assertThat(models.waiting(ASSIGNMENT)).containsExactly("user_deliver_batches");
        models.deliver(ASSIGNMENT, "b3");
        assertThat(inspections())
                .extracting(i -> variable(i, "batchId"))
                .containsExactlyInAnyOrder("b2", "b3");
    }

    @Test
    void theVerdictOfOneBatchIsNotSeenByAnother() {
        models.deliver(ASSIGNMENT, "b1");
        models.deliver(ASSIGNMENT, "b2");

        models.complete(
                "number-of-b1", "user_inspect_sample", "verdict", "FAILED", "failedRounds", 1);
        models.complete("number-of-b2", "user_inspect_sample", "verdict", "PASSED");

        assertThat(models.waiting("number-of-b1")).containsExactly("user_rework_batch");
        assertThat(models.waiting("number-of-b2")).isEmpty();
        assertThat(models.engine().getRuntimeService().getVariables(assignment))
                .doesNotContainKeys("verdict", "batchId");
    }

    @Test
    void anAssignmentEndsOnlyWhenItsLastBatchIsInspected() {
        models.deliver(ASSIGNMENT, "b1");
        models.complete(ASSIGNMENT, "user_deliver_batches");
        models.deliver(ASSIGNMENT, "b2");
        models.complete("number-of-b1", "user_inspect_sample", "verdict", "PASSED");
        models.complete(ASSIGNMENT, "user_accept_assignment", "acceptanceDecision", "ACCEPTED");

        assertThat(models.isRunning(assignment)).isTrue();
        models.complete("number-of-b2", "user_inspect_sample", "verdict", "PASSED");
        assertThat(models.ends(assignment))
                .containsExactlyInAnyOrder(
                        "end_assignment_accepted", "end_batch_inspected", "end_batch_inspected");
    }

    @Test
    void aBatchOfAnAssignmentThatHasEndedIsRefusedByTheEngine() {
        models.complete(ASSIGNMENT, "user_deliver_batches");
        models.complete(ASSIGNMENT, "user_accept_assignment", "acceptanceDecision", "ACCEPTED");

        assertThatThrownBy(() -> models.deliver(ASSIGNMENT, "b1"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    private List<ProcessInstance> inspections() {
        return models.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("batch-inspection")
                .list();
    }

    private Object variable(ProcessInstance instance, String name) {
        return models.engine().getRuntimeService().getVariable(instance.getId(), name);
    }
}
