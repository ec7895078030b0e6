package cn.tongchou.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
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
    @Autowired private ItemHistory history;
    @Autowired private Clock clock;

    @AfterEach
    void everythingHolds() {
        clock.shift(Duration.ZERO);
        assertThat(test.violations()).isEmpty();
    }

    @Test
    void inspectorsAreRemindedAndALateInspectionIsReportedOnce() {
        Batch batch = batches.delivered("haerbin", 140);
        engine.executeJob(test.timer(batch, "timer_inspection_reminder").getId());
        assertThat(test.told(batch, "inspection.notice.inspection-due"))
                .contains("zhijian")
                .doesNotContain("haerbin");

        stepTo(test.timer(batch, "timer_inspection_deadline").getDuedate().toInstant());
        assertThat(clock.today()).isEqualTo(test.newest(batch).dueOn().plusDays(1));
        ring(batch, "timer_inspection_deadline");
        ring(batch, "timer_inspection_deadline");

        assertThat(test.told(batch, "inspection.notice.inspection-overdue"))
                .contains("zhijian", "tongchou", "tongchou2")
                .doesNotContain("haerbin");
        assertThat(late(test.newest(batch).id())).isEqualTo(1);
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_inspect_sample");
    }

    @Test
    void whoReworksIsRemindedAndALateReworkIsReportedOnce() {
        Batch batch = batches.delivered("haerbin", 140);
        test.fail(batch);
        ReworkOrder order = records.openReworkOrder(batch.id()).orElseThrow();
        assertThat(
                        Clock.dateOf(
                                test.timer(batch, "timer_rework_reminder")
                                        .getDuedate()
                                        .toInstant()))
                .isEqualTo(workingDays.minus(order.deadline(), 2));
        ring(batch, "timer_rework_reminder");
        assertThat(test.told(batch, "inspection.notice.rework-due")).containsExactly("haerbin");

        stepTo(test.timer(batch, "timer_rework_deadline").getDuedate().toInstant());
        assertThat(clock.today()).isEqualTo(order.deadline().plusDays(1));
        ring(batch, "timer_rework_deadline");
        ring(batch, "timer_rework_deadline");

        assertThat(test.told(batch, "inspection.notice.rework-overdue"))
                .contains("haerbin", "tongchou", "tongchou2");
        assertThat(late(order.id())).isEqualTo(1);
        assertThat(test.task(batch).getTaskDefinitionKey()).isEqualTo("user_rework_batch");
    }

    @Test
    void aTimerThatRingsEarlyRingsAgain() {
        Batch batch = batches.delivered("haerbin", 140);
        test.fail(batch);
        Instant due = test.timer(batch, "timer_rework_deadline").getDuedate().toInstant();

        stepTo(due.minusSeconds(60));
        ring(batch, "timer_rework_deadline");
        assertThat(test.told(batch, "inspection.notice.rework-overdue")).isEmpty();
        Instant again = test.timer(batch, "timer_rework_deadline").getDuedate().toInstant();
        assertThat(again).isBetween(due, due.plus(Duration.ofDays(1)));

        stepTo(again);
        ring(batch, "timer_rework_deadline");
        assertThat(test.told(batch, "inspection.notice.rework-overdue")).contains("haerbin");
    }

    @Test
    void whatBeginsDuringASuspensionIsRemindedAndReportedAfterIt() {
        Batch inRework = batches.delivered("haerbin", 140);
        programmes.suspend(inRework.projectId(), "暂缓建设", people.file(), people.coordinator());
        Batch inInspection =
                batches.deliver(
                        production.assignment(inRework.assignmentId()),
                        100,
                        people.actor("haerbin"));
        test.fail(inRework);
        assertThat(farAway(inRework, "timer_rework_reminder")).isTrue();
        assertThat(farAway(inInspection, "timer_inspection_reminder")).isTrue();
        clock.shift(Duration.ofDays(60));
        ring(inRework, "timer_rework_deadline");
        ring(inInspection, "timer_inspection_deadline");
        assertThat(test.told(inRework, "inspection.notice.rework-overdue")).isEmpty();
        assertThat(test.told(inInspection, "inspection.notice.inspection-overdue")).isEmpty();

        programmes.resume(inRework.projectId(), people.coordinator());

        LocalDate rework = records.openReworkOrder(inRework.id()).orElseThrow().deadline();
        LocalDate inspection = test.newest(inInspection).dueOn();
        assertThat(List.of(rework, inspection)).allMatch(day -> day.isAfter(clock.today()));
        assertThat(ringsAt(inRework, "timer_rework_reminder"))
                .isEqualTo(workingDays.minus(rework, 2));
        assertThat(ringsAt(inInspection, "timer_inspection_reminder"))
                .isEqualTo(workingDays.minus(inspection, 2));
        ring(inRework, "timer_rework_reminder");
        assertThat(test.told(inRework, "inspection.notice.rework-due")).containsExactly("haerbin");
        stepTo(test.timer(inRework, "timer_rework_deadline").getDuedate().toInstant());
        assertThat(clock.today()).isEqualTo(rework.plusDays(1));
        ring(inRework, "timer_rework_deadline");
        assertThat(test.told(inRework, "inspection.notice.rework-overdue")).contains("haerbin");
        stepTo(test.timer(inInspection, "timer_inspection_deadline").getDuedate().toInstant());
        ring(inInspection, "timer_inspection_deadline");
        assertThat(test.told(inInspection, "inspection.notice.inspection-overdue"))
                .contains("zhijian");
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
        assertThat(test.timer(batch, "timer_rework_deadline").getDuedate().toInstant())
                .isEqualTo(Clock.endOf(moved));
        assertThat(Clock.dateOf(test.task(batch).getDueDate().toInstant())).isEqualTo(moved);
        assertThat(records.newest(other.id()).orElseThrow().dueOn())
                .isEqualTo(workingDays.plus(inspectionDue, days));
        assertThat(Clock.dateOf(test.task(other).getDueDate().toInstant()))
                .isEqualTo(workingDays.plus(inspectionDue, days));
    }

    private void ring(Batch batch, String timer) {
        engine.executeJob(test.timer(batch, timer).getId());
    }

    private boolean farAway(Batch batch, String timer) {
        return test.timer(batch, timer)
                .getDuedate()
                .toInstant()
                .isAfter(clock.now().plus(Duration.ofDays(3000)));
    }

    private LocalDate ringsAt(Batch batch, String timer) {
        return Clock.dateOf(test.timer(batch, timer).getDuedate().toInstant());
    }

    /** Lets it be this instant, and a little later. */
    private void stepTo(Instant instant) {
        clock.shift(Duration.between(Instant.now(), instant));
    }

    /** How often the history of an item says that it is overdue. */
    private long late(UUID item) {
        return history.of(item).stream()
                .filter(entry -> entry.what().equals("inspection.history.overdue"))
                .count();
    }
}
