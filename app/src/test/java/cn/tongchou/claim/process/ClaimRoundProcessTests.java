package cn.tongchou.claim.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.RoundStatus;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import cn.tongchou.worklist.WorkItem;
import cn.tongchou.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class ClaimRoundProcessTests {

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    @Autowired private CloseClaimWindow closeWindow;

    @Autowired private ConfirmClaims confirmClaims;

    @Autowired private DecideFurtherRound furtherRound;

    @Autowired private ClaimWindow window;

    @Autowired private ConfirmedClaims confirmed;

    @Autowired private ClaimRoundWaiting waiting;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private TestProgrammes test;

    @Autowired private ProcessTasks tasks;

    @Autowired private Worklist worklist;

    @Autowired private RuntimeService runtime;

    @Autowired private ManagementService engine;

    @Autowired private WorkingDays workingDays;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void backToNow() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void aRoundIsCollectedConfirmedAndOpenedAgainWhileSomethingIsLeft() {
        var year = launched(100);
        Claim claim = claim(year, 60, "haerbin");
        assertOpen(year, "user_close_claim_window");

        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        assertOpen(year, "user_confirm_claims");
        assertThatThrownBy(
                        () ->
                                confirmClaims.complete(
                                        year.id(), UUID.randomUUID(), test.coordinator()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("claim.error.undecided[1]");
        claims.reduce(claim.id(), 50, "设备不足", test.coordinator());
        assertThat(confirmClaims.complete(year.id(), UUID.randomUUID(), test.coordinator()))
                .isTrue();
        assertOpen(year, "user_decide_further_round");
        assertThat(told(year, "user_confirm_claims"))
                .as("of this task its stage tells itself")
                .isEmpty();
        assertThat(told(year, "user_decide_further_round")).contains("tongchou", "tongchou2");

        Instant opens = clock.now();
        furtherRound.open(
                year.id(),
                opens,
                opens.plus(Duration.ofDays(5)),
                UUID.randomUUID(),
                test.coordinator());
        assertOpen(year, "user_close_claim_window");
        assertThat(book.currentRound(year.id()))
                .get()
                .satisfies(
                        round -> {
                            assertThat(round.roundNo()).isEqualTo(2);
                            assertThat(round.status()).isEqualTo(RoundStatus.OPEN);
                        });
        Claim second = claim(year, 50, "haerbin");
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        claims.confirm(second.id(), test.coordinator());
        assertThat(confirmClaims.complete(year.id(), UUID.randomUUID(), test.coordinator()))
                .isFalse();
        assertOpen(year, "user_draft_request_memo");
        assertThat(confirmed.of(year.id().toString()))
                .containsExactly(claim.id().toString(), second.id().toString());
        assertThat(confirmed.assignmentNumber(second.id().toString()))
                .isEqualTo(second.number().replace("-C-", "-A-"));
    }

    /** Who was told in general that this task of the year waits, with the way to its page. */
    private List<String> told(TestProgrammes.Launched year, String activity) {
        return jdbc.queryForList(
                "select a.username from notice n join account a on a.id = n.account_id"
                        + " where n.event_key like 'task-waiting:%' and n.arguments like ? and n.link = ?",
                String.class,
                "%worklist.task." + activity + "%",
                "/programmes/" + year.id() + "/claims");
    }

    @Test
    void claimingEndsWithSomethingLeftWhenTheCoordinatorSaysSo() {
        var year = launched(100);
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        confirmClaims.complete(year.id(), UUID.randomUUID(), test.coordinator());
        furtherRound.end(year.id(), UUID.randomUUID(), test.coordinator());
        assertOpen(year, "user_draft_request_memo");
        assertThat(book.currentRound(year.id()))
                .get()
                .extracting(round -> round.status())
                .isEqualTo(RoundStatus.CLOSED);
    }

    @Test
    void theTimerClosesTheRoundAtTheEndOfItsWindow() {
        var year = launched(100);
        claim(year, 60, "haerbin");
        Job timer = timer(year, "timer_claim_window_closes");
        assertThat(timer.getDuedate().toInstant())
                .isCloseTo(
                        window.closesAt(year.id().toString()).toInstant(),
                        within(1, ChronoUnit.SECONDS));
        clock.shift(Duration.ofDays(11));
        engine.executeJob(timer.getId());
        assertOpen(year, "user_confirm_claims");
        assertThat(book.currentRound(year.id()))
                .get()
                .extracting(round -> round.status())
                .isEqualTo(RoundStatus.COLLECTED);
        assertThatThrownBy(
                        () -> closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator()))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void onlyLibrariesWithoutAClaimAreReminded() {
        var year = launched(100);
        claim(year, 60, "haerbin");
        engine.executeJob(timer(year, "timer_claim_window_reminder").getId());
        List<String> reminded =
                jdbc.queryForList(
                        "select a.username from notice n join account a on a.id = n.account_id"
                                + " where n.event_key = ?",
                        String.class,
                        "claim-window-reminder:" + year.number() + ":1");
        assertThat(reminded).contains("daqing", "shengguan").doesNotContain("haerbin", "tongchou");
        assertOpen(year, "user_close_claim_window");
    }

    @Test
    void nobodyIsRemindedOfARoundThatIsClosed() {
        var year = launched(100);
        claims.closeRound(year.id());
        claims.remindLibraries(year.id());
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from notice where event_key = ?",
                                Long.class,
                                "claim-window-reminder:" + year.number() + ":1"))
                .isZero();
        jdbc.update(
                "update claim_round set status = 'OPEN' where programme_id = ?",
                year.id().toString());
    }

    @Test
    void twoPeopleOnOneTaskAndTheSecondIsTold() {
        var year = launched(100);
        UUID form = UUID.randomUUID();
        closeWindow.close(year.id(), form, test.coordinator());
        assertThatThrownBy(
                        () ->
                                closeWindow.close(
                                        year.id(), UUID.randomUUID(), test.actor("tongchou2")))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(() -> closeWindow.close(year.id(), form, test.coordinator()))
                .isInstanceOf(DoubleSubmit.class);
    }

    @Test
    void everyRoundThatIsNotClosedWaitsForExactlyOneTask() {
        var year = launched(100);
        assertThat(waiting.waiting().filter(w -> w.businessKey().equals(year.number())))
                .containsExactly(
                        new WaitingStates.Waiting(
                                year.number() + " · 1", year.number(), "user_close_claim_window"));
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        assertThat(waiting.waiting().filter(w -> w.businessKey().equals(year.number())))
                .extracting(WaitingStates.Waiting::activityId)
                .containsExactly("user_confirm_claims");
    }

    @Test
    void theTaskStandsInEveryCoordinatorsWorkList() {
        var year = launched(100);
        assertThat(worklist.first(test.actor("tongchou2"), 1000))
                .extracting(WorkItem::businessKey)
                .contains(year.number());
        assertThat(worklist.first(test.actor("haerbin"), 1000))
                .extracting(WorkItem::businessKey)
                .doesNotContain(year.number());
    }

    @Test
    void whatIsLeftOfASuspendedProjectIsClaimedInAFurtherRoundOnceItGoesOn() {
        var year =
                test.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100),
                        TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 63));
        Claim full = claim(year, 100, "haerbin");
        UUID suspended = year.projects().get(1).id();
        programmes.suspend(suspended, "暂缓建设", test.file(), test.coordinator());
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        claims.confirm(full.id(), test.coordinator());
        assertThat(confirmClaims.complete(year.id(), UUID.randomUUID(), test.coordinator()))
                .isTrue();
        programmes.resume(suspended, test.coordinator());
        Instant opens = clock.now();
        furtherRound.open(
                year.id(),
                opens,
                opens.plus(Duration.ofDays(5)),
                UUID.randomUUID(),
                test.coordinator());
        assertThat(claims.claim(suspended, 63, UUID.randomUUID(), test.actor("daqing")).roundNo())
                .isEqualTo(2);
    }

    @Test
    void theWindowOfASuspendedProjectMovesOnAndTheRoundWithIt() {
        var year =
                test.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100),
                        TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 63));
        UUID suspended = year.projects().get(1).id();
        Instant planned = book.currentRound(year.id()).orElseThrow().closesAt();
        LocalDate suspendedOn = clock.today();
        programmes.suspend(suspended, "暂缓建设", test.file(), test.coordinator());
        clock.shift(Duration.ofDays(8));
        programmes.resume(suspended, test.coordinator());

        int lost = workingDays.between(suspendedOn, clock.today());
        assertThat(lost).isBetween(4, 7);
        Instant moved = book.pool(suspended).orElseThrow().closesAt();
        assertThat(Clock.dateOf(moved)).isEqualTo(workingDays.plus(Clock.dateOf(planned), lost));
        assertThat(book.pool(year.project()).orElseThrow().closesAt()).isEqualTo(planned);
        assertThat(book.currentRound(year.id()).orElseThrow().closesAt()).isEqualTo(moved);
        assertThat(timer(year, "timer_claim_window_closes").getDuedate().toInstant())
                .isCloseTo(moved, within(1, ChronoUnit.SECONDS));

        clock.shift(Duration.ofDays(11));
        assertThatThrownBy(() -> claim(year, 10, "haerbin"))
                .hasMessageContaining("claim.error.window-closed");
        assertThat(claims.claim(suspended, 3, UUID.randomUUID(), test.actor("haerbin")).quantity())
                .isEqualTo(3);
    }

    @Test
    void whoCollectsLateIsToldWhoDidItAndWhen() {
        var year = launched(100);
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        assertThatThrownBy(
                        () ->
                                closeWindow.close(
                                        year.id(), UUID.randomUUID(), test.actor("tongchou2")))
                .hasMessageContaining("claim.error.round-closed[1, 统筹甲, 2");
    }

    private TestProgrammes.Launched launched(long total) {
        return test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, total));
    }

    private Claim claim(TestProgrammes.Launched year, long quantity, String who) {
        return claims.claim(year.project(), quantity, UUID.randomUUID(), test.actor(who));
    }

    private void assertOpen(TestProgrammes.Launched year, String activity) {
        assertThat(tasks.openActivities(year.number())).containsExactly(activity);
    }

    private Job timer(TestProgrammes.Launched year, String activity) {
        var round =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(year.number())
                        .processDefinitionKey(ClaimRoundProcess.PROCESS)
                        .singleResult();
        return engine.createJobQuery()
                .processInstanceId(round.getId())
                .activityId(activity)
                .singleResult();
    }
}
