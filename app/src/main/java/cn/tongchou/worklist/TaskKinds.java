package cn.tongchou.worklist;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The user tasks of the drawings, by drawing; read once, since a drawing changes with a release.
 */
@Component
class TaskKinds {

    private final RepositoryService repository;
    private volatile Map<String, Set<String>> byStage;

    TaskKinds(RepositoryService repository) {
        this.repository = repository;
    }

    /** Every kind of task. */
    Set<String> all() {
        return byStage().values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of one drawing; none where there is no such drawing. */
    Set<String> of(String stage) {
        return byStage().getOrDefault(stage, Set.of());
    }

    /** The drawings in which one of these kinds stands. */
    Set<String> stagesOf(Set<String> kinds) {
        return byStage().entrySet().stream()
                .filter(stage -> stage.getValue().stream().anyMatch(kinds::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Set<String>> byStage() {
        Map<String, Set<String>> known = byStage;
        if (known == null) {
            known = new TreeMap<>();
            for (ProcessDefinition drawing :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                known.put(
                        drawing.getKey(),
                        repository
                                .getBpmnModelInstance(drawing.getId())
                                .getModelElementsByType(UserTask.class)
                                .stream()
                                .map(UserTask::getId)
                                .collect(Collectors.toSet()));
            }
            byStage = known;
        }
        return known;
    }
}
