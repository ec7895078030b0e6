package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.Storm;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * R9: every library of the province at once at the last units of a pool, round after round. Nobody
 * gets a unit too many, and nobody is refused for contention while there is something left.
 */
@TongchouTest
@Tag("database")
@Tag("storm")
class ClaimStormTests {

    /** As many as take part in the whole province: 13 cities and 128 counties. */
    private static final int LIBRARIES = 141;

    private static final String INVARIANTS = "I1|I8|I9";

    @Autowired private ClaimManagement claims;
    @Autowired private ClaimBook book;
    @Autowired private ProgrammeManagement programmes;
    @Autowired private InstitutionDirectory institutions;
    @Autowired private TestProgrammes test;
    @Autowired private NewViolations violations;
    @Autowired private JdbcTemplate jdbc;

    private final List<Actor> clerks = new ArrayList<>();
    private final Random random = new Random(2015);

    @BeforeEach
    void registerLibraries() {
        violations.remember(INVARIANTS);
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
    void everythingHolds() {
        clerks.forEach(
                clerk ->
                        jdbc.update(
                                "update institution set active = false where id = ?",
                                clerk.institutionId().toString()));
        violations.assertNone(INVARIANTS);
    }

    @Test
    void theLastUnitsGoToAsManyLibrariesAsThereAreUnits() {
        int rounds = Storm.size(3, 1000);
        long claimed = 0;
        long refused = 0;
        for (int round = 0; round < rounds; round++) {
            int units = 1 + random.nextInt(LIBRARIES);
            UUID project = open(units);
            List<Throwable> refusals = atOnce(i -> claim(project, i));
            onlyRefusedBy(refusals, code -> code.equals("claim.error.nothing-left"));
            assertThat(refusals).hasSize(LIBRARIES - units);
            assertThat(sum(project)).isEqualTo(units);
            assertThat(pool(project).claimed()).isEqualTo(units);
            claimed += units;
            refused += refusals.size();
        }
        Storm.line(
                "R9 rounds=%d clients=%d claimed=%d refused=%d contention=0 over=0",
                rounds, LIBRARIES, claimed, refused);
    }

    @Test
    void whatIsTakenBackIsThereForWhoeverClaimsAtTheSameMoment() {
        int rounds = Storm.size(2, 100);
        long got = 0;
        for (int round = 0; round < rounds; round++) {
            UUID project = open(70);
            List<Claim> first = IntStream.range(0, 70).mapToObj(i -> claim(project, i)).toList();
            List<Throwable> refusals =
                    atOnce(
                            i -> {
                                if (i < 70) {
                                    withdraw(first.get(i), clerks.get(i));
                                } else {
                                    claim(project, i);
                                }
                            });
            onlyRefusedBy(refusals, code -> code.equals("claim.error.nothing-left"));
            long now = LIBRARIES - 70 - refusals.size();
            assertThat(sum(project)).isEqualTo(now);
            assertThat(pool(project).claimed()).isEqualTo(now);
            got += now;
        }
        Storm.line("R9 withdrawals rounds=%d got=%d contention=0 over=0", rounds, got);
    }

    @Test
    void aTotalThatIsLoweredMeanwhileIsNeverBelowWhatIsClaimed() {
        int rounds = Storm.size(2, 100);
        int lowered = 0;
        for (int round = 0; round < rounds; round++) {
            UUID project = open(LIBRARIES);
            int total = 40 + random.nextInt(60);
            int when = random.nextInt(LIBRARIES);
            List<Throwable> refusals =
                    atOnce(
                            i -> {
                                if (i == when) {
                                    claims.setTotal(project, total, "调整任务", test.coordinator());
                                } else if (i % 2 == 0) {
                                    claim(project, i);
                                }
                            });
            onlyRefusedBy(
                    refusals,
                    code ->
                            code.equals("claim.error.nothing-left")
                                    || code.equals("claim.error.total-below-claimed"));
            QuotaPool pool = pool(project);
            assertThat(pool.claimed()).isEqualTo(sum(project)).isLessThanOrEqualTo(pool.total());
            assertThat(programmes.project(project).target()).isEqualTo(pool.total());
            lowered += pool.total() == total ? 1 : 0;
        }
        Storm.line("R9 lowering rounds=%d lowered=%d contention=0 over=0", rounds, lowered);
    }

    private UUID open(long total) {
        return test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, total))
                .project();
    }

    private Claim claim(UUID project, int i) {
        return claims.claim(project, 1, UUID.randomUUID(), clerks.get(i));
    }

    private void withdraw(Claim claim, Actor clerk) {
        claims.withdraw(claim.id(), clerk);
    }

    private List<Throwable> atOnce(IntConsumer wish) {
        return AtOnce.run(LIBRARIES, wish);
    }

    private static void onlyRefusedBy(List<Throwable> refusals, Predicate<String> codes) {
        assertThat(refusals)
                .allSatisfy(
                        refusal -> {
                            assertThat(refusal).isInstanceOf(RuleViolation.class);
                            assertThat(((RuleViolation) refusal).code()).matches(codes);
                        });
    }

    private QuotaPool pool(UUID project) {
        return book.pool(project).orElseThrow();
    }

    private long sum(UUID project) {
        return jdbc.queryForObject(
                "select coalesce(sum(quantity), 0) from claim where project_id = ? and status in"
                        + " ('SUBMITTED', 'CONFIRMED', 'REDUCED')",
                Long.class,
                project.toString());
    }
}
