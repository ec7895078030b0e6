package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.budget.ContractPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class PaymentTests {

    @Autowired private YearAtWork work;

    @Autowired private PayContract step;

    @Autowired private PaymentManagement payments;

    @Autowired private TenderManagement tenders;

    @Autowired private Ledger ledger;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private AccountManagement accounts;

    @Autowired private ProcessTasks tasks;

    @Autowired private TestProgrammes people;

    @Autowired private cn.tongchou.testing.NewViolations violations;

    @Autowired private Clock clock;

    @Autowired private WorkingDays workingDays;

    @Autowired private ProductionManagement production;

    @Autowired private AcceptAssignment acceptAssignment;

    @Autowired private TaskService taskService;

    @Autowired private RuntimeService runtime;

    @Autowired private ManagementService management;

    @Autowired private JdbcTemplate jdbc;

    @org.junit.jupiter.api.BeforeEach
    void rememberWhatIsThere() {
        violations.remember("I2|I3|I8|I11");
    }

    @AfterEach
    void everythingHolds() {
        clock.shift(Duration.ZERO);
        violations.assertNone("I2|I3|I8|I11");
    }

    @Test
    void scanningIsPaidByAcceptedQuantityTimesPriceAndSelfProducedPagesCostNothing() {
        TestProgrammes.Launched year = work.constructed(700, 300);
        Contract scanning = work.contract(year, LotKind.SCANNING);

        Payable payable = payments.payable(scanning.id());

        assertThat(payable.quantity()).isEqualTo(700);
        assertThat(payable.amount()).isEqualTo(Money.of("560.00"));
        assertThat(payable.outstanding())
                .isEqualTo(scanning.amount())
                .isEqualTo(Money.of("800.00"));
    }

    @Test
    void nothingIsPayableBeforeTheLotIsAccepted() {
        TestProgrammes.Launched year = work.of(100);
        Contract platform = work.contract(year, LotKind.PLATFORM);
        assertThat(payments.payable(platform.id()).amount()).isEqualTo(Money.ZERO);
        refused(
                "acceptance.error.not-accepted",
                () -> work.released(platform, "4000.00", false, null));
    }

    @Test
    void nothingIsPaidWithoutAContract() {
        UUID nothing = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                step.release(
                                        new ReleaseCommand(
                                                UUID.randomUUID(),
                                                nothing,
                                                Money.of(1),
                                                false,
                                                "FP",
                                                null),
                                        coordinator()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsReleasedBeyondAcceptance() {
        Contract scanning = work.contract(work.constructed(700, 300), LotKind.SCANNING);
        refused(
                "acceptance.error.beyond-payable",
                () -> work.released(scanning, "560.01", false, null));
        refused(
                "acceptance.error.amount-missing",
                () -> work.released(scanning, "-1.00", false, "退"));
        refused(
                "acceptance.error.nothing-released",
                () -> work.released(scanning, "0.00", false, "无"));
        refused(
                "acceptance.error.payable-left",
                () -> work.released(scanning, "0.00", true, "不付了"));
        refused(
                "acceptance.error.reason-lower",
                () -> work.released(scanning, "500.00", false, null));
        refused(
                "acceptance.error.reason-remainder",
                () -> work.released(scanning, "560.00", true, null));
        refused(
                "acceptance.error.invoice-missing",
                () ->
                        step.release(
                                new ReleaseCommand(
                                        UUID.randomUUID(),
                                        scanning.id(),
                                        Money.of("560.00"),
                                        false,
                                        " ",
                                        null),
                                coordinator()));
        assertThat(payments.ofContract(scanning.id())).isEmpty();
    }

    @Test
    void aPaymentMovesTheLedgerAndTheLastOneSettlesTheContract() {
        Contract scanning = work.contract(work.constructed(700, 300), LotKind.SCANNING);
        Payment first = work.released(scanning, "500.00", false, "扣留质保金");
        assertThat(first.number()).endsWith("-ZF-0001");
        assertThat(work.paid(first, finance()).settled()).isFalse();
        assertThat(tasks.openActivities(scanning.number())).containsExactly("user_release_payment");
        assertThat(payments.payable(scanning.id()).amount()).isEqualTo(Money.of("60.00"));

        Payment last = work.released(scanning, "60.00", true, "其余各馆自建");
        assertThat(last.remainder()).isEqualTo(Money.of("240.00"));
        assertThat(work.paid(last, finance()).settled()).isTrue();

        assertThat(ledger.contractPosition(scanning.id()))
                .isEqualTo(
                        new ContractPosition(
                                Money.of("800.00"), Money.of("560.00"), Money.of("240.00")));
        assertThat(tenders.contract(scanning.id()).status()).isEqualTo(ContractStatus.SETTLED);
        assertThat(tasks.openActivities(scanning.number())).isEmpty();
        assertThatThrownBy(() -> work.released(scanning, "1.00", false, "再付"))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void scanningIsPaidAsItsAssignmentsAreAcceptedAndTheLastPaymentWaitsForAll() {
        TestProgrammes.Launched year = work.ofTwo(500);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        Assignment first = work.assignment(year, "haerbin");
        Assignment second = work.assignment(year, "daqing");
        assertThat(tasks.openActivities(scanning.number())).containsExactly("user_release_payment");
        assertThat(dueOf(scanning)).isNull();
        work.passed(first, 500, true);
        work.ask(first);
        work.accepted(first);

        assertThat(dueOf(scanning)).isEqualTo(workingDays.plus(clock.today(), 10));
        assertThat(told("acceptance.notice.earned", first.number())).contains("gongyingshang");
        tooEarly(() -> work.released(scanning, "400.00", true, "先结清"), second);
        assertThat(work.paid(work.released(scanning, "400.00", false, null), finance()).settled())
                .isFalse();
        assertThat(payments.payable(scanning.id()).amount()).isEqualTo(Money.ZERO);
        assertThat(dueOf(scanning)).isNull();
        tooEarly(() -> work.released(scanning, "0.00", true, "不再支付"), second);

        work.passed(second, 300, true);
        work.ask(second, "daqing");
        acceptAssignment.reduce(UUID.randomUUID(), second.id(), "设备故障", coordinator());
        Payment last = work.released(scanning, "240.00", true, "其余核减");
        assertThat(last.remainder()).isEqualTo(Money.of("160.00"));
        assertThat(work.paid(last, finance()).settled()).isTrue();
        assertThat(tenders.contract(scanning.id()).status()).isEqualTo(ContractStatus.SETTLED);
        assertThat(tasks.openActivities(scanning.number())).isEmpty();
    }

    @Test
    void aScanningContractDoesNotEndBeforeItsFirstPageIsScanned() {
        TestProgrammes.Launched year = work.contracted(100);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        assertThat(production.assignments(year.id())).isEmpty();
        refused(
                "acceptance.error.last-too-early",
                () -> work.released(scanning, "0.00", true, "无应付"));
        assertThat(tenders.contract(scanning.id()).status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void financeIsRemindedOfWhatWaitsAndTheReminderMovesOnWithASuspension() {
        TestProgrammes.Launched year = work.constructed(100, 0);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        work.released(scanning, "80.00", false, null);
        LocalDate due = workingDays.plus(clock.today(), 10);
        assertThat(dueOf(scanning)).isEqualTo(due);
        assertThat(Clock.dateOf(reminder(scanning).getDuedate().toInstant()))
                .isEqualTo(workingDays.minus(due, 2));

        programmes.suspend(year.project(), "省厅通知暂缓", people.file(), coordinator());
        assertThat(reminder(scanning).getDuedate().toInstant())
                .isAfter(clock.now().plus(Duration.ofDays(3000)));
        clock.shift(Duration.ofDays(14));
        int rested = workingDays.between(clock.today().minusDays(14), clock.today());
        programmes.resume(year.project(), coordinator());

        LocalDate moved = workingDays.plus(clock.today().minusDays(14), 10 + rested);
        assertThat(dueOf(scanning)).isEqualTo(moved).isAfter(due);
        assertThat(Clock.dateOf(reminder(scanning).getDuedate().toInstant()))
                .isEqualTo(workingDays.minus(moved, 2));
        management.executeJob(reminder(scanning).getId());
        assertThat(told("acceptance.notice.payment-due", scanning.number()))
                .contains("caiwu", "caiwu2");
    }

    @Test
    void aLumpSumIsPaidWhole() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Payment payment = work.released(platform, "4000.00", false, null);
        assertThat(work.paid(payment, finance()).settled()).isTrue();
    }

    @Test
    void whereLibrariesProducedEverythingFinanceConfirmsTheReleaseOfTheRemainder() {
        Contract scanning = work.contract(work.constructed(0, 300), LotKind.SCANNING);
        assertThat(payments.payable(scanning.id()).amount()).isEqualTo(Money.ZERO);
        Payment nothing =
                step.release(
                        new ReleaseCommand(
                                UUID.randomUUID(),
                                scanning.id(),
                                Money.ZERO,
                                true,
                                null,
                                "各馆自建，无应付"),
                        coordinator());

        PaymentManagement.Settlement settlement =
                step.pay(
                        new PayCommand(UUID.randomUUID(), nothing.id(), null, clock.today()),
                        finance());

        assertThat(settlement.settled()).isTrue();
        assertThat(ledger.contractPosition(scanning.id()).paid()).isEqualTo(Money.ZERO);
        assertThat(ledger.contractPosition(scanning.id()).released()).isEqualTo(scanning.amount());
    }

    @Test
    void financeGivesAPaymentBackWithAReasonAndItIsReleasedAnew() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Payment first = work.released(platform, "4000.00", false, null);
        refused(
                "acceptance.error.reason-missing",
                () -> step.giveBack(UUID.randomUUID(), first.id(), "", finance()));
        step.giveBack(UUID.randomUUID(), first.id(), "发票抬头不对", finance());
        assertThat(payments.payment(first.id()).status()).isEqualTo(PaymentStatus.RETURNED);
        assertThat(tasks.openActivities(platform.number())).containsExactly("user_release_payment");

        Payment second = work.released(platform, "4000.00", false, null);
        assertThat(work.paid(second, finance()).settled()).isTrue();
        assertThatThrownBy(() -> work.paid(first, finance())).isInstanceOf(AlreadyDone.class);
    }

    @Test
    void aPaymentNeedsItsVoucherAndADayBetweenReleaseAndToday() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Payment payment = work.released(platform, "4000.00", false, null);
        refused(
                "acceptance.error.voucher-missing",
                () ->
                        step.pay(
                                new PayCommand(UUID.randomUUID(), payment.id(), " ", clock.today()),
                                finance()));
        refused(
                "acceptance.error.date-future",
                () ->
                        step.pay(
                                new PayCommand(
                                        UUID.randomUUID(),
                                        payment.id(),
                                        "PZ",
                                        clock.today().plusDays(1)),
                                finance()));
        refused(
                "acceptance.error.date-before-release",
                () ->
                        step.pay(
                                new PayCommand(
                                        UUID.randomUUID(),
                                        payment.id(),
                                        "PZ",
                                        clock.today().minusDays(1)),
                                finance()));
    }

    @Test
    void oneFormReleasesOnce() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        ReleaseCommand command =
                new ReleaseCommand(
                        UUID.randomUUID(), platform.id(), Money.of(4000), false, "FP-1", null);
        step.release(command, coordinator());
        assertThatThrownBy(() -> step.release(command, coordinator()))
                .isInstanceOf(DoubleSubmit.class);
        assertThatThrownBy(() -> work.released(platform, "4000.00", false, null))
                .isInstanceOfSatisfying(
                        AlreadyDone.class,
                        late ->
                                assertThat(late.code())
                                        .isEqualTo("acceptance.error.payment-waiting"));
        assertThat(payments.ofContract(platform.id())).hasSize(1);
    }

    @Test
    void nobodyPaysWhatTheyReleasedWhateverTheirRoleIsNow() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Actor releaser = work.actor("tongchou2");
        Payment payment =
                step.release(
                        new ReleaseCommand(
                                UUID.randomUUID(),
                                platform.id(),
                                Money.of(4000),
                                false,
                                "FP-1",
                                null),
                        releaser);
        try {
            accounts.assignRole(releaser.accountId(), Role.FINANCE, work.actor("admin"));
            Actor now = work.actor("tongchou2");
            assertThat(now.role()).isEqualTo(Role.FINANCE);
            refused("acceptance.error.four-eyes-payment", () -> work.paid(payment, now));
            refused(
                    "acceptance.error.four-eyes-payment",
                    () -> step.giveBack(UUID.randomUUID(), payment.id(), "退", now));
        } finally {
            accounts.assignRole(releaser.accountId(), Role.COORDINATOR, work.actor("admin"));
        }
        work.paid(payment, finance());
    }

    @Test
    void aSuspendedProjectsContractIsNotPaid() {
        TestProgrammes.Launched year = work.constructed(100, 0);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        Payment payment = work.released(scanning, "80.00", false, null);
        programmes.suspend(year.project(), "省厅通知暂缓", people.file(), coordinator());
        refused("acceptance.error.project-suspended", () -> work.paid(payment, finance()));
        programmes.resume(year.project(), coordinator());
        assertThat(work.paid(payment, finance()).settled()).isTrue();
    }

    private void tooEarly(ThrowingCallable step, Assignment awaited) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("acceptance.error.last-too-early");
                            assertThat(refused.field()).isEqualTo("last");
                            assertThat(refused.arguments()).containsExactly(1, awaited.number());
                        });
    }

    /** The day by which the contract's open task is due, or {@code null}. */
    private LocalDate dueOf(Contract contract) {
        Date due =
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(contract.number())
                        .singleResult()
                        .getDueDate();
        return due == null ? null : Clock.dateOf(due.toInstant());
    }

    private Job reminder(Contract contract) {
        return management
                .createJobQuery()
                .processInstanceId(
                        runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(contract.number())
                                .singleResult()
                                .getId())
                .activityId("timer_payment_reminder")
                .singleResult();
    }

    private List<String> told(String key, String number) {
        return jdbc.queryForList(
                "select a.username from notice n join account a on a.id = n.account_id"
                        + " where n.message_key = ? and n.arguments like ?",
                String.class,
                key,
                "%" + number + "%");
    }

    private Actor coordinator() {
        return work.actor("tongchou");
    }

    private Actor finance() {
        return work.actor("caiwu");
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
