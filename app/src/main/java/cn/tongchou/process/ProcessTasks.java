package cn.tongchou.process;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.StandIns;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stages' only way into the engine: start a process, complete a task, send a message, move a
 * timer. Always inside the transaction of the step that changes the domain.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessTasks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = Clock.ZONE;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AccountDirectory people;
    private final StandIns standIns;
    private final HistoryService history;
    private final ManagementService management;

    ProcessTasks(
            RuntimeService runtime,
            TaskService tasks,
            AccountDirectory people,
            StandIns standIns,
            HistoryService history,
            ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.standIns = standIns;
        this.history = history;
        this.management = management;
    }

    /** Starts a process; one per business key. */
    public void start(String processId, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(processId, businessKey, variables);
    }

    /**
     * Completes the one open task of an activity in the instance with this business key.
     *
     * @throws AlreadyDone when there is none any more, naming who did it and when
     * @throws RuleViolation {@code process.error.taken} when somebody else has taken it
     */
    public void complete(
            String businessKey, String activityId, Map<String, Object> outcome, Actor actor) {
        Task task =
                open(businessKey, activityId)
                        .orElseThrow(() -> alreadyDone(businessKey, activityId));
        requireNotTaken(task, actor);
        tasks.setAssignee(task.getId(), actor.username());
        tasks.complete(task.getId(), outcome);
    }

    /** Whether the activity waits for somebody now. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOpen(String businessKey, String activityId) {
        return open(businessKey, activityId).isPresent();
    }

    /**
     * The open tasks' activity ids of an instance, for a page that shows the forms that are due.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> openActivities(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /**
     * Requires the activity to wait now, without completing it: for commands that may come any
     * number of times.
     */
    public void requireOpen(String businessKey, String activityId) {
        if (open(businessKey, activityId).isEmpty()) {
            throw alreadyDone(businessKey, activityId);
        }
    }

    /**
     * Sends a message to the instance with this business key; the variables are local to what it
     * starts.
     */
    public void send(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariablesToTriggeredScope(variables)
                .correlate();
    }

    /** Moves every armed timer of an activity in the instance with this business key. */
    public void moveTimer(String businessKey, String activityId, Instant dueAt) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(
                        instance ->
                                management
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(activityId)
                                        .timers()
                                        .list()
                                        .forEach(
                                                timer ->
                                                        management.setJobDuedate(
                                                                timer.getId(), Date.from(dueAt))));
    }

    /**
     * Moves the due date that people see of the open task of an activity; nothing when it is not
     * open.
     *
     * @param dueAt the new due date, or {@code null} while the task is not due at all
     */
    public void moveDue(String businessKey, String activityId, Instant dueAt) {
        open(businessKey, activityId)
                .ifPresent(
                        task -> {
                            task.setDueDate(dueAt == null ? null : Date.from(dueAt));
                            tasks.saveTask(task);
                        });
    }

    /** Whoever has taken a task does it, or who stands in for them; others take it over first. */
    private void requireNotTaken(Task task, Actor actor) {
        String taker = task.getAssignee();
        if (taker != null
                && actor.accountId() != null
                && !taker.equals(actor.username())
                && !standIns.mayActFor(actor, taker)) {
            throw RuleViolation.of(
                    "process.error.taken",
                    people.byUsername(taker).map(Account::displayName).orElse(taker));
        }
    }

    private Optional<Task> open(String businessKey, String activityId) {
        return Optional.ofNullable(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(activityId)
                        .singleResult());
    }

    private AlreadyDone alreadyDone(String businessKey, String activityId) {
        var done =
                history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(activityId)
                        .finished()
                        .orderByHistoricTaskInstanceEndTime()
                        .desc()
                        .listPage(0, 1);
        if (done.isEmpty() || done.get(0).getAssignee() == null) {
            return new AlreadyDone("process.error.not-due");
        }
        String when = TIME.format(done.get(0).getEndTime().toInstant().atZone(ZONE));
        String username = done.get(0).getAssignee();
        String who = people.byUsername(username).map(Account::displayName).orElse(username);
        return new AlreadyDone("process.error.already-done", who, when);
    }
}
