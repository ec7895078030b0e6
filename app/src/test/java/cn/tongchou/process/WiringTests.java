package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.TongchouTest;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the models name exists in the program, and what the program has for the models they name.
 */
@TongchouTest
class WiringTests {

    private static final List<Models.Model> MODELS = Models.all();
    private static final List<Models.Table> TABLES = Models.tables();

    @Autowired private ApplicationContext context;

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired private MessageSource messages;

    @Test
    void everyBeanOfAnExpressionHasTheMethod() {
        List<String> missing = new ArrayList<>();
        for (Models.Model model : MODELS) {
            for (Wiring.Call call : Wiring.calls(model.xml())) {
                if (!context.containsBean(call.bean())
                        || !has(context.getBean(call.bean()), call)) {
                    missing.add(
                            model
                                    + ": ${"
                                    + call.bean()
                                    + "."
                                    + call.method()
                                    + "} with "
                                    + call.arguments()
                                    + " arguments");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean has(Object bean, Wiring.Call call) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getMethods())
                        .anyMatch(
                                m ->
                                        m.getName().equals(call.method())
                                                && m.getParameterCount() == call.arguments());
    }

    @Test
    void everyDelegateOfAModelExistsAndEveryDelegateIsDrawn() {
        Set<String> drawn = Wiring.delegates(MODELS);
        Set<String> present = context.getBeansOfType(JavaDelegate.class).keySet();

        assertThat(Wiring.lacking("no delegate", drawn, present)).isEmpty();
        assertThat(Wiring.lacking("not drawn", present, drawn)).isEmpty();
    }

    @Test
    void everyTableThatAModelAsksExistsAndEveryTableIsAsked() throws IOException {
        Set<String> asked = Wiring.tablesAsked(MODELS);
        List<String> present =
                TABLES.stream().map(table -> table.fileName().replace(".dmn", "")).toList();

        assertThat(Wiring.lacking("no table", asked, present)).isEmpty();
        assertThat(Wiring.lacking("nobody asks", present, asked)).isEmpty();
        assertThat(Wiring.lacking("no delegate asks", asked, literals())).isEmpty();
    }

    @Test
    void everyTaskHasAFormAndEveryFormIsATasksAndStandsOnAPage() throws IOException {
        Set<String> tasks =
                Wiring.userTasks(MODELS).stream()
                        .map(task -> Wiring.formWords(task.getId()))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> forms = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Path form : html("forms")) {
            String fragment = form.toString().replaceFirst("\\.html$", "");
            forms.add(form.getFileName().toString().replaceFirst("\\.html$", ""));
            assertThat(Files.readString(form))
                    .as(form.toString())
                    .containsPattern("th:fragment=\"form[\"(]");
            for (Path page : html("templates")) {
                if (Files.readString(page).contains(fragment + " ::")) {
                    used.add(form.getFileName().toString().replaceFirst("\\.html$", ""));
                }
            }
        }
        assertThat(Wiring.lacking("no form for user task", tasks, forms)).isEmpty();
        assertThat(Wiring.lacking("form of no user task", forms, tasks)).isEmpty();
        assertThat(Wiring.lacking("form on no page", forms, used)).isEmpty();
    }

    @Test
    void everyTaskLeadsToAPage() {
        Set<String> pages =
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .filter(
                                mapping ->
                                        mapping.getMethodsCondition()
                                                .getMethods()
                                                .contains(RequestMethod.GET))
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .map(Wiring::shape)
                        .collect(Collectors.toSet());
        Set<String> wanted =
                Wiring.userTasks(MODELS).stream()
                        .map(
                                task ->
                                        Wiring.shape(
                                                task.getCamundaFormKey()
                                                        .replaceFirst("^page:", "")))
                        .collect(Collectors.toSet());

        assertThat(Wiring.lacking("no page", wanted, pages)).isEmpty();
    }

    @Test
    void everyTaskAndStageHasItsNameInBothLanguages() {
        for (java.util.Locale language :
                List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
            for (UserTask task : Wiring.userTasks(MODELS)) {
                assertThat(messages.getMessage("worklist.task." + task.getId(), null, language))
                        .isNotBlank();
                assertThat(messages.getMessage("worklist.next." + task.getId(), null, language))
                        .isNotBlank();
            }
            for (Models.Model model : MODELS) {
                assertThat(
                                messages.getMessage(
                                        "worklist.stage." + model.fileName().replace(".bpmn", ""),
                                        null,
                                        language))
                        .isNotBlank();
            }
        }
    }

    @Test
    void theProgramNamesWhatTheModelsNameAndNothingElse() throws IOException {
        Set<String> literals = literals();
        Set<String> tasks =
                Wiring.userTasks(MODELS).stream().map(UserTask::getId).collect(Collectors.toSet());
        Set<String> elements =
                MODELS.stream()
                        .flatMap(
                                model ->
                                        Pattern.compile("\\bid=\"([^\"]+)\"")
                                                .matcher(model.xml())
                                                .results()
                                                .map(found -> found.group(1)))
                        .collect(Collectors.toSet());
        Set<String> named =
                literals.stream()
                        .filter(
                                literal ->
                                        literal.matches(
                                                "(user|call|timer|service|start|end|xor)_[a-z]+(_[a-z]+)*"))
                        .collect(Collectors.toSet());

        assertThat(Wiring.lacking("no step completes", tasks, literals)).isEmpty();
        assertThat(Wiring.lacking("not drawn", named, elements)).isEmpty();
        assertThat(Wiring.lacking("nobody sends", Wiring.messages(MODELS), literals)).isEmpty();
        assertThat(Wiring.lacking("nobody decides", Wiring.deciding(MODELS), literals)).isEmpty();
        assertThat(Wiring.lacking("nobody counts", Wiring.inputs(TABLES), literals)).isEmpty();
    }

    @Test
    void everyProcessMessageAndVariableThatAStageNamesIsAModels() throws IOException {
        List<String> constants = new ArrayList<>();
        for (Path step : steps()) {
            constants.addAll(Wiring.constants(Files.readString(step)));
        }
        assertThat(constants).contains("annual-programme", "batch-delivered", "quotaLeft");
        constants.removeAll(Wiring.inputs(TABLES));
        constants.removeAll(Wiring.tablesAsked(MODELS));
        assertThat(Wiring.unknown(constants, MODELS)).isEmpty();
    }

    @Test
    void aTasksFormStandsWithTheModuleThatCompletesItAndOnItsPages() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path form : html("forms")) {
            String module = form.getParent().getFileName().toString();
            String words = form.getFileName().toString().replaceFirst("\\.html$", "");
            String task = "\"user_" + words.replace('-', '_') + "\"";
            boolean completed = false;
            for (Path step : steps()) {
                completed |=
                        step.toString().contains("/" + module + "/process/")
                                && Files.readString(step).contains(task);
            }
            if (!completed) {
                wrong.add(module + " has no step for " + task);
            }
            for (Path page : html("templates")) {
                if (Files.readString(page).contains("forms/" + module + "/" + words + " ::")
                        && !page.startsWith("templates/" + module)) {
                    wrong.add(page + " shows the form of " + module);
                }
            }
        }
        assertThat(html("forms")).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    /** The classes of the stages that know the engine. */
    private static List<Path> steps() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("app/src/main/java/cn/tongchou"))) {
            return all.filter(file -> file.toString().matches(".*/[a-z]+/process/\\w+\\.java"))
                    .filter(file -> !file.toString().contains("/cn/tongchou/process/"))
                    .toList();
        }
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("app/src/main/java"))) {
            Set<String> literals = new TreeSet<>();
            for (Path file : all.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"([a-zA-Z_-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> literals.add(found.group(1)));
            }
            return literals;
        }
    }

    private static List<Path> html(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
