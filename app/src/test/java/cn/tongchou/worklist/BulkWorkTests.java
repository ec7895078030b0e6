package cn.tongchou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.BulkStep;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TongchouTest;
import cn.tongchou.worklist.BulkWork.Outcome;
import cn.tongchou.worklist.BulkWork.Row;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@TongchouTest
@Tag("database")
class BulkWorkTests {

    @Autowired private BulkWork work;
    @Autowired private Worklist worklist;
    @Autowired private List<BulkStep> steps;
    @Autowired private TestAssignments assignments;
    @Autowired private ProductionManagement production;
    @Autowired private RequestAcceptance request;
    @Autowired private NewViolations violations;
    @Autowired private MessageSource messages;

    private Actor coordinator;
    private Actor clerk;
    private BulkStep reduce;

    @BeforeEach
    void people() {
        violations.remember("I2|I3|I8|I9");
        coordinator = assignments.actor("tongchou");
        clerk = assignments.actor("hegang");
        reduce = work.step("reduce-assignments", coordinator);
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I2|I3|I8|I9");
    }

    @Test
    void everyRowIsDoneOnItsOwnAndARefusedOneSaysTheRuleItBreaks() {
        Assignment one = asked();
        Assignment two = asked();
        BulkStep accept = work.step("accept-assignments", coordinator);

        List<Row> rows =
                work.run(
                        accept,
                        List.of(task(one), UUID.randomUUID().toString(), task(two)),
                        null,
                        UUID.randomUUID(),
                        coordinator);

        assertThat(rows)
                .extracting(Row::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(rows.get(0).key()).startsWith("acceptance.error.");
        assertThat(rows.get(1).key()).isEqualTo("worklist.bulk.gone");

        List<Row> reduced =
                work.run(
                        reduce,
                        List.of(task(one), UUID.randomUUID().toString(), task(two)),
                        "年内无法完成",
                        UUID.randomUUID(),
                        coordinator);

        assertThat(reduced)
                .extracting(Row::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.DONE);
        assertThat(production.assignment(one.id()).status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(production.assignment(two.id()).status()).isEqualTo(AssignmentStatus.ACCEPTED);
    }

    @Test
    void oneFormHasOneEffectPerRowHoweverOftenItIsHandedIn() {
        Assignment one = asked();
        Assignment two = asked();
        List<String> chosen = List.of(task(one), task(two));
        UUID form = UUID.randomUUID();
        List<Row> all = new CopyOnWriteArrayList<>();

        assertThat(
                        AtOnce.run(
                                4,
                                i -> all.addAll(work.run(reduce, chosen, "理由", form, coordinator))))
                .isEmpty();

        assertThat(all).filteredOn(row -> row.outcome() == Outcome.DONE).hasSize(2);
        assertThat(all).noneMatch(row -> row.outcome() == Outcome.FAILED);
        assertThat(work.run(reduce, chosen, "理由", form, coordinator))
                .extracting(Row::outcome)
                .containsExactly(Outcome.BEFORE, Outcome.BEFORE);
    }

    @Test
    void whereAReasonIsNeededNothingHappensWithoutOne() {
        Assignment one = asked();

        assertThatThrownBy(
                        () ->
                                work.run(
                                        reduce,
                                        List.of(task(one)),
                                        " ",
                                        UUID.randomUUID(),
                                        coordinator))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(production.assignment(one.id()).status())
                .isEqualTo(AssignmentStatus.AWAITING_ACCEPTANCE);
    }

    @Test
    void whatSomebodyElseHasTakenIsRefusedWithTheirName() {
        Assignment one = asked();
        String task = task(one);
        work.hold(true, List.of(task), assignments.actor("tongchou2"));

        List<Row> rows = work.run(reduce, List.of(task), "理由", UUID.randomUUID(), coordinator);

        assertThat(rows.get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rows.get(0).key()).isEqualTo("process.error.taken");
        assertThat(production.assignment(one.id()).status())
                .isEqualTo(AssignmentStatus.AWAITING_ACCEPTANCE);
    }

    @Test
    void severalAreTakenAndPutBackAtOnce() {
        List<String> chosen = List.of(task(asked()), task(asked()));

        assertThat(work.hold(true, chosen, coordinator))
                .extracting(Row::outcome)
                .containsOnly(Outcome.DONE);
        assertThat(worklist.items(chosen, coordinator)).allMatch(WorkItem::mine);
        assertThat(work.hold(false, chosen, assignments.actor("tongchou2")))
                .extracting(Row::key)
                .containsOnly("worklist.error.not-yours");
        assertThat(work.hold(false, chosen, coordinator))
                .extracting(Row::outcome)
                .containsOnly(Outcome.DONE);
    }

    @Test
    void aStepOfAnotherRoleIsNotThere() {
        assertThatThrownBy(() -> work.step("reduce-assignments", clerk))
                .isInstanceOf(NotFound.class);
        assertThat(work.stepsOf("user_deliver_batches", clerk))
                .extracting(BulkStep::id)
                .containsExactly("request-acceptances");
    }

    @Test
    void noStepOfSeveralPaysOrOpensBidsAndEachHasItsWords() {
        assertThat(steps)
                .extracting(BulkStep::activityId)
                .doesNotContain("user_pay", "user_release_payment", "user_record_opening");
        assertThat(steps).extracting(BulkStep::id).doesNotHaveDuplicates();
        for (BulkStep step : steps) {
            for (String part : List.of(".label", ".effect")) {
                assertThat(
                                messages.getMessage(
                                        step.messageKey() + part,
                                        null,
                                        java.util.Locale.SIMPLIFIED_CHINESE))
                        .isNotBlank();
            }
        }
    }

    /** An assignment of which nothing was delivered and whose acceptance is asked for. */
    private Assignment asked() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "hegang");
        return request.request(assignment.id(), UUID.randomUUID(), clerk);
    }

    private String task(Assignment assignment) {
        return worklist.first(coordinator, 1000).stream()
                .filter(item -> item.businessKey().equals(assignment.number()))
                .filter(item -> item.kind().equals("user_accept_assignment"))
                .map(WorkItem::taskId)
                .findFirst()
                .orElseThrow();
    }
}
