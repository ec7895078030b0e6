package cn.tongchou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class TakeTaskTests {

    @Autowired private Worklist worklist;
    @Autowired private TakeTask step;
    @Autowired private TestProgrammes programmes;
    @Autowired private CloseClaimWindow closeWindow;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private NewViolations violations;

    private final Map<String, UUID> years = new HashMap<>();
    private Actor one;
    private Actor two;

    @BeforeEach
    void people() {
        violations.remember("I3|I9");
        one = programmes.actor("tongchou");
        two = programmes.actor("tongchou2");
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I3|I9");
    }

    @Test
    void whoHasTakenATaskIsShownToTheOthersAndStandsInTheTrail() {
        WorkItem item = open();

        step.take(item.taskId(), "", one);

        WorkItem seen = worklist.item(item.taskId(), two);
        assertThat(seen.takenByName()).isEqualTo(one.displayName());
        assertThat(seen.takenAt()).isNotNull();
        assertThat(seen.others()).isTrue();
        assertThat(worklist.item(item.taskId(), one).mine()).isTrue();
        assertThat(trail(item)).containsExactly("worklist.history.taken");
    }

    @Test
    void ofTwoWhoTakeAtOnceOneHasItAndTheOtherIsToldWho() {
        for (int round = 0; round < 10; round++) {
            WorkItem item = open();
            List<Actor> people = List.of(one, two);

            List<Throwable> refused =
                    AtOnce.run(2, i -> step.take(item.taskId(), "", people.get(i)));

            String winner = worklist.item(item.taskId(), one).takenByName();
            assertThat(refused).hasSize(1);
            assertThat(refused.get(0)).isInstanceOf(AlreadyDone.class);
            assertThat(((AlreadyDone) refused.get(0)).code()).isEqualTo("worklist.error.taken");
            assertThat(((AlreadyDone) refused.get(0)).arguments()[0]).isEqualTo(winner);
            assertThat(trail(item)).hasSize(1);
        }
    }

    @Test
    void whatSomebodyHasTakenIsDoneByNobodyElseUntilItIsTakenOver() {
        WorkItem item = open();
        step.take(item.taskId(), "", one);

        assertThatThrownBy(() -> complete(item, two))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("process.error.taken");
                            assertThat(refused.arguments()).containsExactly(one.displayName());
                        });

        step.take(item.taskId(), one.username(), two);
        assertThatThrownBy(() -> complete(item, one)).isInstanceOf(RuleViolation.class);
        complete(item, two);

        assertThat(trail(item))
                .containsExactlyInAnyOrder("worklist.history.taken", "worklist.history.taken-over");
        assertThatThrownBy(() -> worklist.item(item.taskId(), two)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsPutBackAnybodyMayTake() {
        WorkItem item = open();
        step.take(item.taskId(), "", one);

        assertThatThrownBy(() -> step.putBack(item.taskId(), two))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("worklist.error.not-yours");
        step.putBack(item.taskId(), one);
        step.take(item.taskId(), "", two);

        assertThat(worklist.item(item.taskId(), one).takenByName()).isEqualTo(two.displayName());
    }

    @Test
    void aTaskOfAnotherRoleCannotBeTaken() {
        WorkItem item = open();

        assertThatThrownBy(() -> step.take(item.taskId(), "", programmes.actor("haerbin")))
                .isInstanceOf(NotFound.class);
    }

    private WorkItem open() {
        TestProgrammes.Launched year =
                programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
        String number = year.programme().number();
        years.put(number, year.id());
        return worklist.first(one, 1000).stream()
                .filter(item -> item.businessKey().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void complete(WorkItem item, Actor actor) {
        closeWindow.close(years.get(item.businessKey()), UUID.randomUUID(), actor);
    }

    private List<String> trail(WorkItem item) {
        return jdbc.queryForList(
                "select what from audit_entry where item_id = ? order by happened_at",
                String.class,
                item.taskId());
    }
}
