package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every drawn process keeps to, so that people can read it and code can name it. */
class ProcessModelTests {

    private static final Pattern WORDS = Pattern.compile("[a-z]+(_[a-z]+)+");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}？、]+");
    private static final Pattern GROUPS =
            Pattern.compile("[A-Z_]+|\\$\\{[a-zA-Z]+\\.of\\([a-zA-Z]+Id\\)}");
    private static final Map<Class<? extends FlowNode>, String> KINDS =
            Map.of(
                    StartEvent.class, "start",
                    EndEvent.class, "end",
                    UserTask.class, "user",
                    ServiceTask.class, "service",
                    BusinessRuleTask.class, "rule",
                    CallActivity.class, "call",
                    ExclusiveGateway.class, "xor",
                    ParallelGateway.class, "and",
                    BoundaryEvent.class, "timer",
                    SubProcess.class, "sub");

    static List<Models.Model> models() {
        return Models.all();
    }

    @Test
    void theYearHasAMapAndItsStages() {
        assertThat(models())
                .extracting(Models.Model::fileName)
                .containsExactly(
                        "acceptance-and-payment.bpmn",
                        "annual-programme.bpmn",
                        "batch-inspection.bpmn",
                        "claim-round.bpmn",
                        "closing.bpmn",
                        "fund-request.bpmn",
                        "joint-tender.bpmn",
                        "library-assignment.bpmn",
                        "monthly-report.bpmn",
                        "training-course.bpmn");
    }

    @Test
    void theEngineAcceptsEveryModel() {
        assertThat(
                        ModelEngine.fresh()
                                .engine()
                                .getRepositoryService()
                                .createProcessDefinitionQuery()
                                .list())
                .hasSize(models().size())
                .allSatisfy(
                        definition ->
                                assertThat(definition.getHistoryTimeToLive()).isEqualTo(3650));
        assertThat(
                        ModelEngine.fresh()
                                .engine()
                                .getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .list())
                .hasSize(Models.tables().size())
                .allSatisfy(
                        table -> {
                            assertThat(table.getKey() + ".dmn").isEqualTo(table.getResourceName());
                            assertThat(table.getName()).matches(CHINESE);
                            assertThat(table.getHistoryTimeToLive()).isEqualTo(3650);
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsOneExecutableProcessOfItsName(Models.Model model) {
        assertThat(model.bpmn().getDefinitions().getTargetNamespace()).isEqualTo("urn:tongchou");
        assertThat(all(model, Process.class))
                .singleElement()
                .satisfies(
                        process -> {
                            assertThat(process.getId() + ".bpmn").isEqualTo(model.fileName());
                            assertThat(process.isExecutable()).isTrue();
                            assertThat(process.getName()).matches(CHINESE);
                            assertThat(process.getCamundaHistoryTimeToLiveString())
                                    .isEqualTo("P3650D");
                            assertThat(process.getCamundaVersionTag()).isNull();
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void anElementIsNamedByItsKindAndItsWords(Models.Model model) {
        assertThat(all(model, FlowNode.class))
                .isNotEmpty()
                .allSatisfy(
                        node -> {
                            assertThat(node.getId()).matches(WORDS).startsWith(kind(node) + "_");
                            if (!(node instanceof ParallelGateway)) {
                                assertThat(node.getName()).as(node.getId()).matches(CHINESE);
                            }
                        });
        assertThat(all(model, SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches(WORDS));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskHasItsPageItsPeopleAndSaysWhatToDo(Models.Model model) {
        Set<String> known =
                Set.of("programmeId", "assignmentId", "batchId", "contractId", "reportId");
        assertThat(all(model, UserTask.class))
                .allSatisfy(
                        task -> {
                            assertThat(task.getCamundaFormKey())
                                    .as(task.getId())
                                    .startsWith("page:/");
                            assertThat(
                                            Pattern.compile("\\{(\\w+)}")
                                                    .matcher(task.getCamundaFormKey())
                                                    .results()
                                                    .map(r -> r.group(1)))
                                    .isNotEmpty()
                                    .isSubsetOf(known);
                            assertThat(task.getCamundaCandidateGroups())
                                    .as(task.getId())
                                    .matches(GROUPS);
                            assertThat(task.getCamundaAssignee()).isNull();
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aQuestionEndsWithAMarkAndEveryAnswerIsNamedAndDecided(Models.Model model) {
        assertThat(all(model, ExclusiveGateway.class))
                .allSatisfy(
                        gateway -> {
                            assertThat(gateway.getName()).endsWith("？");
                            assertThat(gateway.getDefault())
                                    .as("an unforeseen answer is an error")
                                    .isNull();
                            assertThat(gateway.getOutgoing())
                                    .hasSizeGreaterThan(1)
                                    .allSatisfy(
                                            flow -> {
                                                assertThat(flow.getName())
                                                        .as(flow.getId())
                                                        .matches(CHINESE);
                                                assertThat(flow.getId())
                                                        .startsWith(gateway.getId() + "_");
                                                assertThat(flow.getConditionExpression())
                                                        .as(flow.getId())
                                                        .isNotNull();
                                                assertThat(
                                                                flow.getConditionExpression()
                                                                        .getLanguage())
                                                        .isNull();
                                            });
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aServiceTaskNamesTheDelegateOfItsWords(Models.Model model) {
        assertThat(all(model, ServiceTask.class))
                .allSatisfy(
                        task ->
                                assertThat(task.getCamundaDelegateExpression())
                                        .isEqualTo("${" + camelCase(task.getId()) + "}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRuleTaskNamesTheDelegateOfItsWordsAndKeepsNoWholeAnswer(Models.Model model) {
        assertThat(all(model, BusinessRuleTask.class))
                .allSatisfy(
                        task -> {
                            assertThat(task.getCamundaDelegateExpression())
                                    .isEqualTo("${" + camelCase(task.getId()) + "}");
                            assertThat(task.getCamundaDecisionRef()).isNull();
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCallActivityCallsAModelOfItsWordsAndGivesItABusinessKey(Models.Model model) {
        Set<String> processes =
                models().stream()
                        .flatMap(each -> all(each, Process.class).stream())
                        .map(BaseElement::getId)
                        .collect(Collectors.toSet());
        assertThat(all(model, CallActivity.class))
                .allSatisfy(
                        call -> {
                            assertThat(call.getCalledElement()).isIn(processes);
                            assertThat(call.getId())
                                    .isEqualTo("call_" + call.getCalledElement().replace('-', '_'));
                            Collection<CamundaIn> given =
                                    call.getExtensionElements()
                                            .getElementsQuery()
                                            .filterByType(CamundaIn.class)
                                            .list();
                            assertThat(given)
                                    .filteredOn(in -> in.getCamundaBusinessKey() != null)
                                    .hasSize(1);
                            assertThat(given)
                                    .filteredOn(in -> in.getCamundaSource() != null)
                                    .isNotEmpty()
                                    .allSatisfy(
                                            in ->
                                                    assertThat(in.getCamundaSource())
                                                            .endsWith("Id")
                                                            .isEqualTo(in.getCamundaTarget()));
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelHidesNoProgram(Models.Model model) {
        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(all(model, CamundaScript.class)).isEmpty();
        assertThat(model.xml())
                .doesNotContain("camunda:class=")
                .doesNotContain("camunda:expression=")
                .doesNotContain("Listener")
                .doesNotContain("camunda:async");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPageHasThreeToTwelveStepsBesideItsReminders(Models.Model model) {
        Set<FlowNode> beside =
                all(model, BoundaryEvent.class).stream()
                        .filter(event -> !event.cancelActivity())
                        .flatMap(ProcessModelTests::withAllThatFollows)
                        .collect(Collectors.toSet());
        Map<String, Long> steps =
                all(model, FlowNode.class).stream()
                        .filter(node -> !beside.contains(node))
                        .collect(
                                Collectors.groupingBy(
                                        node -> ((BaseElement) node.getParentElement()).getId(),
                                        TreeMap::new,
                                        Collectors.counting()));
        assertThat(steps.values()).isNotEmpty().allMatch(count -> count >= 3 && count <= 12);
    }

    private static Stream<FlowNode> withAllThatFollows(FlowNode node) {
        return Stream.concat(
                Stream.of(node),
                node.getOutgoing().stream()
                        .map(SequenceFlow::getTarget)
                        .flatMap(ProcessModelTests::withAllThatFollows));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
            Collection<T> all(Models.Model model, Class<T> type) {
        return model.bpmn().getModelElementsByType(type);
    }

    private static String kind(FlowNode node) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unknown kind of element");
    }

    private static String camelCase(String elementId) {
        String[] words = elementId.split("_");
        StringBuilder name = new StringBuilder(words[1]);
        for (int i = 2; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
