package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a person: those of the role, and of the role at the person's institution. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** How many tasks one list shows. */
    public static final int LIMIT = 200;

    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Clock clock;

    Worklist(TaskService tasks, RepositoryService repository, RuntimeService runtime, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** The person's open tasks, due first; at most {@link #LIMIT}. */
    public List<WorkItem> openFor(Actor actor) {
        if (actor.groups().isEmpty()) {
            return List.of();
        }
        List<Task> open =
                query(actor)
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, LIMIT);
        Map<String, ProcessDefinition> stages =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionIdIn(
                                open.stream()
                                        .map(Task::getProcessDefinitionId)
                                        .distinct()
                                        .toArray(String[]::new))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
        Map<String, String> keys = open.isEmpty() ? Map.of() : businessKeys(open);
        LocalDate today = clock.today();
        return open.stream()
                .map(
                        task ->
                                item(
                                        task,
                                        stages.get(task.getProcessDefinitionId()),
                                        keys.getOrDefault(task.getProcessInstanceId(), ""),
                                        today))
                .sorted(
                        Comparator.comparing(
                                WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** How many tasks are open for the person. */
    public long count(Actor actor) {
        return actor.groups().isEmpty() ? 0 : query(actor).count();
    }

    /** How many of the person's tasks are past their due day. */
    public long countLate(Actor actor) {
        return actor.groups().isEmpty()
                ? 0
                : query(actor)
                        .dueBefore(Date.from(Clock.startOf(clock.today()).plusMillis(1)))
                        .count();
    }

    /**
     * The path of the page on which a task is done.
     *
     * @throws NotFound when there is no such task, or it is not this person's
     */
    public String pageOf(String taskId, Actor actor) {
        if (actor.groups().isEmpty()) {
            throw new NotFound();
        }
        Task task = query(actor).taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getFormKey() == null || !task.getFormKey().startsWith("page:")) {
            throw new NotFound();
        }
        Matcher variables = VARIABLE.matcher(task.getFormKey().substring("page:".length()));
        return variables.replaceAll(
                found -> String.valueOf(tasks.getVariable(taskId, found.group(1))));
    }

    private TaskQuery query(Actor actor) {
        return tasks.createTaskQuery().taskCandidateGroupIn(actor.groups()).active();
    }

    private Map<String, String> businessKeys(List<Task> open) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static WorkItem item(
            Task task, ProcessDefinition stage, String businessKey, LocalDate today) {
        // A day ends with the first instant of the next one: a task due then is due that day.
        LocalDate due =
                task.getDueDate() == null
                        ? null
                        : Clock.dateOf(task.getDueDate().toInstant().minusMillis(1));
        return new WorkItem(
                task.getId(),
                "worklist.task." + task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                stage == null ? "" : stage.getKey(),
                Clock.dateOf(task.getCreateTime().toInstant()),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(due, today));
    }
}
