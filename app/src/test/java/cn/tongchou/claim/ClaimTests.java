package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class ClaimTests {

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private AccountManagement accounts;

    @Autowired private TestProgrammes test;

    @Autowired private Clock clock;

    @Autowired private ItemHistory history;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private List<Invariant> invariants;

    @AfterEach
    void backToNowAndEverythingHolds() {
        clock.shift(Duration.ZERO);
        assertThat(invariants)
                .filteredOn(i -> i.id().equals("I1") || i.id().equals("I8"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(invariant -> assertThat(invariant.check().violations()).isEmpty());
    }

    @Test
    void aLibraryCannotClaimMoreThanTheRemainingQuota() {
        UUID project = open(40_000);
        claim(project, 30_000, "haerbin");
        refused("claim.error.quota-exceeded", () -> claim(project, 10_001, "daqing"))
                .satisfies(
                        refusal ->
                                assertThat(((RuleViolation) refusal).arguments())
                                        .startsWith(10_001L, 10_000L));
        assertThat(claim(project, 10_000, "daqing").status()).isEqualTo(ClaimStatus.SUBMITTED);
        refused("claim.error.nothing-left", () -> claim(project, 1, "yichun"));
        assertThat(book.pool(project)).get().satisfies(pool -> assertThat(pool.left()).isZero());
    }

    @Test
    void aClaimIsForOneUnitOrMore() {
        UUID project = open(10);
        refused("claim.error.quantity-positive", () -> claim(project, 0, "haerbin"));
        refused("claim.error.quantity-positive", () -> claim(project, -5, "haerbin"));
        refused("claim.error.quota-exceeded", () -> claim(project, Long.MAX_VALUE / 2, "haerbin"));
    }

    @Test
    void nothingIsClaimedBeforeTheWindowOpensOrAfterItCloses() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.ZONE);
        UUID project =
                test.launched(
                                now.plusDays(2),
                                now.plusDays(4),
                                TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100))
                        .project();
        refused("claim.error.window-not-open", () -> claim(project, 10, "haerbin"));
        clock.shift(Duration.ofDays(3));
        Claim claim = claim(project, 10, "haerbin");
        clock.shift(Duration.ofDays(4).plusSeconds(1));
        refused("claim.error.window-closed", () -> claim(project, 10, "daqing"));
        refused(
                "claim.error.window-closed",
                () -> claims.change(claim.id(), 5, test.actor("haerbin")));
        refused(
                "claim.error.window-closed",
                () -> claims.withdraw(claim.id(), test.actor("haerbin")));
    }

    @Test
    void nothingIsClaimedWhileTheProjectIsSuspended() {
        UUID project = open(100);
        programmes.suspend(project, "暂缓建设", test.file(), test.coordinator());
        refused("claim.error.project-suspended", () -> claim(project, 10, "haerbin"));
        programmes.resume(project, test.coordinator());
        assertThat(claim(project, 10, "haerbin").quantity()).isEqualTo(10);
    }

    @Test
    void aLibraryClaimsAProjectOnceARoundUnlessItTookTheClaimBack() {
        UUID project = open(100);
        Claim first = claim(project, 10, "haerbin");
        refused("claim.error.already-claimed", () -> claim(project, 10, "haerbin"));
        claims.withdraw(first.id(), test.actor("haerbin"));
        assertThat(claim(project, 20, "haerbin").number()).isNotEqualTo(first.number());
        assertThat(book.pool(project)).get().extracting(QuotaPool::claimed).isEqualTo(20L);
    }

    @Test
    void theSameFormMakesOneClaim() {
        UUID project = open(100);
        UUID form = UUID.randomUUID();
        claims.claim(project, 10, form, test.actor("haerbin"));
        assertThatThrownBy(() -> claims.claim(project, 10, form, test.actor("haerbin")))
                .isInstanceOf(DoubleSubmit.class);
        assertThat(book.pool(project)).get().extracting(QuotaPool::claimed).isEqualTo(10L);
    }

    @Test
    void aChangeTakesMoreOrGivesBack() {
        UUID project = open(100);
        Claim claim = claim(project, 60, "haerbin");
        claims.change(claim.id(), 100, test.actor("haerbin"));
        refused(
                        "claim.error.quota-exceeded",
                        () -> claims.change(claim.id(), 101, test.actor("haerbin")))
                .satisfies(
                        refusal ->
                                assertThat(((RuleViolation) refusal).arguments())
                                        .startsWith(101L, 100L));
        claims.change(claim.id(), 25, test.actor("haerbin"));
        assertThat(book.pool(project)).get().extracting(QuotaPool::left).isEqualTo(75L);
    }

    @Test
    void onlyALibraryClaimsAndOnlyItsOwnClaimsExistForIt() {
        UUID project = open(100);
        refused("claim.error.not-a-library", () -> claim(project, 10, "gongyingshang"));
        Claim claim = claim(project, 10, "haerbin");
        assertThatThrownBy(() -> claims.change(claim.id(), 20, test.actor("daqing")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.withdraw(claim.id(), test.actor("daqing")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.change(UUID.randomUUID(), 20, test.actor("daqing")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoClaimedNeverDecidesNotEvenInAnotherRole() {
        UUID project = open(100);
        Actor lead = test.actor("shengguan");
        Actor clerk =
                test.actor(
                        accounts.open(
                                        "yi" + UUID.randomUUID().toString().substring(0, 8),
                                        "转岗馆员",
                                        lead.institutionId(),
                                        Role.LIBRARY_CLERK,
                                        null,
                                        "Abc#12345678",
                                        test.coordinator())
                                .username());
        Claim claim = claims.claim(project, 10, UUID.randomUUID(), clerk);
        accounts.assignRole(clerk.accountId(), Role.COORDINATOR, test.actor("admin"));
        Actor now = test.actor(clerk.username());
        refused("claim.error.own-claim", () -> claims.confirm(claim.id(), now));
        refused("claim.error.own-claim", () -> claims.reduce(claim.id(), 5, "量力而行", now));
        refused("claim.error.own-claim", () -> claims.reject(claim.id(), "不合适", now));
        assertThat(claims.confirm(claim.id(), test.coordinator()).status())
                .isEqualTo(ClaimStatus.CONFIRMED);
        assertThatThrownBy(
                        () ->
                                jdbc.update(
                                        "update claim set decided_by = claimed_by where id = ?",
                                        claim.id().toString()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoEverChangedAClaimDoesNotDecideAlthoughAnotherChangedItLast() {
        UUID project = open(100);
        Claim claim = claim(project, 10, "haerbin");
        Actor harbin = test.actor("haerbin");
        Actor colleague =
                test.actor(
                        accounts.open(
                                        "er" + UUID.randomUUID().toString().substring(0, 8),
                                        "转岗馆员乙",
                                        harbin.institutionId(),
                                        Role.LIBRARY_CLERK,
                                        null,
                                        "Abc#12345678",
                                        test.coordinator())
                                .username());
        claims.change(claim.id(), 20, colleague);
        claims.change(claim.id(), 30, harbin);
        accounts.assignRole(colleague.accountId(), Role.COORDINATOR, test.actor("admin"));
        Actor now = test.actor(colleague.username());
        assertThat(book.isHandOf(claim.id(), now.accountId())).isTrue();
        refused("claim.error.own-claim", () -> claims.confirm(claim.id(), now));
        refused("claim.error.own-claim", () -> claims.reject(claim.id(), "不合适", now));
    }

    @Test
    void aClaimAfterAnEarlyCollectionIsToldWhenTheRoundWasCollected() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
        claims.closeRound(year.id(), test.coordinator());
        String collected =
                LocalDateTime.ofInstant(
                                book.currentRound(year.id()).orElseThrow().closedAt(), Clock.ZONE)
                        .toString()
                        .replace('T', ' ')
                        .substring(0, 16);
        clock.shift(Duration.ofHours(3));
        refused("claim.error.window-closed", () -> claim(year.project(), 10, "haerbin"))
                .satisfies(
                        refusal ->
                                assertThat(((RuleViolation) refusal).arguments())
                                        .containsExactly(collected));
    }

    @Test
    void aReductionNeedsAReasonAndGivesTheRestBack() {
        UUID project = open(100);
        Claim claim = claim(project, 60, "haerbin");
        refused(
                "claim.error.reason-missing",
                () -> claims.reduce(claim.id(), 40, " ", test.coordinator()));
        refused(
                "claim.error.reduction-range",
                () -> claims.reduce(claim.id(), 60, "同量", test.coordinator()));
        refused(
                "claim.error.reduction-range",
                () -> claims.reduce(claim.id(), 0, "零", test.coordinator()));
        claims.reduce(claim.id(), 40, "设备不足", test.coordinator());
        assertThat(claims.claim(claim.id()))
                .satisfies(
                        reduced -> {
                            assertThat(reduced.status()).isEqualTo(ClaimStatus.REDUCED);
                            assertThat(reduced.requestedQuantity()).isEqualTo(60);
                            assertThat(reduced.quantity()).isEqualTo(40);
                        });
        assertThat(book.pool(project)).get().extracting(QuotaPool::left).isEqualTo(60L);
        assertThat(history.of(claim.id()).get(0).reason()).isEqualTo("设备不足");
    }

    @Test
    void whatIsDecidedIsDecidedAndSaysByWhom() {
        UUID project = open(100);
        Claim claim = claim(project, 60, "haerbin");
        claims.reject(claim.id(), "重复申报", test.coordinator());
        for (ThrowingCallable later :
                List.<ThrowingCallable>of(
                        () -> claims.confirm(claim.id(), test.actor("tongchou2")),
                        () -> claims.reduce(claim.id(), 1, "再减", test.actor("tongchou2")),
                        () -> claims.change(claim.id(), 50, test.actor("haerbin")),
                        () -> claims.withdraw(claim.id(), test.actor("haerbin")))) {
            assertThatThrownBy(later)
                    .asInstanceOf(type(AlreadyDone.class))
                    .satisfies(
                            late -> {
                                assertThat(late.code()).isEqualTo("claim.error.decided-already");
                                assertThat(late.arguments()).contains("统筹甲");
                            });
        }
        assertThat(book.pool(project)).get().extracting(QuotaPool::claimed).isEqualTo(0L);
    }

    @Test
    void quotaOfAConfirmedClaimComesBackInPartOrWhole() {
        UUID project = open(100);
        Claim claim = claim(project, 60, "haerbin");
        assertThatThrownBy(() -> claims.release(claim.id(), 10, "缺额", test.coordinator()))
                .isInstanceOf(AlreadyDone.class);
        claims.confirm(claim.id(), test.coordinator());
        assertThat(claims.release(claim.id(), 10, "缺额调剂", test.coordinator()).quantity())
                .isEqualTo(50);
        refused(
                "claim.error.release-range",
                () -> claims.release(claim.id(), 51, "过多", test.coordinator()));
        assertThat(claims.release(claim.id(), 50, "全部退回", test.coordinator()).status())
                .isEqualTo(ClaimStatus.RELEASED);
        assertThat(book.pool(project)).get().extracting(QuotaPool::left).isEqualTo(100L);
    }

    @Test
    void aTotalIsNeverSetBelowWhatIsClaimed() {
        UUID project = open(100);
        claim(project, 60, "haerbin");
        refused(
                "claim.error.total-below-claimed",
                () -> claims.setTotal(project, 59, "核减任务", test.coordinator()));
        refused(
                "programme.error.target-range",
                () -> claims.setTotal(project, 1_000_000_001L, "多了几个零", test.coordinator()));
        claims.setTotal(project, 60, "核减任务", test.coordinator());
        assertThat(programmes.project(project).target()).isEqualTo(60);
        assertThat(
                        jdbc.queryForList(
                                "select a.username from notice n join account a on a.id = n.account_id where n.event_key like ?",
                                String.class,
                                "programme.notice.target-changed:"
                                        + programmes.project(project).number()
                                        + ":%"))
                .contains("haerbin", "daqing");
        refused("claim.error.nothing-left", () -> claim(project, 1, "daqing"));
    }

    @Test
    void nothingIsClaimedInAClosedProgramme() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
        Claim claim = claim(year.project(), 10, "haerbin");
        programmes.close(year.id(), test.actor("lingdao"));
        refused("claim.error.window-closed", () -> claim(year.project(), 10, "daqing"));
        assertThatThrownBy(() -> claims.confirm(claim.id(), test.coordinator()))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void theDatabaseItselfRefusesWhatTheGuardWouldMiss() {
        UUID project = open(100);
        assertThatThrownBy(
                        () ->
                                jdbc.update(
                                        "update quota_pool set claimed = 101 where project_id = ?",
                                        project.toString()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () ->
                                jdbc.update(
                                        "update quota_pool set claimed = -1 where project_id = ?",
                                        project.toString()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCounterThatWasAlteredByHandIsFound() {
        UUID project = open(100);
        claim(project, 60, "haerbin");
        Invariant quota =
                invariants.stream().filter(i -> i.id().equals("I1")).findFirst().orElseThrow();
        jdbc.update("update quota_pool set claimed = 61 where project_id = ?", project.toString());
        assertThat(quota.check().violations())
                .singleElement()
                .asString()
                .contains(programmes.project(project).number(), "claims 60", "counter 61");
        jdbc.update("update quota_pool set claimed = 60 where project_id = ?", project.toString());
    }

    private UUID open(long total) {
        return test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, total))
                .project();
    }

    private Claim claim(UUID project, long quantity, String who) {
        return claims.claim(project, quantity, UUID.randomUUID(), test.actor(who));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            String code, ThrowingCallable wish) {
        var refusal = assertThatThrownBy(wish);
        refusal.asInstanceOf(type(RuleViolation.class))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
        return refusal;
    }
}
