package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.budget.ContractPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
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
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    @org.junit.jupiter.api.BeforeEach
    void rememberWhatIsThere() {
        violations.remember();
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I2|I3|I8|I11");
    }

    @Test
    void scanningIsPaidByAcceptedQuantityTimesPriceAndSelfProducedPagesCostNothing() {
        TestProgrammes.Launched year = work.constructed(700, 300);
        Contract scanning = work.accepted(year, LotKind.SCANNING);

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
        Contract scanning = work.accepted(work.constructed(700, 300), LotKind.SCANNING);
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
        Contract scanning = work.accepted(work.constructed(700, 300), LotKind.SCANNING);
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
    void aLumpSumIsPaidWhole() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Payment payment = work.released(platform, "4000.00", false, null);
        assertThat(work.paid(payment, finance()).settled()).isTrue();
    }

    @Test
    void whereLibrariesProducedEverythingFinanceConfirmsTheReleaseOfTheRemainder() {
        Contract scanning = work.accepted(work.constructed(0, 300), LotKind.SCANNING);
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
        Contract scanning = work.accepted(year, LotKind.SCANNING);
        Payment payment = work.released(scanning, "80.00", false, null);
        programmes.suspend(year.project(), "省厅通知暂缓", people.file(), coordinator());
        refused("acceptance.error.project-suspended", () -> work.paid(payment, finance()));
        programmes.resume(year.project(), coordinator());
        assertThat(work.paid(payment, finance()).settled()).isTrue();
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
