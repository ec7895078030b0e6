package cn.tongchou.process;

import cn.tongchou.shared.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells those who may take a task that it waits, the moment it begins to: one listener on every
 * user task of every drawing.
 */
@Component
@Order(20)
class TaskAnnouncement extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;
    private final TaskNotices notices;

    TaskAnnouncement(ApplicationEventPublisher events, TaskNotices notices) {
        this.events = events;
        this.notices = notices;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(
                new AbstractBpmnParseListener() {
                    @Override
                    public void parseUserTask(
                            Element element, ScopeImpl scope, ActivityImpl activity) {
                        String formKey =
                                element.attributeNS(
                                        BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey");
                        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                                .getTaskDefinition()
                                .addTaskListener(
                                        TaskListener.EVENTNAME_CREATE,
                                        task -> announce(task, formKey));
                    }
                });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void announce(DelegateTask task, String formKey) {
        Set<Notice.Recipient> told =
                notices.recipients(
                        task.getCandidates().stream()
                                .map(candidate -> candidate.getGroupId())
                                .filter(group -> group != null));
        events.publishEvent(
                notices.of(
                        "task-waiting",
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getExecution().getProcessBusinessKey(),
                        notices.page(formKey, task::getVariable),
                        task.getDueDate(),
                        told));
    }
}
