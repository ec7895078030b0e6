package cn.tongchou.production.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentDeadlines;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ManifestRefused;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestFiles;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An assignment in its process: batches begin their inspections, acceptance is asked for, deadlines
 * ring and stand still.
 */
@TongchouTest
@Tag("database")
class AssignmentProcessTests {

    private static final String CLERK = "qitaihe";

    @Autowired private TestAssignments assignments;

    @Autowired private TestProgrammes programmes;

    @Autowired private DeliverBatch deliver;

    @Autowired private RequestAcceptance requestAcceptance;

    @Autowired private ProductionManagement production;

    @Autowired private AssignmentDeadlines deadlines;

    @Autowired private ProgrammeManagement years;

    @Autowired private WorkingDays workingDays;

    @Autowired private Clock clock;

    @Autowired private ProcessTasks tasks;

    @Autowired private RuntimeService runtime;

    @Autowired private TaskService work;

    @Autowired private ManagementService jobs;

    @Autowired private JdbcTemplate jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private Actor clerk() {
        return programmes.actor(CLERK);
    }

    private DeliveryCommand file(UUID target, UUID command, byte[] content) {
        return new DeliveryCommand(target, "清单.xlsx", content, false, command, clerk());
    }

    private Instant timer(Assignment assignment, String activity) {
        var instance =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(assignment.number())
                        .singleResult();
        return jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    @Test
    void theAssignmentWaitsForTheClerksOfItsLibrary() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        assertThat(assignment.number()).matches("\\d{4}-LD-A-0001");
        var task =
                work.createTaskQuery()
                        .processInstanceBusinessKey(assignment.number())
                        .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("user_deliver_batches");
        assertThat(work.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("LIBRARY_CLERK@" + clerk().institutionId());
        assertThat(task.getDueDate().toInstant()).isEqualTo(Clock.endOf(assignment.deadline()));
    }

    @Test
    void eachBatchBeginsItsOwnInspectionAndAFaultyOneNone() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        UUID command = UUID.randomUUID();
        Batch first =
                deliver.deliver(file(assignment.id(), command, TestFiles.pages("甲" + unique, 10)));
        Batch second =
                deliver.deliver(
                        file(
                                assignment.id(),
                                UUID.randomUUID(),
                                TestFiles.pages("乙" + unique, 10)));
        assertThatThrownBy(
                        () ->
                                deliver.deliver(
                                        file(
                                                assignment.id(),
                                                command,
                                                TestFiles.pages("丙" + unique, 10))))
                .isInstanceOf(DoubleSubmit.class);
        UUID faulty = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                deliver.deliver(
                                        file(
                                                assignment.id(),
                                                faulty,
                                                TestFiles.pages("丁" + unique, 0))))
                .isInstanceOf(ManifestRefused.class);
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from command_log where command_id = ?",
                                Long.class,
                                faulty.toString()))
                .isZero();
        for (Batch batch : List.of(first, second)) {
            assertThat(
                            runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(batch.number())
                                    .count())
                    .isOne();
        }
        assertThat(tasks.isOpen(assignment.number(), "user_deliver_batches")).isTrue();
        assertThatThrownBy(
                        () ->
                                requestAcceptance.request(
                                        assignment.id(), UUID.randomUUID(), clerk()))
                .hasMessageContaining("batch-undecided");
    }

    @Test
    void acceptanceIsAskedForOnceAndNothingIsDeliveredAfterwards() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        requestAcceptance.request(assignment.id(), UUID.randomUUID(), clerk());
        assertThat(production.assignment(assignment.id()).status())
                .isEqualTo(AssignmentStatus.AWAITING_ACCEPTANCE);
        assertThat(tasks.openActivities(assignment.number()))
                .containsExactly("user_accept_assignment");
        assertThatThrownBy(
                        () ->
                                requestAcceptance.request(
                                        assignment.id(), UUID.randomUUID(), clerk()))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(
                        () ->
                                deliver.deliver(
                                        file(
                                                assignment.id(),
                                                UUID.randomUUID(),
                                                TestFiles.pages("晚" + unique, 10))))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void aSuspendedProjectsDeadlineStandsStillAndMovesOn() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        LocalDate before = assignment.deadline();
        assertThat(timer(assignment, "timer_delivery_deadline")).isEqualTo(Clock.endOf(before));
        years.suspend(assignment.projectId(), "示例暂缓", programmes.file(), programmes.coordinator());
        assertThat(timer(assignment, "timer_delivery_deadline"))
                .isAfter(Clock.endOf(before.plusYears(9)));
        deadlines.remind(assignment.id());
        assertThat(notices(assignment, "production.notice.deadline-near")).isZero();
        jdbc.update(
                "update project_suspension set suspended_on = ? where project_id = ? and resumed_on is null",
                java.sql.Date.valueOf(clock.today().minusDays(14)),
                assignment.projectId().toString());
        years.resume(assignment.projectId(), programmes.coordinator());
        Assignment moved = production.assignment(assignment.id());
        int days = workingDays.between(before, moved.deadline());
        assertThat(days).isBetween(9, 11);
        assertThat(timer(assignment, "timer_delivery_deadline"))
                .isEqualTo(Clock.endOf(moved.deadline()));
        assertThat(timer(assignment, "timer_delivery_reminder"))
                .isEqualTo(deadlines.reminderAt(assignment.id()));
        assertThat(
                        work.createTaskQuery()
                                .processInstanceBusinessKey(assignment.number())
                                .singleResult()
                                .getDueDate()
                                .toInstant())
                .isEqualTo(Clock.endOf(moved.deadline()));
    }

    @Test
    void theReminderTellsTheLibraryAndAnOverdueAssignmentTheCoordinatorToo() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        deadlines.remind(assignment.id());
        deadlines.remind(assignment.id());
        assertThat(notices(assignment, "production.notice.deadline-near")).isOne();
        deadlines.reportOverdue(assignment.id());
        assertThat(notices(assignment, "production.notice.overdue"))
                .as("the deadline has not passed")
                .isZero();
        jdbc.update(
                "update assignment set deadline = ? where id = ?",
                java.sql.Date.valueOf(LocalDate.of(2017, 1, 1)),
                assignment.id().toString());
        deadlines.reportOverdue(assignment.id());
        assertThat(notices(assignment, "production.notice.overdue")).isGreaterThan(1);
    }

    private long notices(Assignment assignment, String key) {
        return jdbc.queryForObject(
                "select count(*) from notice where message_key = ? and link = ?",
                Long.class,
                key,
                "/assignments/" + assignment.id());
    }
}
