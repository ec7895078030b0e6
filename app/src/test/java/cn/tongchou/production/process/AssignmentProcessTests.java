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
import cn.tongchou.testing.ConstructionYears;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestFiles;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired private ConstructionYears contracted;

    @Autowired private PlatformTransactionManager transactions;

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
        assertThat(due(assignment)).isNull();
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
    void anAssignmentExtendedWhileSuspendedIsNotDueUntilTheProjectGoesOn() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        requestAcceptance.request(assignment.id(), UUID.randomUUID(), clerk());
        years.suspend(assignment.projectId(), "示例暂缓", programmes.file(), programmes.coordinator());
        LocalDate later = assignment.deadline().plusDays(7);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        step -> {
                            production.extend(assignment.id(), later, programmes.coordinator());
                            tasks.complete(
                                    assignment.number(),
                                    "user_accept_assignment",
                                    Map.of("acceptanceDecision", "EXTENDED"),
                                    programmes.coordinator());
                        });
        Instant never = Clock.endOf(later.plusYears(9));
        assertThat(timer(assignment, "timer_delivery_deadline")).isAfter(never);
        assertThat(timer(assignment, "timer_delivery_reminder")).isAfter(never);
        assertThat(due(assignment)).as("nothing is due while suspended").isNull();
        years.resume(assignment.projectId(), programmes.coordinator());
        LocalDate moved = production.assignment(assignment.id()).deadline();
        assertThat(timer(assignment, "timer_delivery_deadline")).isEqualTo(Clock.endOf(moved));
        assertThat(timer(assignment, "timer_delivery_reminder"))
                .isEqualTo(deadlines.reminderAt(assignment.id()));
        assertThat(due(assignment).toInstant()).isEqualTo(Clock.endOf(moved));
    }

    private Date due(Assignment assignment) {
        return work.createTaskQuery()
                .processInstanceBusinessKey(assignment.number())
                .singleResult()
                .getDueDate();
    }

    @Test
    void anEngineAheadOfTheDatabasesTimeStillReportsTheDeadline() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Duration offset = clock.offset();
        try {
            clock.shift(untilEndOf(assignment.deadline()).minusHours(2));
            deadlines.reportOverdue(assignment.id());
            assertThat(notices(assignment, "production.notice.overdue")).isZero();
            clock.shift(untilEndOf(assignment.deadline()).minusMinutes(2));
            deadlines.reportOverdue(assignment.id());
            assertThat(notices(assignment, "production.notice.overdue")).isGreaterThan(1);
        } finally {
            clock.shift(offset);
        }
    }

    private Duration untilEndOf(LocalDate day) {
        clock.shift(Duration.ZERO);
        return Duration.between(clock.now(), Clock.endOf(day));
    }

    @Test
    void theContractorBuildsBesideTheLibraryAndEachHearsOfTheOther() {
        var year = contracted.constructing(Map.of("haerbin", 1000L));
        Assignment assignment = production.assignments(year.id()).get(0);
        Actor library = programmes.actor("haerbin");
        Actor supplier = programmes.actor("gongyingshang");
        var task =
                work.createTaskQuery()
                        .processInstanceBusinessKey(assignment.number())
                        .singleResult();
        assertThat(work.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactlyInAnyOrder(
                        "LIBRARY_CLERK@" + library.institutionId(),
                        "SUPPLIER@" + supplier.institutionId());
        assertThat(told("production.notice.opened", "/assignments/" + assignment.id()))
                .containsExactlyInAnyOrder("haerbin", "gongyingshang");
        Batch byLibrary = by(library, assignment, false);
        Batch ofContractor = by(library, assignment, true);
        Batch byContractor = by(supplier, assignment, true);
        assertThat(told("production.notice.delivered-for-contractor", byLibrary)).isEmpty();
        assertThat(told("production.notice.delivered-for-contractor", ofContractor))
                .containsExactly("gongyingshang");
        assertThat(told("production.notice.delivered-by-contractor", byContractor))
                .containsExactly("haerbin");
        deadlines.remind(assignment.id());
        String link = "/assignments/" + assignment.id();
        assertThat(told("production.notice.deadline-near", link)).containsExactly("haerbin");
        assertThat(told("production.notice.contractor-deadline-near", link))
                .containsExactly("gongyingshang");
        assertThat(
                        jdbc.queryForObject(
                                "select arguments from notice where message_key ="
                                        + " 'production.notice.contractor-deadline-near' and link = ?",
                                String.class,
                                link))
                .as("the contractor's own part only")
                .contains("\u001f14\u001f");
    }

    private Batch by(Actor actor, Assignment assignment, boolean byContractor) {
        return deliver.deliver(
                new DeliveryCommand(
                        assignment.id(),
                        "清单.xlsx",
                        TestFiles.pages(UUID.randomUUID().toString(), 7),
                        byContractor,
                        UUID.randomUUID(),
                        actor));
    }

    private List<String> told(String key, Batch batch) {
        return told(key, "/batches/" + batch.id());
    }

    private List<String> told(String key, String link) {
        return jdbc.queryForList(
                "select a.username from notice n join account a on a.id = n.account_id"
                        + " where n.message_key = ? and n.link = ?",
                String.class,
                key,
                link);
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
