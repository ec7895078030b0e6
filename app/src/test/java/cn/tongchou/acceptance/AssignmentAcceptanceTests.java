package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongchouTest
@Tag("database")
class AssignmentAcceptanceTests {

    @Autowired private YearAtWork work;

    @Autowired private AcceptAssignment step;

    @Autowired private AcceptanceManagement acceptance;

    @Autowired private ProductionManagement production;

    @Autowired private ClaimManagement claims;

    @Autowired private AccountManagement accounts;

    @Autowired private TestInspections inspections;

    @Autowired private TestBatches batches;

    @Autowired private ProcessTasks tasks;

    @Autowired private cn.tongchou.testing.NewViolations violations;

    @org.junit.jupiter.api.BeforeEach
    void rememberWhatIsThere() {
        violations.remember("I2|I3|I11");
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I2|I3|I11");
    }

    @Test
    void whatHasPassedIsAcceptedWithACertificate() {
        TestProgrammes.Launched year = work.of(300);
        Assignment assignment = work.assignment(year);
        work.passed(assignment, 100, true);
        work.passed(assignment, 200, false);
        work.ask(assignment);

        AssignmentAcceptance certificate = work.accepted(assignment);

        assertThat(certificate.number()).isEqualTo(year.programme().year() + "-YS-0001");
        assertThat(certificate.acceptedQuantity()).isEqualTo(300);
        assertThat(production.assignment(assignment.id()).status())
                .isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(production.assignment(assignment.id()).acceptedQuantity()).isEqualTo(300);
        assertThat(tasks.openActivities(assignment.number())).isEmpty();
        assertThat(acceptance.certificateOf(assignment.id()))
                .get()
                .extracting(AssignmentAcceptance::id)
                .isEqualTo(certificate.id());
    }

    @Test
    void nothingIsAcceptedWhileABatchIsUndecided() {
        Assignment assignment = work.assignment(work.of(300));
        work.passed(assignment, 100, true);
        work.delivered(assignment, 200, true);
        refused("production.error", () -> work.ask(assignment));
        refused("acceptance.error.not-asked", () -> work.accepted(assignment));
    }

    @Test
    void lessThanAssignedIsNeverAcceptedInFull() {
        Assignment assignment = asked(300, 250);
        refused("acceptance.error.less-passed", () -> work.accepted(assignment));
    }

    @Test
    void reducingNeedsAReasonAndGivesTheRestBackToThePool() {
        Assignment assignment = asked(300, 250);
        long left = claims.pool(assignment.projectId()).left();
        refused(
                "acceptance.error.reason-missing",
                () -> step.reduce(UUID.randomUUID(), assignment.id(), " ", coordinator()));

        AssignmentAcceptance certificate =
                step.reduce(UUID.randomUUID(), assignment.id(), "扫描设备故障", coordinator());

        assertThat(certificate.decision()).isEqualTo(AcceptanceDecision.REDUCED);
        assertThat(certificate.acceptedQuantity()).isEqualTo(250);
        assertThat(production.assignment(assignment.id()).quantity()).isEqualTo(250);
        assertThat(claims.pool(assignment.projectId()).left()).isEqualTo(left + 50);
        assertThat(claims.claim(assignment.claimId()).quantity()).isEqualTo(250);
    }

    @Test
    void anAssignmentThatDeliveredNothingEndsWithNothing() {
        Assignment assignment = asked(300, 0);
        AssignmentAcceptance certificate =
                step.reduce(UUID.randomUUID(), assignment.id(), "未能建设", coordinator());
        assertThat(certificate.acceptedQuantity()).isZero();
        assertThat(claims.pool(assignment.projectId()).claimed()).isZero();
        assertThat(tasks.openActivities(assignment.number())).isEmpty();
    }

    @Test
    void anExtendedLibraryDeliversOnAndIsAcceptedLater() {
        Assignment assignment = asked(300, 250);
        refused(
                "acceptance.error.deadline-not-later",
                () ->
                        step.extend(
                                UUID.randomUUID(),
                                assignment.id(),
                                assignment.deadline(),
                                "设备到货晚",
                                coordinator()));
        step.extend(
                UUID.randomUUID(),
                assignment.id(),
                assignment.deadline().plusDays(30),
                "设备到货晚",
                coordinator());
        assertThat(tasks.openActivities(assignment.number()))
                .containsExactly("user_deliver_batches");
        assertThat(production.assignment(assignment.id()).deadline())
                .isEqualTo(assignment.deadline().plusDays(30));

        work.passed(assignment, 50, false);
        work.ask(assignment);
        assertThat(work.accepted(assignment).acceptedQuantity()).isEqualTo(300);
        assertThat(acceptance.decisions(assignment.id()))
                .extracting(AssignmentAcceptance::decision)
                .containsExactly(AcceptanceDecision.ACCEPTED, AcceptanceDecision.EXTENDED);
    }

    @Test
    void aFullyPassedAssignmentIsNeitherReducedNorExtended() {
        Assignment assignment = asked(300, 300);
        refused(
                "acceptance.error.nothing-to-reduce",
                () -> step.reduce(UUID.randomUUID(), assignment.id(), "无", coordinator()));
        refused(
                "acceptance.error.nothing-to-extend",
                () ->
                        step.extend(
                                UUID.randomUUID(),
                                assignment.id(),
                                assignment.deadline().plusDays(1),
                                "无",
                                coordinator()));
    }

    @Test
    void whoComesSecondIsToldWhoAccepted() {
        Assignment assignment = asked(300, 300);
        work.accepted(assignment);
        assertThatThrownBy(() -> work.accepted(assignment))
                .isInstanceOfSatisfying(
                        AlreadyDone.class,
                        late -> {
                            assertThat(late.code()).isEqualTo("acceptance.error.accepted-already");
                            assertThat(late.arguments()).contains("统筹甲");
                        });
    }

    @Test
    void oneFormAcceptsOnce() {
        Assignment assignment = asked(300, 250);
        UUID command = UUID.randomUUID();
        step.extend(
                command,
                assignment.id(),
                assignment.deadline().plusDays(9),
                "设备到货晚",
                coordinator());
        assertThatThrownBy(
                        () ->
                                step.extend(
                                        command,
                                        assignment.id(),
                                        assignment.deadline().plusDays(10),
                                        "设备到货晚",
                                        coordinator()))
                .isInstanceOf(DoubleSubmit.class);
    }

    @Test
    void nobodyAcceptsWhatTheyDeliveredWhateverTheirRoleIsNow() {
        Assignment assignment = asked(300, 300);
        Actor deliverer = work.actor("haerbin");
        try {
            accounts.assignRole(deliverer.accountId(), Role.COORDINATOR, work.actor("admin"));
            refused(
                    "acceptance.error.four-eyes-delivered",
                    () -> step.accept(UUID.randomUUID(), assignment.id(), work.actor("haerbin")));
        } finally {
            accounts.assignRole(deliverer.accountId(), Role.LIBRARY_CLERK, work.actor("admin"));
        }
    }

    @Test
    void nobodyAcceptsWhatTheyDeliveredInAnEarlierRound() {
        Assignment assignment = work.assignment(work.of(100));
        Actor first = work.actor("haerbin");
        Actor second = work.colleague("haerbin");
        Batch batch = work.delivered(assignment, 100, false);
        inspections.fail(batch);
        batches.redeliver(batch, 100, second);
        inspections.pass(batch);
        work.ask(assignment);
        try {
            accounts.assignRole(first.accountId(), Role.COORDINATOR, work.actor("admin"));
            refused(
                    "acceptance.error.four-eyes-delivered",
                    () -> step.accept(UUID.randomUUID(), assignment.id(), work.actor("haerbin")));
        } finally {
            accounts.assignRole(first.accountId(), Role.LIBRARY_CLERK, work.actor("admin"));
        }
        work.accepted(assignment);
    }

    @Test
    void nobodyAcceptsWhatTheyInspectedWhateverTheirRoleIsNow() {
        Assignment assignment = asked(300, 300);
        Actor inspector = work.actor("zhijian");
        try {
            accounts.assignRole(inspector.accountId(), Role.COORDINATOR, work.actor("admin"));
            refused(
                    "acceptance.error.four-eyes-inspected",
                    () -> step.accept(UUID.randomUUID(), assignment.id(), work.actor("zhijian")));
        } finally {
            accounts.assignRole(inspector.accountId(), Role.INSPECTOR, work.actor("admin"));
        }
    }

    private Assignment asked(long assigned, long passed) {
        Assignment assignment = work.assignment(work.of(assigned));
        if (passed > 0) {
            work.passed(assignment, passed, false);
        }
        work.ask(assignment);
        return production.assignment(assignment.id());
    }

    private Actor coordinator() {
        return work.actor("tongchou");
    }

    private static void refused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.code()).startsWith(code));
    }
}
