package cn.tongchou.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders, lateness, and deadlines that rest while a project is suspended. */
@TongchouTest
@Tag("database")
class InspectionDeadlineTests {

    @Autowired private InspectionRecords records;
    @Autowired private ProductionManagement production;
    @Autowired private ProgrammeManagement programmes;
    @Autowired private WorkingDays workingDays;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;
    @Autowired private TestInspections test;
    @Autowired private ManagementService engine;
    @Autowired private Clock clock;

    @AfterEach
    void everythingHolds() {
        clock.shift(Duration.ZERO);
        assertThat(test.violations()).isEmpty();
    }

    @Test
    void inspectorsAreRemindedAndALateReworkIsReportedOnce() {
        Batch batch = batches.delivered("haerbin", 140);
        engine.executeJob(test.timer(batch, "timer_inspection_reminder").getId());
        assertThat(test.told(batch, "inspection.notice.inspection-due"))
                .contains("zhijian")
                .doesNotContain("haerbin");
        test.fail(batch);
        ReworkOrder order = records.openReworkOrder(batch.id()).orElseThrow();
        Job timer = test.timer(batch, "timer_rework_deadline");
        assertThat(Clock.dateOf(timer.getDuedate().toInstant())).isEqualTo(order.deadline());

        clock.shift(Duration.ofDays(30));
        engine.executeJob(timer.getId());

        assertThat(test.told(batch, "inspection.notice.rework-overdue"))
                .contains("haerbin", "tongchou", "tongchou2");
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_rework_batch");
    }

    @Test
    void deadlinesRestWhileTheProjectIsSuspendedAndMoveOnWhenItGoesOn() {
        Batch batch = batches.delivered("haerbin", 140);
        Batch other =
                batches.deliver(
                        production.assignment(batch.assignmentId()), 100, people.actor("haerbin"));
        test.fail(batch);
        ReworkOrder order = records.openReworkOrder(batch.id()).orElseThrow();
        LocalDate inspectionDue = records.newest(other.id()).orElseThrow().dueOn();

        programmes.suspend(batch.projectId(), "暂缓建设", people.file(), people.coordinator());
        assertThat(test.timer(batch, "timer_rework_deadline").getDuedate().toInstant())
                .isAfter(clock.now().plus(Duration.ofDays(3000)));
        clock.shift(Duration.ofDays(28));
        int days = workingDays.between(Clock.dateOf(order.issuedAt()), clock.today());
        programmes.resume(batch.projectId(), people.coordinator());

        LocalDate moved = records.reworkOrder(order.id()).deadline();
        assertThat(moved)
                .isEqualTo(workingDays.plus(order.deadline(), days))
                .isAfter(order.deadline());
        assertThat(
                        Clock.dateOf(
                                test.timer(batch, "timer_rework_deadline")
                                        .getDuedate()
                                        .toInstant()))
                .isEqualTo(moved);
        assertThat(Clock.dateOf(test.task(batch).getDueDate().toInstant())).isEqualTo(moved);
        assertThat(records.newest(other.id()).orElseThrow().dueOn())
                .isEqualTo(workingDays.plus(inspectionDue, days));
        assertThat(Clock.dateOf(test.task(other).getDueDate().toInstant()))
                .isEqualTo(workingDays.plus(inspectionDue, days));
    }
}
