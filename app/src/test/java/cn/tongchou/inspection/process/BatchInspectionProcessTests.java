package cn.tongchou.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.FailedBatchDecision;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.inspection.ReworkStatus;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every way a batch can take from its delivery to its end. */
@TongchouTest
@Tag("database")
class BatchInspectionProcessTests {

    @Autowired private InspectionManagement inspections;
    @Autowired private InspectionRecords records;
    @Autowired private DefectRecording recording;
    @Autowired private SignInspection signing;
    @Autowired private DecideFailedBatch deciding;
    @Autowired private ProductionManagement production;
    @Autowired private AccountManagement accounts;
    @Autowired private WorkingDays workingDays;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;
    @Autowired private TestInspections test;
    @Autowired private HistoryService history;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void everythingHolds() {
        clock.shift(Duration.ZERO);
        assertThat(test.violations()).isEmpty();
    }

    @Test
    void aBatchThatPassesIsDoneAndItsPartsAreApproved() {
        Batch batch = batches.delivered("haerbin", 140);
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_inspect_sample");
        assertThat(test.candidate(batch)).isEqualTo("INSPECTOR");

        assertThat(signing.sign(batch.id(), test.inspector())).isEqualTo(Verdict.PASSED);

        assertThat(production.batch(batch.id()).status()).isEqualTo(BatchStatus.PASSED);
        assertThat(partStates(batch)).containsOnly("APPROVED");
        assertThat(ended(batch)).isEqualTo("end_batch_passed");
        assertThat(test.told(batch, "inspection.notice.batch-passed")).containsExactly("haerbin");
    }

    @Test
    void aFailedBatchIsReworkedWithinTenWorkingDaysAndSampledAnew() {
        Batch batch = batches.delivered("haerbin", 140);
        test.fail(batch);

        ReworkOrder order = records.openReworkOrder(batch.id()).orElseThrow();
        assertThat(order.number()).matches("\\d{4}-FG-\\d{4}");
        assertThat(order.deadline()).isEqualTo(workingDays.plus(clock.today(), 10));
        assertThat(order.responsibleId()).isEqualTo(batch.institutionId());
        assertThat(production.batch(batch.id()).status()).isEqualTo(BatchStatus.IN_REWORK);
        assertThat(partStates(batch)).containsOnly("REWORK");
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_rework_batch");
        assertThat(test.candidate(batch)).isEqualTo("LIBRARY_CLERK@" + batch.institutionId());
        assertThat(Clock.dateOf(test.task(batch).getDueDate().toInstant()))
                .isEqualTo(order.deadline());
        assertThat(test.told(batch, "inspection.notice.rework-ordered")).containsExactly("haerbin");

        batches.redeliver(batch, 150, people.actor("haerbin"));

        assertThat(records.reworkOrder(order.id()).status()).isEqualTo(ReworkStatus.RESUBMITTED);
        assertThat(inspections.inspections(batch.id()))
                .extracting(Inspection::round)
                .containsExactly(1, 2);
        assertThat(inspections.plan(batch.id(), 2).orElseThrow().lotSize()).isEqualTo(150);
        assertThat(inspections.plan(batch.id(), 2).orElseThrow().seed())
                .isNotEqualTo(inspections.plan(batch.id(), 1).orElseThrow().seed());
        assertThat(signing.sign(batch.id(), test.inspector())).isEqualTo(Verdict.PASSED);
        assertThat(inspections.inspections(batch.id()))
                .extracting(Inspection::verdict)
                .containsExactly(Verdict.FAILED, Verdict.PASSED);
        assertThat(ended(batch)).isEqualTo("end_batch_passed");
    }

    @Test
    void theThirdFailureWaitsForTheCoordinatorWhoGrantsAnotherRoundWithAReason() {
        Batch batch = test.failedThreeTimes("haerbin");
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_decide_failed_batch");
        assertThat(records.openReworkOrder(batch.id())).isEmpty();
        assertThat(inspections.reworkOrders(batch.id())).hasSize(2);
        assertThatThrownBy(() -> batches.redeliver(batch, 100, people.actor("haerbin")))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(() -> decide(batch, FailedBatchDecision.ANOTHER_ROUND, " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.field()).isEqualTo("reason"));

        decide(batch, FailedBatchDecision.ANOTHER_ROUND, "已更换扫描设备");

        assertThat(records.openReworkOrder(batch.id()).orElseThrow().reason()).isEqualTo("已更换扫描设备");
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_rework_batch");
        assertThatThrownBy(() -> decide(batch, FailedBatchDecision.REJECTED, "晚了"))
                .isInstanceOf(AlreadyDone.class);

        batches.redeliver(batch, 100, people.actor("haerbin"));
        test.fail(batch);
        assertThat(records.newest(batch.id()).orElseThrow().failedRounds()).isEqualTo(4);
        decide(batch, FailedBatchDecision.REJECTED, "四次不合格");

        assertThat(production.batch(batch.id()).status()).isEqualTo(BatchStatus.REJECTED);
        assertThat(ended(batch)).isEqualTo("end_batch_rejected");
        assertThat(test.told(batch, "inspection.notice.batch-rejected")).containsExactly("haerbin");
    }

    @Test
    void aDecisionIsAboutTheRoundThatWasReadAndNoLaterOne() {
        Batch batch = test.failedThreeTimes("haerbin");
        decide(batch, 3, FailedBatchDecision.ANOTHER_ROUND, "已更换扫描设备");
        batches.redeliver(batch, 100, people.actor("haerbin"));
        test.fail(batch);

        assertThatThrownBy(() -> decide(batch, 3, FailedBatchDecision.REJECTED, "三次不合格"))
                .isInstanceOfSatisfying(
                        AlreadyDone.class,
                        late -> assertThat(late.code()).isEqualTo("inspection.error.round-over"));
        assertThat(test.newest(batch).awaitsDecision()).isTrue();
        decide(batch, 4, FailedBatchDecision.REJECTED, "四次不合格");
        assertThat(ended(batch)).isEqualTo("end_batch_rejected");
    }

    @Test
    void onlyTheCoordinatorDecidesAboutABatchThatFailedThreeTimes() {
        Batch batch = test.failedThreeTimes("haerbin");

        assertThatThrownBy(
                        () ->
                                deciding.decide(
                                        batch.id(),
                                        3,
                                        FailedBatchDecision.ANOTHER_ROUND,
                                        "想再试",
                                        UUID.randomUUID(),
                                        test.inspector()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        v -> assertThat(v.code()).isEqualTo("inspection.error.not-coordinator"));
        decide(batch, FailedBatchDecision.REJECTED, "三次不合格");
        assertThat(ended(batch)).isEqualTo("end_batch_rejected");
    }

    @Test
    void ofTwoInspectorsWhoSignAtOnceOneIsTooLate() {
        Batch batch = batches.delivered("haerbin", 140);
        Actor first = test.inspector();
        String name = "zhijian" + UUID.randomUUID().toString().substring(0, 8);
        UUID account =
                accounts.open(
                                name,
                                "质检员乙",
                                first.institutionId(),
                                Role.INSPECTOR,
                                null,
                                "Zhi-jian#2015",
                                people.actor("admin"))
                        .id();
        Actor second = people.actor(name);

        List<Throwable> thrown =
                AtOnce.run(2, i -> signing.sign(batch.id(), i == 0 ? first : second));
        accounts.setEnabled(account, false, people.actor("admin"));

        assertThat(thrown).singleElement().isInstanceOf(AlreadyDone.class);
        assertThat(records.newest(batch.id()).orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(ended(batch)).isEqualTo("end_batch_passed");
    }

    @Test
    void noDefectSlipsInBesideASignature() {
        Batch batch = batches.delivered("haerbin", 140);

        AtOnce.run(
                2,
                i -> {
                    if (i == 0) {
                        signing.sign(batch.id(), test.inspector());
                    } else {
                        recording.record(
                                batch.id(), 1, 1, "A01", null, UUID.randomUUID(), test.inspector());
                    }
                });

        Inspection signed = records.newest(batch.id()).orElseThrow();
        assertThat(signed.verdict())
                .isEqualTo(records.defects(signed).isEmpty() ? Verdict.PASSED : Verdict.FAILED);
    }

    private void decide(Batch batch, FailedBatchDecision decision, String reason) {
        decide(batch, test.newest(batch).round(), decision, reason);
    }

    private void decide(Batch batch, int round, FailedBatchDecision decision, String reason) {
        deciding.decide(
                batch.id(), round, decision, reason, UUID.randomUUID(), people.coordinator());
    }

    private String ended(Batch batch) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(batch.number())
                .singleResult()
                .getEndActivityId();
    }

    private List<String> partStates(Batch batch) {
        return jdbc.queryForList(
                "select status from work_part where batch_id = ?",
                String.class,
                batch.id().toString());
    }
}
