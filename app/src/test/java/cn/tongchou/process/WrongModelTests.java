package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That the checks of the drawings see what is wrong: each gets a good drawing with one thing
 * broken.
 */
class WrongModelTests {

    private static final ProcessModelTests MODELS = new ProcessModelTests();
    private static final ProcessDrawingTests DRAWINGS = new ProcessDrawingTests();

    /** A drawing, what is changed in it, and the check that must see it. */
    record Broken(String file, String words, String instead, Consumer<Models.Model> check) {}

    static Stream<Named<Broken>> broken() {
        String round = "claim-round.bpmn";
        return Stream.of(
                of(
                        "not executable",
                        round,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        MODELS::aFileHoldsOneExecutableProcessOfItsName),
                of(
                        "a name that does not tell its kind",
                        round,
                        "user_confirm_claims",
                        "task_confirm_claims",
                        MODELS::anElementIsNamedByItsKindAndItsWords),
                of(
                        "an English name",
                        round,
                        "name=\"确认认领\"",
                        "name=\"Confirm\"",
                        MODELS::anElementIsNamedByItsKindAndItsWords),
                of(
                        "a task without a page",
                        round,
                        "camunda:formKey=\"[^\"]*\"",
                        "",
                        MODELS::aUserTaskHasItsPageItsPeopleAndSaysWhatToDo),
                of(
                        "a question without a mark",
                        round,
                        "尚有余量？",
                        "尚有余量",
                        MODELS::aQuestionEndsWithAMarkAndEveryAnswerIsNamedAndDecided),
                of(
                        "another delegate",
                        round,
                        "\\$\\{remindClaimWindow}",
                        "\\${remindSomebody}",
                        MODELS::aServiceTaskNamesTheDelegateOfItsWords),
                of(
                        "another delegate of a rule",
                        "batch-inspection.bpmn",
                        "\\$\\{failedBatch}",
                        "\\${drawSample}",
                        MODELS::aRuleTaskNamesTheDelegateOfItsWordsAndKeepsNoWholeAnswer),
                of(
                        "a rule whose answer the engine keeps",
                        "batch-inspection.bpmn",
                        "<bpmn:businessRuleTask ",
                        "<bpmn:businessRuleTask camunda:decisionRef=\"failed-batch\" ",
                        MODELS::aRuleTaskNamesTheDelegateOfItsWordsAndKeepsNoWholeAnswer),
                of(
                        "a stage that calls another",
                        "annual-programme.bpmn",
                        "calledElement=\"claim-round\"",
                        "calledElement=\"closing\"",
                        MODELS::aCallActivityCallsAModelOfItsWordsAndGivesItABusinessKey),
                of(
                        "a hidden program",
                        round,
                        "<bpmn:userTask ",
                        "<bpmn:userTask camunda:asyncBefore=\"true\" ",
                        MODELS::aModelHidesNoProgram),
                of(
                        "too many steps",
                        round,
                        "</bpmn:documentation>",
                        "</bpmn:documentation>" + tasks(13),
                        MODELS::aPageHasThreeToTwelveStepsBesideItsReminders),
                of(
                        "an element that is not drawn",
                        round,
                        "(?s)<bpmndi:BPMNShape id=\"user_confirm_claims_di\".*?</bpmndi:BPMNShape>",
                        "",
                        DRAWINGS::everyElementIsDrawn),
                of(
                        "an arrow that begins nowhere",
                        round,
                        "<di:waypoint x=\"\\d+\"",
                        "<di:waypoint x=\"7\"",
                        DRAWINGS::anArrowTouchesWhatItJoins),
                of(
                        "a slanting arrow",
                        round,
                        "(<di:waypoint x=\"\\d+\") y=\"\\d+\"",
                        "$1 y=\"7\"",
                        DRAWINGS::arrowsRunOnTheGridAndDoNotCross),
                of(
                        "an arrow through an element",
                        round,
                        "(?s)(flow_user_confirm_claims_di\".*?/>.*?<di:waypoint) x=\"\\d+\"",
                        "$1 x=\"900\"",
                        DRAWINGS::arrowsRunOnTheGridAndDoNotCross),
                of(
                        "a clipped name",
                        round,
                        "name=\"确认认领\"",
                        "name=\"确认认领确认认领确认认领确认认领\"",
                        DRAWINGS::aNameIsNotClipped),
                of(
                        "a deadline beside its task",
                        round,
                        "(timer_claim_window_reminder_di\"[^>]*>\\s*<dc:Bounds x=\"\\d+\") y=\"\\d+\"",
                        "$1 y=\"7\"",
                        DRAWINGS::aDeadlineHangsBelowItsTask));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongInADrawingIsSeen(Broken broken) {
        Models.Model good =
                Models.all().stream()
                        .filter(model -> model.fileName().equals(broken.file()))
                        .findFirst()
                        .orElseThrow();
        broken.check().accept(good);
        String xml =
                broken.words().equals("user_confirm_claims")
                        ? good.xml().replaceAll(broken.words(), broken.instead())
                        : good.xml().replaceFirst(broken.words(), broken.instead());
        assertThat(xml).isNotEqualTo(good.xml());

        assertThatThrownBy(() -> broken.check().accept(Models.parsed(good.fileName(), xml)))
                .isInstanceOf(AssertionError.class);
    }

    private static Named<Broken> of(
            String what, String file, String words, String instead, Consumer<Models.Model> check) {
        return Named.of(what, new Broken(file, words, instead, check));
    }

    private static String tasks(int number) {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < number; i++) {
            tasks.append("<bpmn:task id=\"task_").append((char) ('a' + i)).append("\"/>");
        }
        return tasks.toString();
    }
}
