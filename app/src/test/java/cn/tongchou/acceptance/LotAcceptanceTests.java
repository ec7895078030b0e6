package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongchouTest
@Tag("database")
class LotAcceptanceTests {

    private static final byte[] REPORT = {1};

    @Autowired private YearAtWork work;

    @Autowired private AcceptLot step;

    @Autowired private LotAcceptanceManagement lots;

    @Autowired private TenderManagement tenders;

    @Autowired private ProcessTasks tasks;

    @Autowired private Clock clock;

    @Test
    void aLotIsAcceptedOnlyCompletely() {
        Contract platform = work.contract(work.of(100), LotKind.PLATFORM);
        LocalDate today = clock.today();
        refused(
                "report",
                "acceptance.error.report-missing",
                platform,
                today,
                YearAtWork.MEMBERS,
                null);
        refused(
                "members",
                "acceptance.error.members-few",
                platform,
                today,
                YearAtWork.MEMBERS.subList(0, 1),
                REPORT);
        refused(
                "members",
                "acceptance.error.members-even",
                platform,
                today,
                members("甲", "乙", "丙", "丁"),
                REPORT);
        refused(
                "members",
                "acceptance.error.member-twice",
                platform,
                today,
                members("甲", "乙", "甲"),
                REPORT);
        refused(
                "acceptedOn",
                "acceptance.error.date-future",
                platform,
                today.plusDays(1),
                YearAtWork.MEMBERS,
                REPORT);
        refused(
                "acceptedOn",
                "acceptance.error.date-before-contract",
                platform,
                platform.signedOn().minusDays(1),
                YearAtWork.MEMBERS,
                REPORT);
        assertThat(lots.of(platform.id())).isEmpty();
    }

    @Test
    void onlyAQualifiedLotGoesOnToPayment() {
        Contract platform = work.contract(work.of(100), LotKind.PLATFORM);
        assertThatThrownBy(
                        () ->
                                step.accept(
                                        work.lot(platform, LotResult.NOT_QUALIFIED, null),
                                        coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        step.accept(work.lot(platform, LotResult.NOT_QUALIFIED, "检索慢"), coordinator());
        assertThat(tenders.contract(platform.id()).status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(tasks.openActivities(platform.number())).containsExactly("user_accept_lot");

        step.accept(work.lot(platform, LotResult.QUALIFIED, null), coordinator());
        assertThat(tenders.contract(platform.id()).status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(tasks.openActivities(platform.number())).containsExactly("user_release_payment");
        assertThat(lots.of(platform.id()))
                .extracting(LotAcceptance::result)
                .containsExactly(LotResult.QUALIFIED, LotResult.NOT_QUALIFIED);
        assertThat(lots.of(platform.id()).get(0).members())
                .extracting(LotMember::name)
                .containsExactly("验收人甲", "验收人乙", "验收人丙");

        assertThatThrownBy(
                        () ->
                                step.accept(
                                        work.lot(platform, LotResult.QUALIFIED, null),
                                        coordinator()))
                .isInstanceOfSatisfying(
                        AlreadyDone.class, late -> assertThat(late.arguments()).contains("统筹甲"));
    }

    @Test
    void aScanningContractIsNotAcceptedAsALot() {
        Contract scanning = work.contract(work.constructed(100, 0), LotKind.SCANNING);
        assertThat(tasks.openActivities(scanning.number())).containsExactly("user_release_payment");
        assertThatThrownBy(
                        () ->
                                step.accept(
                                        work.lot(scanning, LotResult.QUALIFIED, null),
                                        coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("acceptance.error.scanning-needs-none"));
        assertThat(tenders.contract(scanning.id()).status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void theInspectionContractWaitsUntilEverythingIsInspectedAndAccepted() {
        TestProgrammes.Launched early = work.contracted(100);
        waitsFor(work.contract(early, LotKind.INSPECTION), "-A-");

        TestProgrammes.Launched year = work.of(100);
        Contract inspection = work.contract(year, LotKind.INSPECTION);
        Assignment assignment = work.assignment(year);
        waitsFor(inspection, assignment.number());
        work.passed(assignment, 100, true);
        work.ask(assignment);
        waitsFor(inspection, assignment.number());
        step.accept(work.lot(inspection, LotResult.NOT_QUALIFIED, "报告缺页"), coordinator());
        work.accepted(assignment);

        assertThat(work.accepted(year, LotKind.INSPECTION).status())
                .isEqualTo(ContractStatus.ACCEPTED);
    }

    private void waitsFor(Contract inspection, String assignment) {
        assertThatThrownBy(
                        () ->
                                step.accept(
                                        work.lot(inspection, LotResult.QUALIFIED, null),
                                        coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code())
                                    .isEqualTo("acceptance.error.assignments-open");
                            assertThat(refused.field()).isEqualTo("result");
                            assertThat((String) refused.arguments()[0]).contains(assignment);
                        });
    }

    private void refused(
            String field,
            String code,
            Contract contract,
            LocalDate day,
            List<LotMember> members,
            byte[] report) {
        LotAcceptanceCommand command =
                new LotAcceptanceCommand(
                        UUID.randomUUID(),
                        contract.id(),
                        LotResult.QUALIFIED,
                        day,
                        members,
                        null,
                        "报告.pdf",
                        "application/pdf",
                        report);
        assertThatThrownBy(() -> step.accept(command, coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.field()).isEqualTo(field);
                        });
    }

    private static List<LotMember> members(String... names) {
        return java.util.stream.Stream.of(names).map(name -> new LotMember(name, null)).toList();
    }

    private Actor coordinator() {
        return work.actor("tongchou");
    }
}
