package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forty libraries at once: the sum is exact, and nobody is refused for contention while quota is
 * left.
 */
@TongchouTest
@Tag("database")
class ClaimConcurrencyTests {

    private static final int LIBRARIES = 40;

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    @Autowired private InstitutionDirectory institutions;

    @Autowired private TestProgrammes test;

    @Autowired private JdbcTemplate jdbc;

    private final List<Actor> clerks = new ArrayList<>();

    @BeforeEach
    void registerLibraries() {
        Actor person = test.actor("haerbin");
        String series = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < LIBRARIES; i++) {
            Institution library =
                    institutions.register(
                            "T-" + series + '-' + i, "示例馆" + i, InstitutionKind.CITY_LIBRARY, null);
            clerks.add(
                    new Actor(
                            person.accountId(),
                            person.username(),
                            "示例馆员" + i,
                            library.id(),
                            library.name(),
                            Role.LIBRARY_CLERK));
        }
    }

    @AfterEach
    void takeThemOffTheRegister() {
        clerks.forEach(
                clerk ->
                        jdbc.update(
                                "update institution set active = false where id = ?",
                                clerk.institutionId().toString()));
    }

    @Test
    void theLastUnitsGoToExactlyAsManyLibrariesAsThereAreUnits() {
        UUID project = open(25);
        List<Throwable> refusals =
                atOnce(i -> claims.claim(project, 1, UUID.randomUUID(), clerks.get(i)));
        assertThat(refusals)
                .hasSize(LIBRARIES - 25)
                .allSatisfy(
                        refusal -> assertThat(code(refusal)).isEqualTo("claim.error.nothing-left"));
        assertExact(project, 25);
    }

    @Test
    void whoIsRefusedIsToldHowMuchIsLeftAndItIsTooLittle() {
        UUID project = open(100);
        List<Throwable> refusals =
                atOnce(i -> claims.claim(project, 7, UUID.randomUUID(), clerks.get(i)));
        assertThat(refusals)
                .hasSize(LIBRARIES - 14)
                .allSatisfy(
                        refusal -> {
                            assertThat(code(refusal)).isEqualTo("claim.error.quota-exceeded");
                            assertThat((Long) ((RuleViolation) refusal).arguments()[1])
                                    .isLessThan(7);
                        });
        assertExact(project, 98);
    }

    @Test
    void claimingChangingWithdrawingAndDecidingAtOnceKeepTheSum() {
        UUID project = open(400);
        List<Claim> first =
                IntStream.range(0, 20)
                        .mapToObj(i -> claims.claim(project, 10, UUID.randomUUID(), clerks.get(i)))
                        .toList();
        List<Throwable> refusals =
                atOnce(
                        i -> {
                            switch (i % 4) {
                                case 0 -> claims.withdraw(first.get(i / 2).id(), clerks.get(i / 2));
                                case 1 ->
                                        claims.change(first.get(i / 2).id(), 20, clerks.get(i / 2));
                                case 2 ->
                                        claims.reduce(
                                                first.get(i / 2).id(),
                                                4,
                                                "量力而行",
                                                test.coordinator());
                                default ->
                                        claims.claim(
                                                project,
                                                10,
                                                UUID.randomUUID(),
                                                clerks.get(20 + i / 4));
                            }
                        });
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(AlreadyDone.class));
        assertThat(sum(project)).isEqualTo(book.pool(project).orElseThrow().claimed());
    }

    @Test
    void twoPeopleDecideOneClaimAndOneOfThemIsLate() {
        UUID project = open(100);
        Claim claim = claims.claim(project, 60, UUID.randomUUID(), clerks.get(0));
        Actor[] coordinators = {test.actor("tongchou"), test.actor("tongchou2")};
        List<Throwable> late =
                atOnce(
                        i -> {
                            if (i % 2 == 0) {
                                claims.confirm(claim.id(), coordinators[i / 2 % 2]);
                            } else {
                                claims.reject(claim.id(), "重复申报", coordinators[i / 2 % 2]);
                            }
                        });
        assertThat(late)
                .hasSize(LIBRARIES - 1)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal)).isEqualTo("claim.error.decided-already"));
        assertThat(sum(project)).isEqualTo(book.pool(project).orElseThrow().claimed());
    }

    @Test
    void oneFormHandedInFortyTimesMakesOneClaim() {
        UUID project = open(100);
        UUID form = UUID.randomUUID();
        List<Throwable> twice = atOnce(i -> claims.claim(project, 10, form, clerks.get(0)));
        assertThat(twice)
                .hasSize(LIBRARIES - 1)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(DoubleSubmit.class));
        assertExact(project, 10);
    }

    @Test
    void oneLibraryInFortyWindowsClaimsOnce() {
        UUID project = open(1000);
        List<Throwable> refusals =
                atOnce(i -> claims.claim(project, 10, UUID.randomUUID(), clerks.get(0)));
        assertThat(refusals)
                .hasSize(LIBRARIES - 1)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal)).isEqualTo("claim.error.already-claimed"));
        assertExact(project, 10);
    }

    @Test
    void noClaimSlipsInAfterTheRoundWasCollected() {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 1000));
        AtomicLong collected = new AtomicLong();
        List<Throwable> refusals =
                atOnce(
                        i -> {
                            if (i == 20) {
                                claims.closeRound(year.id(), test.coordinator());
                                collected.set(sum(year.project()));
                            } else {
                                claims.claim(year.project(), 10, UUID.randomUUID(), clerks.get(i));
                            }
                        });
        assertThat(refusals)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal)).isEqualTo("claim.error.window-closed"));
        assertExact(year.project(), (LIBRARIES - 1 - refusals.size()) * 10L);
        assertThat(sum(year.project())).isEqualTo(collected.get());
    }

    private UUID open(long total) {
        return test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, total))
                .project();
    }

    private void assertExact(UUID project, long claimed) {
        assertThat(book.pool(project).orElseThrow().claimed()).isEqualTo(claimed);
        assertThat(sum(project)).isEqualTo(claimed);
    }

    private long sum(UUID project) {
        return jdbc.queryForObject(
                "select coalesce(sum(quantity), 0) from claim where project_id = ? and status in ('SUBMITTED', 'CONFIRMED', 'REDUCED')",
                Long.class,
                project.toString());
    }

    private static String code(Throwable refusal) {
        return refusal instanceof RuleViolation violation ? violation.code() : refusal.toString();
    }

    private static List<Throwable> atOnce(IntConsumer wish) {
        return AtOnce.run(LIBRARIES, wish);
    }
}
