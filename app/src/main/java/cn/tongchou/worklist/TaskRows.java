package cn.tongchou.worklist;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link OpenTasks} beside the engine's own tasks: whatever opens, moves or ends a task, its
 * rows follow in the same transaction.
 */
@Component
class TaskRows extends AbstractProcessEnginePlugin {

    private final OpenTasks rows;

    TaskRows(OpenTasks rows) {
        this.rows = rows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(
                new AbstractBpmnParseListener() {
                    @Override
                    public void parseUserTask(
                            Element element, ScopeImpl scope, ActivityImpl activity) {
                        listen(
                                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                                        .getTaskDefinition());
                    }
                });
    }

    private void listen(TaskDefinition task) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    private void opened(DelegateTask task) {
        rows.add(
                new OpenTasks.Opened(
                        task.getId(),
                        groups(task),
                        task.getTaskDefinitionKey(),
                        ((TaskEntity) task).getProcessDefinition().getKey(),
                        businessKey(task),
                        task.getCreateTime().toInstant(),
                        task.getDueDate(),
                        task.getAssignee() == null ? "" : task.getAssignee()));
    }

    private void changed(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            rows.moveDue(task.getId(), task.getCreateTime().toInstant(), task.getDueDate());
        }
    }

    private void ended(DelegateTask task) {
        rows.remove(task.getId());
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }

    private static String businessKey(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        return key == null ? "" : key;
    }
}
