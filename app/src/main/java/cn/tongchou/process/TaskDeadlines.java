package cn.tongchou.process;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Step;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells of tasks that come due soon and of those that are overdue. It remembers up to which day it
 * has looked, so that each due date is looked at once, however many programs run and however long
 * they stood still.
 */
@Component
class TaskDeadlines {

    /** So many working days before its due day a task is due soon. */
    static final int SOON = 3;

    static final String DUE_SOON = "task-due-soon";
    static final String OVERDUE = "task-overdue";

    private static final int PAGE = 200;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WorkingDays calendar;
    private final TaskNotices notices;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    TaskDeadlines(
            TaskService tasks,
            RuntimeService runtime,
            WorkingDays calendar,
            TaskNotices notices,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.calendar = calendar;
        this.notices = notices;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Tells of every task whose due day has come near since the last look. */
    @Step
    public void tellDueSoon(LocalDate today) {
        Instant until = Clock.endOf(calendar.plus(today, SOON));
        look(DUE_SOON, Clock.startOf(today), until);
    }

    /** Tells of every task whose due day has passed since the last look. */
    @Step
    public void tellOverdue(LocalDate today) {
        Instant until = Clock.startOf(today);
        look(OVERDUE, until.minusSeconds(1), until);
    }

    /**
     * @param from where to begin when nobody has looked yet
     * @param until the last moment of the due dates meant
     */
    private void look(String event, Instant from, Instant until) {
        Instant seen = seen(event, from);
        boolean mine =
                seen.isBefore(until)
                        && jdbc.update(
                                        "update task_watch set seen_until = ? where event = ? and"
                                                + " seen_until = ?",
                                        Timestamp.from(until),
                                        event,
                                        Timestamp.from(seen))
                                == 1;
        int first = 0;
        for (List<Task> page = List.of(); mine && (first == 0 || page.size() == PAGE); ) {
            page =
                    tasks.createTaskQuery()
                            .active()
                            .dueAfter(Date.from(seen))
                            .dueBefore(Date.from(until.plusMillis(1)))
                            .initializeFormKeys()
                            .orderByTaskId()
                            .asc()
                            .listPage(first, PAGE);
            first += PAGE;
            tell(event, page);
        }
    }

    private Instant seen(String event, Instant from) {
        List<Instant> seen =
                jdbc.query(
                        "select seen_until from task_watch where event = ?",
                        (r, i) -> r.getTimestamp(1).toInstant(),
                        event);
        if (!seen.isEmpty()) {
            return seen.get(0);
        }
        jdbc.update(
                "insert into task_watch (event, seen_until) values (?, ?)",
                event,
                Timestamp.from(from));
        return from;
    }

    private void tell(String event, List<Task> due) {
        Map<String, String> keys =
                due.isEmpty()
                        ? Map.of()
                        : runtime
                                .createProcessInstanceQuery()
                                .processInstanceIds(
                                        due.stream()
                                                .map(Task::getProcessInstanceId)
                                                .collect(Collectors.toSet()))
                                .list()
                                .stream()
                                .filter(instance -> instance.getBusinessKey() != null)
                                .collect(
                                        Collectors.toMap(
                                                ProcessInstance::getId,
                                                ProcessInstance::getBusinessKey));
        for (Task task : due) {
            events.publishEvent(
                    notices.of(
                            event,
                            task.getId(),
                            task.getTaskDefinitionKey(),
                            keys.get(task.getProcessInstanceId()),
                            notices.page(
                                    task.getFormKey(),
                                    name -> tasks.getVariable(task.getId(), name)),
                            task.getDueDate(),
                            notices.recipients(
                                    tasks.getIdentityLinksForTask(task.getId()).stream()
                                            .map(IdentityLink::getGroupId)
                                            .filter(group -> group != null))));
        }
    }
}
