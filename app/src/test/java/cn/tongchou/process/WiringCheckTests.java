package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the checks of {@link WiringTests} see what is missing. */
class WiringCheckTests {

    private static final String XML =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <message id="m" name="batch-lost"/>
              <process id="p" isExecutable="true">
                <userTask id="user_do_this" camunda:formKey="page:/things/{thingId}" camunda:dueDate="${dueDates.workingDays(10)}"/>
                <serviceTask id="service_lose" camunda:delegateExpression="${lose}"/>
                <businessRuleTask id="rule_lost_batch" camunda:delegateExpression="${lostBatch}"/>
                <exclusiveGateway id="xor"/>
                <sequenceFlow id="f" sourceRef="xor" targetRef="service_lose"><conditionExpression>${verdict == 'FAILED' and failedRounds &gt;= 3}</conditionExpression></sequenceFlow>
              </process>
            </definitions>""";
    private static final List<Models.Model> SAMPLE = List.of(Models.parsed("p.bpmn", XML));

    @Test
    void whatAModelNamesIsSeen() {
        assertThat(Wiring.calls(XML))
                .containsExactly(new Wiring.Call("dueDates", "workingDays", 1));
        assertThat(Wiring.delegates(SAMPLE)).containsExactly("lose", "lostBatch");
        assertThat(Wiring.tablesAsked(SAMPLE)).containsExactly("lost-batch");
        assertThat(Wiring.messages(SAMPLE)).containsExactly("batch-lost");
        assertThat(Wiring.deciding(SAMPLE)).containsExactly("failedRounds", "verdict");
        assertThat(Wiring.userTasks(SAMPLE))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(Wiring.formWords(task.getId())).isEqualTo("do-this");
                            assertThat(Wiring.shape(task.getCamundaFormKey()))
                                    .isEqualTo("page:/things/{}");
                        });
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Wiring.lacking("no delegate", Wiring.delegates(SAMPLE), Set.of("keep")))
                .containsExactly("no delegate lose", "no delegate lostBatch");
        assertThat(Wiring.lacking("no table", Wiring.tablesAsked(SAMPLE), Set.of("failed-batch")))
                .containsExactly("no table lost-batch");
    }

    @Test
    void whatAClassNamesAndNoModelKnowsIsSeen() {
        assertThat(
                        Wiring.constants(
                                """
                                public static final String PROCESS = "p-lost";
                                static final String VERDICT =
                                        "verdict";
                                private static final String SAID = "said on a page";
                                """))
                .containsExactly("p-lost", "verdict", "said on a page");
        assertThat(
                        Wiring.unknown(
                                List.of(
                                        "p-lost",
                                        "batch-lost",
                                        "verdict",
                                        "sentence",
                                        "thingId",
                                        "said on a page",
                                        "user_do_this"),
                                SAMPLE))
                .containsExactly("p-lost", "sentence", "thingId");
    }
}
