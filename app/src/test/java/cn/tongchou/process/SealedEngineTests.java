package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.h2.H2ConsoleAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/** The engine does what the models say and nothing that somebody hands in. */
@TongchouTest
class SealedEngineTests {

    @Autowired private ProcessEngine engine;

    @Autowired private WebApplicationContext context;

    @Test
    void theScriptEnginesAreThoseThatTheEngineItselfBrings() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class))
                .extracting(factory -> factory.getClass().getName())
                .containsExactlyInAnyOrder(
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
    }

    @Test
    void theOnlyServletIsTheProductsOwn() {
        assertThat(context.getServletContext().getServletRegistrations().values())
                .extracting(servlet -> servlet.getClassName())
                .as("beside what the server itself brings")
                .filteredOn(name -> !name.startsWith("org.apache."))
                .containsExactly("org.springframework.web.servlet.DispatcherServlet");
        assertThat(context.containsBean("h2Console")).isFalse();
    }

    @Test
    void theConsoleOfTheDatabaseWouldBeSeen() {
        assertThat(ClassUtils.isPresent("org.h2.server.web.JakartaWebServlet", null)).isTrue();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(H2ConsoleAutoConfiguration.class))
                .withPropertyValues("spring.h2.console.enabled=true")
                .run(
                        opened -> {
                            assertThat(opened).hasBean("h2Console");
                            assertThat(
                                            opened.getBean(ServletRegistrationBean.class)
                                                    .getServlet()
                                                    .getClass()
                                                    .getName())
                                    .isEqualTo("org.h2.server.web.JakartaWebServlet");
                        });
    }

    @Test
    void aProcessVariableIsAStringAWholeNumberABooleanOrADate() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getVariableSerializers().getSerializers())
                .extracting(serializer -> serializer.getType().getName())
                .containsExactlyInAnyOrder("null", "string", "boolean", "integer", "long", "date");
    }

    @Test
    void nothingOfTheEngineIsReachedFromOutside() {
        for (String unwanted :
                List.of(
                        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                        "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                        "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                        "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                        "org.camunda.bpm.cockpit.Cockpit",
                        "org.camunda.connect.Connectors",
                        "org.camunda.spin.Spin",
                        "org.springframework.boot.devtools.RemoteSpringApplication")) {
            assertThat(ClassUtils.isPresent(unwanted, null)).as(unwanted).isFalse();
        }
        assertThat(getClass().getClassLoader().getResource("META-INF/resources/webjars/camunda"))
                .isNull();
    }

    @Test
    void expressionsInQueriesAndForeignObjectsAreOff() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.getDeserializationAllowedClasses()).isEmpty();
        assertThat(settings.getDeserializationAllowedPackages()).isEmpty();
        assertThatThrownBy(
                        () ->
                                engine.getTaskService()
                                        .createTaskQuery()
                                        .taskCandidateUserExpression("${1}")
                                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='s' scriptFormat='feel'><script>1</script></scriptTask>",
                "<userTask id='s'><extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='feel'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<serviceTask id='s' camunda:expression='${1}'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "<camunda:script scriptFormat='feel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                        + "</extensionElements></serviceTask>",
                "<exclusiveGateway id='s'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='e'>"
                        + "<conditionExpression xsi:type='tFormalExpression' language='feel'>true</conditionExpression></sequenceFlow>",
                "<intermediateCatchEvent id='s'><conditionalEventDefinition><condition xsi:type='tFormalExpression' language='feel'>true"
                        + "</condition></conditionalEventDefinition></intermediateCatchEvent>",
                "<userTask id='s'/><boundaryEvent id='o' attachedToRef='s'><conditionalEventDefinition>"
                        + "<condition xsi:type='tFormalExpression' language='juel'>${true}</condition></conditionalEventDefinition></boundaryEvent>",
                "<subProcess id='b'><startEvent id='c'/><scriptTask id='s' scriptFormat='feel'><script>1</script></scriptTask>"
                        + "<sequenceFlow id='f' sourceRef='c' targetRef='s'/></subProcess>"
            })
    void aModelWithAScriptIsRefused(String body) {
        assertThatThrownBy(
                        () ->
                                engine.getRepositoryService()
                                        .createDeployment()
                                        .addString("scripted.bpmn", model(body))
                                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("scripts are not allowed");
    }

    @Test
    void theSameModelWithoutAScriptWouldBeTaken() {
        String id =
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("plain.bpmn", model("<userTask id='s'/>"))
                        .deploy()
                        .getId();

        engine.getRepositoryService().deleteDeployment(id, true);
    }

    @Test
    void aProcessVariableIsNoObjectListFileOrFraction() {
        for (Object object :
                List.of(
                        new ArrayList<>(List.of("a")),
                        Map.of("a", 1),
                        1.5,
                        (short) 1,
                        new byte[] {1},
                        Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                        Variables.serializedObjectValue("x")
                                .objectTypeName("java.lang.String")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .create())) {
            var task = engine.getTaskService().newTask();
            engine.getTaskService().saveTask(task);
            try {
                assertThatThrownBy(
                                () ->
                                        engine.getTaskService()
                                                .setVariable(task.getId(), "given", object))
                        .as(object.getClass().getName())
                        .isInstanceOf(ProcessEngineException.class);
                engine.getTaskService().setVariable(task.getId(), "given", "words");
            } finally {
                engine.getTaskService().deleteTask(task.getId(), true);
            }
        }
    }

    private static String model(String body) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='t'><process id='handed-in' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<startEvent id='start'/>"
                + body
                + "<sequenceFlow id='flow' sourceRef='start' targetRef='"
                + (body.contains("id='b'") ? "b" : "s")
                + "'/></process></definitions>";
    }
}
