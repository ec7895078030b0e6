package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may take a task is told when it comes due and when it is overdue, once each. */
@TongchouTest
class TaskDeadlineTests {

    @Autowired private TestProgrammes programmes;
    @Autowired private TaskService tasks;
    @Autowired private TaskDeadlines deadlines;
    @Autowired private JdbcTemplate jdbc;

    /** A Wednesday far away, so that only this test's tasks come due around it. */
    private final LocalDate due =
            LocalDate.of(TestYears.next(), 6, 8)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

    @Test
    void aTaskTellsOnceThatItComesDueAndOnceThatItIsOverdue() {
        Task task = task(launched(), "user_close_claim_window");
        task.setDueDate(Date.from(Clock.endOf(due)));
        tasks.saveTask(task);
        String soon = "task-due-soon:" + task.getId() + ":" + due;
        String overdue = "task-overdue:" + task.getId() + ":" + due;
        look(due.minusDays(30));

        deadlines.tellDueSoon(due.minusDays(6));
        assertThat(told(soon)).as("four working days before").isEmpty();
        deadlines.tellDueSoon(due.minusDays(5));
        deadlines.tellDueSoon(due.minusDays(4));
        assertThat(told(soon))
                .as("three working days before")
                .containsExactlyInAnyOrderElementsOf(coordinators());

        deadlines.tellOverdue(due);
        assertThat(told(overdue)).as("on its due day").isEmpty();
        deadlines.tellOverdue(due.plusDays(1));
        deadlines.tellOverdue(due.plusDays(2));
        assertThat(told(overdue)).containsExactlyInAnyOrderElementsOf(coordinators());
    }

    @Test
    void programsThatLookAtOnceTellOnceAndWhatFellDueWhileNobodyLookedIsTold() {
        Task task = task(launched(), "user_close_claim_window");
        task.setDueDate(Date.from(Clock.endOf(due).minusSeconds(1)));
        tasks.saveTask(task);
        look(due.minusDays(30));

        List<Throwable> thrown = AtOnce.run(4, i -> deadlines.tellOverdue(due.plusDays(90)));

        assertThat(thrown).isEmpty();
        assertThat(told("task-overdue:" + task.getId() + ":" + due))
                .containsExactlyInAnyOrderElementsOf(coordinators());
    }

    @Test
    void aSuspendedTaskHasNoDueDateAndTellsNothing() {
        Task task = task(launched(), "user_close_claim_window");
        task.setDueDate(null);
        tasks.saveTask(task);
        look(due.minusDays(30));
        deadlines.tellOverdue(due.plusDays(90));

        assertThat(told("task-overdue:" + task.getId() + "%")).isEmpty();
    }

    private TestProgrammes.Launched launched() {
        return programmes.launched(TestProgrammes.project(ConstructionKind.TOPIC_RESOURCE, 10));
    }

    private Task task(TestProgrammes.Launched year, String activity) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(year.number() + "%")
                .taskDefinitionKey(activity)
                .singleResult();
    }

    /** As if the watch had last looked on this day. */
    private void look(LocalDate day) {
        Timestamp seen = Timestamp.from(Clock.startOf(day));
        for (String event : List.of(TaskDeadlines.DUE_SOON, TaskDeadlines.OVERDUE)) {
            jdbc.update("delete from task_watch where event = ?", event);
            jdbc.update("insert into task_watch (event, seen_until) values (?, ?)", event, seen);
        }
    }

    /** Everybody who may take the task: other tests have coordinators of their own. */
    private List<String> coordinators() {
        return jdbc.queryForList(
                "select username from account where role = 'COORDINATOR' and enabled = true",
                String.class);
    }

    private List<String> told(String event) {
        return jdbc.queryForList(
                "select a.username from notice n join account a on a.id = n.account_id where n.event_key like ?",
                String.class,
                event);
    }
}
