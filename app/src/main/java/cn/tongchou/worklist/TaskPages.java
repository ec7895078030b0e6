package cn.tongchou.worklist;

import cn.tongchou.shared.NotFound;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine alone knows of an open task: the page on which it is done, and what it is about.
 */
@Component
@Transactional(readOnly = true)
class TaskPages {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String PAGE = "page:";

    private final TaskService tasks;

    TaskPages(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * The path of the page on which a task is done.
     *
     * @throws NotFound when the task is no longer open
     */
    public String pageOf(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getFormKey() == null || !task.getFormKey().startsWith(PAGE)) {
            throw new NotFound();
        }
        Map<String, String> ids = variables(taskId);
        Matcher variables = VARIABLE.matcher(task.getFormKey().substring(PAGE.length()));
        return variables.replaceAll(found -> String.valueOf(ids.get(found.group(1))));
    }

    /** The task's variables as the drawing names them; ids are strings. */
    public Map<String, String> variables(String taskId) {
        return tasks.getVariables(taskId).entrySet().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                variable -> String.valueOf(variable.getValue())));
    }
}
