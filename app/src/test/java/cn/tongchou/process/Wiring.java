package cn.tongchou.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the models name: beans with their methods, delegates, forms' pages, messages, variables. */
final class Wiring {

    private static final Pattern CALL = Pattern.compile("([a-zA-Z]+)\\.([a-zA-Z]+)\\(([^()]*)\\)");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.'])[a-zA-Z]\\w*(?![\\w(.'])");

    private static final Pattern CONSTANT =
            Pattern.compile("static final String \\w+\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern HANDED_ON =
            Pattern.compile("\\b(?:source|target|camunda:elementVariable)=\"(\\w+)\"");

    private Wiring() {}

    /** One method of a bean that an expression calls. */
    record Call(String bean, String method, int arguments) {}

    static Set<Call> calls(String xml) {
        return EXPRESSION
                .matcher(xml)
                .results()
                .flatMap(expression -> CALL.matcher(expression.group(1)).results())
                .map(
                        call ->
                                new Call(
                                        call.group(1),
                                        call.group(2),
                                        call.group(3).isBlank()
                                                ? 0
                                                : call.group(3).split(",").length))
                .collect(Collectors.toSet());
    }

    /** The delegates of service tasks and rule tasks. */
    static Set<String> delegates(Collection<Models.Model> models) {
        Stream<String> services =
                all(models, ServiceTask.class).map(ServiceTask::getCamundaDelegateExpression);
        Stream<String> rules =
                all(models, BusinessRuleTask.class)
                        .map(BusinessRuleTask::getCamundaDelegateExpression);
        return Stream.concat(services, rules)
                .map(expression -> expression.replaceAll("[${}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends ModelElementInstance> Stream<T> all(
            Collection<Models.Model> models, Class<T> type) {
        return models.stream().flatMap(model -> model.bpmn().getModelElementsByType(type).stream());
    }

    static List<UserTask> userTasks(Collection<Models.Model> models) {
        return all(models, UserTask.class).toList();
    }

    static Set<String> messages(Collection<Models.Model> models) {
        return all(models, Message.class)
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that decide at gateways; a step or a rule's delegate writes each of them. */
    static Set<String> deciding(Collection<Models.Model> models) {
        Set<String> variables = new TreeSet<>();
        for (Models.Model model : models) {
            for (SequenceFlow flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
                if (flow.getConditionExpression() != null) {
                    Matcher words =
                            WORD.matcher(
                                    flow.getConditionExpression()
                                            .getTextContent()
                                            .replaceAll("'[^']*'|\"[^\"]*\"", " "));
                    while (words.find()) {
                        variables.add(words.group());
                    }
                }
            }
        }
        variables.removeAll(
                Set.of(
                        "true", "false", "null", "and", "or", "not", "eq", "ne", "gt", "ge", "lt",
                        "le", "empty"));
        return variables;
    }

    /** The texts of a class's constants. */
    static List<String> constants(String java) {
        return CONSTANT.matcher(java).results().map(found -> found.group(1)).toList();
    }

    /**
     * Names in the manner of processes and messages ({@code claim-round}) or of variables ({@code
     * quotaLeft}) that no model knows.
     */
    static List<String> unknown(Collection<String> names, Collection<Models.Model> models) {
        Set<String> known = new TreeSet<>(messages(models));
        for (Models.Model model : models) {
            model.bpmn().getModelElementsByType(Process.class).forEach(p -> known.add(p.getId()));
            HANDED_ON.matcher(model.xml()).results().forEach(found -> known.add(found.group(1)));
            EXPRESSION
                    .matcher(model.xml())
                    .results()
                    .flatMap(found -> WORD.matcher(found.group(1)).results())
                    .forEach(found -> known.add(found.group()));
        }
        return names.stream()
                .filter(name -> name.matches("[a-z]+(-[a-z]+)+|[a-z]+([A-Z][a-z]+)*"))
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    /** The tables that models ask: a rule task asks the table of its words. */
    static Set<String> tablesAsked(Collection<Models.Model> models) {
        return all(models, BusinessRuleTask.class)
                .map(task -> task.getId().replaceFirst("^rule_", "").replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that decision tables read; a step of a person must write each of them. */
    static Set<String> inputs(Collection<Models.Table> tables) {
        return tables.stream()
                .flatMap(
                        table -> table.dmn().getModelElementsByType(InputExpression.class).stream())
                .map(input -> input.getText().getTextContent().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code confirm-claims} for {@code user_confirm_claims}. */
    static String formWords(String taskId) {
        return taskId.replaceFirst("^user_", "").replace('_', '-');
    }

    /** A path with its variables' names taken away. */
    static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** What the first holds and the second lacks. */
    static List<String> lacking(
            String what, Collection<String> wanted, Collection<String> present) {
        List<String> lacking = new ArrayList<>();
        wanted.stream()
                .filter(one -> !present.contains(one))
                .sorted()
                .forEach(one -> lacking.add(what + " " + one));
        return lacking;
    }
}
