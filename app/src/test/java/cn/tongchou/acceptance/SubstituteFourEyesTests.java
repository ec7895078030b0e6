package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.CloseYear;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.StandIn;
import cn.tongchou.identity.StandIns;
import cn.tongchou.identity.Substitution;
import cn.tongchou.identity.SubstitutionManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A substitute never takes both of two steps that need two people. */
@TongchouTest
@Tag("database")
class SubstituteFourEyesTests {

    @Autowired private YearAtWork work;
    @Autowired private CloseYear step;
    @Autowired private ClosingManagement closing;
    @Autowired private PaymentManagement payments;
    @Autowired private SubstitutionManagement substitutions;
    @Autowired private StandIns standIns;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    private Substitution substitution;
    private Actor coordinator;
    private Actor leader;

    @BeforeEach
    void theCoordinatorStandsInForTheLeader() {
        coordinator = work.actor("tongchou2");
        leader = work.actor("lingdao");
        substitution =
                substitutions.name(
                        UUID.randomUUID(),
                        leader.accountId(),
                        coordinator.accountId(),
                        clock.today(),
                        clock.today(),
                        "出差",
                        leader);
    }

    @AfterEach
    void theLeaderIsBack() {
        substitutions.end(substitution.id(), leader);
    }

    @Test
    void whoCompiledTheReportDoesNotApproveItInTheLeadersPlace() {
        TestProgrammes.Launched year = finished();
        step.compile(UUID.randomUUID(), year.id(), null, coordinator);

        assertThatThrownBy(
                        () ->
                                step.approve(
                                        UUID.randomUUID(), year.id(), seen(year), inTheirPlace()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("acceptance.error.four-eyes-report"));
        step.approve(UUID.randomUUID(), year.id(), seen(year), leader);
    }

    @Test
    void whatASubstituteDoesStandsInTheTrailWithBothNames() {
        TestProgrammes.Launched year = finished();
        step.compile(UUID.randomUUID(), year.id(), null, work.actor("tongchou"));

        step.approve(UUID.randomUUID(), year.id(), seen(year), inTheirPlace());

        assertThat(
                        jdbc.queryForList(
                                "select actor_name from audit_entry where actor_id = ? and item_id = ?"
                                        + " and item_type = 'annual-report'",
                                String.class,
                                coordinator.accountId().toString(),
                                year.id().toString()))
                .isNotEmpty()
                .allMatch(
                        name ->
                                name.equals(
                                        coordinator.displayName() + " 代 " + leader.displayName()));
    }

    private Actor inTheirPlace() {
        StandIn place = standIns.of(coordinator.accountId(), substitution.id()).orElseThrow();
        return place.as(coordinator);
    }

    private ReportSeen seen(TestProgrammes.Launched year) {
        return ReportSeen.of(closing.latest(year.id()).orElseThrow());
    }

    private TestProgrammes.Launched finished() {
        TestProgrammes.Launched year = work.constructed(60, 40);
        for (LotKind kind : List.of(LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION)) {
            work.settled(year, kind, payments.payable(work.due(year, kind).id()));
        }
        return year;
    }
}
