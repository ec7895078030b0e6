package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.ShareBounds;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How little and how much of a project one library may hold, and quantities beyond all measure. */
@TongchouTest
@Tag("database")
class ShareRuleTests {

    private static final ShareBounds FROM_TEN_TO_FIFTY = bounds(10L, 50L);

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private TestProgrammes test;

    @Autowired private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void aQuantityBeyondWhatANumberHoldsIsRefusedLikeAnyOther(long beyond) {
        UUID project = open(100, ShareBounds.NONE);
        Claim claim = claim(project, 60, "haerbin");
        refused("claim.error.quota-exceeded", () -> claim(project, beyond, "daqing"));
        refused(
                "claim.error.quota-exceeded",
                () -> claims.change(claim.id(), beyond, test.actor("haerbin")));
        claims.confirm(claim.id(), test.coordinator());
        refused(
                "programme.error.target-range",
                () -> claims.capture(claim.id(), beyond, "实际抓取", test.coordinator()));
        assertThat(book.claim(claim.id()).quantity()).isEqualTo(60);
        assertThat(book.pool(project)).get().extracting(QuotaPool::claimed).isEqualTo(60L);
    }

    @Test
    void aLibraryClaimsNoLessThanTheLeast() {
        UUID project = open(100, FROM_TEN_TO_FIFTY);
        refused("claim.error.below-minimum", () -> claim(project, 9, "haerbin"));
        Claim claim = claim(project, 10, "haerbin");
        refused(
                "claim.error.below-minimum",
                () -> claims.change(claim.id(), 9, test.actor("haerbin")));
        assertThat(book.pool(project)).get().extracting(QuotaPool::claimed).isEqualTo(10L);
    }

    @Test
    void aLibraryClaimsNoMoreThanTheMost() {
        UUID project = open(100, FROM_TEN_TO_FIFTY);
        refused("claim.error.above-maximum", () -> claim(project, 51, "haerbin"));
        refused("claim.error.above-maximum", () -> claim(project, Long.MAX_VALUE, "haerbin"));
        Claim claim = claim(project, 50, "haerbin");
        refused(
                "claim.error.above-maximum",
                () -> claims.change(claim.id(), 51, test.actor("haerbin")));
        assertThat(claim(project, 50, "daqing").quantity()).isEqualTo(50);
    }

    @Test
    void aRefusalNamesTheBoundItsDocumentAndItsYear() {
        UUID project = open(100, FROM_TEN_TO_FIFTY);
        assertThatThrownBy(() -> claim(project, 51, "haerbin"))
                .asInstanceOf(type(RuleViolation.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("quantity");
                            assertThat(refusal.arguments()).startsWith(51L, 50L);
                            assertThat(refusal.arguments()).endsWith("申报说明 1 号", "2015");
                        });
    }

    @Test
    void whatALibraryHoldsOfEarlierRoundsCountsTowardsItsBounds() {
        UUID project = open(100, FROM_TEN_TO_FIFTY);
        UUID year = programmes.project(project).programmeId();
        claims.confirm(claim(project, 45, "haerbin").id(), test.coordinator());
        claims.closeRound(year, test.coordinator());
        claims.concludeRound(year, test.coordinator());
        ClaimRound first = claims.currentRound(year).orElseThrow();
        claims.openRound(
                year, first.opensAt(), first.closesAt().plusSeconds(86_400), test.coordinator());
        refused("claim.error.above-maximum", () -> claim(project, 6, "haerbin"));
        refused("claim.error.below-minimum", () -> claim(project, 5, "daqing"));
        assertThat(claim(project, 5, "haerbin").quantity()).isEqualTo(5);
    }

    @Test
    void boundsStandInOrderWithinTheTargetAndNameTheirSource() {
        refused("programme.error.minimum-range", () -> open(100, bounds(101L, null)));
        refused("programme.error.minimum-range", () -> open(100, bounds(0L, null)));
        refused("programme.error.maximum-range", () -> open(100, bounds(50L, 49L)));
        refused("programme.error.maximum-range", () -> open(100, bounds(null, 101L)));
        refused(
                "programme.error.bounds-source-missing",
                () -> open(100, new ShareBounds(10L, null, " ", 2015)));
        refused(
                "programme.error.bounds-year",
                () -> open(100, new ShareBounds(null, 10L, "申报说明 1 号", null)));
    }

    @Test
    void theDatabaseItselfRefusesBoundsWithoutASourceOrOutOfOrder() {
        UUID project = open(100, FROM_TEN_TO_FIFTY);
        for (String change : new String[] {"share_source = null", "share_minimum = 51"}) {
            assertThatThrownBy(
                            () ->
                                    jdbc.update(
                                            "update construction_project set %s where id = ?"
                                                    .formatted(change),
                                            project.toString()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static ShareBounds bounds(Long minimum, Long maximum) {
        return new ShareBounds(minimum, maximum, "申报说明 1 号", 2015);
    }

    private UUID open(long total, ShareBounds bounds) {
        return test.launched(
                        new ProjectDetails(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "示例项目",
                                total,
                                null,
                                null,
                                LocalDate.of(2999, 12, 1),
                                true,
                                bounds))
                .project();
    }

    private Claim claim(UUID project, long quantity, String who) {
        return claims.claim(project, quantity, UUID.randomUUID(), test.actor(who));
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .asInstanceOf(type(RuleViolation.class))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
