package cn.tongchou.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TongchouTest
@Tag("database")
class LedgerTests {

    @Autowired private Ledger ledger;

    @Autowired private LedgerInvariant invariant;

    @Autowired private TestProgrammes test;

    @Autowired private TestMoney money;

    @Autowired private TransactionTemplate transaction;

    @Autowired private JdbcTemplate jdbc;

    @Test
    void aYearsMoneyAddsUp() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "600.00", contract);
        money.post(LedgerEntryKind.PAY, year, "450.00", contract);
        money.post(LedgerEntryKind.RELEASE, year, "50.00", contract);
        money.post(LedgerEntryKind.RETURN, year, "100.00", null);
        money.post(LedgerEntryKind.CARRY_OVER, year, "30.00", null);

        FundPosition position = ledger.fundPosition(year);
        assertThat(position.allocated()).isEqualTo(Money.of(1000));
        assertThat(position.received()).isEqualTo(Money.of(1000));
        assertThat(position.committed()).isEqualTo(Money.of(100));
        assertThat(position.paid()).isEqualTo(Money.of(450));
        assertThat(position.released()).isEqualTo(Money.of(50));
        assertThat(position.available()).isEqualTo(Money.of(1000 + 30 - 100 - 100 - 450));
        assertThat(position.cash()).isEqualTo(Money.of(1000 + 30 - 100 - 450));
        assertThat(position.executionRate()).isEqualByComparingTo("48.39");
        assertThat(ledger.contractPosition(contract))
                .isEqualTo(new ContractPosition(Money.of(600), Money.of(450), Money.of(50)));
        assertThat(ledger.openCommitments(year))
                .singleElement()
                .satisfies(open -> assertThat(open.outstanding()).isEqualTo(Money.of(100)));
        assertThat(ledger.positionsByProject(year))
                .containsOnlyKeys((UUID) null)
                .containsValue(position);
        assertThat(ledger.positionsBySource(year)).containsEntry(FundSource.PROVINCIAL, position);
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void nothingIsCommittedBeyondTheAllocation() {
        UUID year = year();
        money.fund(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "999.99", UUID.randomUUID());
        assertRefused(
                () -> money.post(LedgerEntryKind.COMMIT, year, "0.02", UUID.randomUUID()),
                "budget.error.beyond-allocation[0.02, 0.01]");
        money.post(LedgerEntryKind.COMMIT, year, "0.01", UUID.randomUUID());
        assertThat(ledger.fundPosition(year).available()).isEqualTo(Money.ZERO);
        assertRefused(
                () -> money.post(LedgerEntryKind.RETURN, year, "0.01", null),
                "budget.error.beyond-allocation");
    }

    @Test
    void payingTakesNothingAwayFromWhatIsFree() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "1000.00", contract);
        money.post(LedgerEntryKind.PAY, year, "1000.00", contract);
        assertThat(ledger.fundPosition(year).available()).isEqualTo(Money.ZERO);
        assertThat(ledger.contractPosition(contract).outstanding()).isEqualTo(Money.ZERO);
        assertRefused(
                () -> money.post(LedgerEntryKind.PAY, year, "0.01", contract),
                "budget.error.beyond-commitment");
    }

    @Test
    void aContractIsNeitherPaidNorReleasedBeyondItsAmountEvenWhereTheYearHasMoney() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "100.00", contract);
        money.post(LedgerEntryKind.COMMIT, year, "500.00", UUID.randomUUID());
        money.post(LedgerEntryKind.RELEASE, year, "60.00", contract);
        assertRefused(
                () -> money.post(LedgerEntryKind.PAY, year, "40.01", contract),
                "budget.error.beyond-commitment[40.01, 40.00]");
        assertRefused(
                () -> money.post(LedgerEntryKind.RELEASE, year, "40.01", contract),
                "budget.error.beyond-commitment");
        assertRefused(
                () -> money.post(LedgerEntryKind.PAY, year, "1.00", UUID.randomUUID()),
                "budget.error.no-commitment");
    }

    @Test
    void aPaymentIsNotCorrectedNeitherUpNorDown() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "600.00", contract);
        long paid = money.post(LedgerEntryKind.PAY, year, "450.00", contract).seq();
        for (String difference : new String[] {"150.00", "-450.00", "-0.01"}) {
            assertRefused(
                    () -> money.correct(year, paid, difference),
                    "budget.error.payment-not-correctable");
        }
        assertThat(ledger.contractPosition(contract).paid()).isEqualTo(Money.of(450));
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void aCommitmentAndAReleaseAreNotCorrectedNeitherUpNorDown() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "1000.00");
        long committed = money.post(LedgerEntryKind.COMMIT, year, "600.00", contract).seq();
        long released = money.post(LedgerEntryKind.RELEASE, year, "100.00", contract).seq();
        for (long seq : new long[] {committed, released}) {
            for (String difference : new String[] {"10.00", "-10.00"}) {
                assertRefused(
                        () -> money.correct(year, seq, difference), "budget.error.not-correctable");
            }
        }
        assertThat(ledger.contractPosition(contract).outstanding()).isEqualTo(Money.of(500));
    }

    @Test
    void nothingIsPaidThatHasNotArrived() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.grant(year, "1000.00");
        money.post(LedgerEntryKind.COMMIT, year, "600.00", contract);
        assertRefused(
                () -> money.post(LedgerEntryKind.PAY, year, "1.00", contract),
                "budget.error.not-received[1.00, 0.00]");
        money.post(LedgerEntryKind.RECEIVE, year, "500.00", null);
        money.post(LedgerEntryKind.PAY, year, "500.00", contract);
        assertRefused(
                () -> money.post(LedgerEntryKind.RECEIVE, year, "500.01", null),
                "budget.error.beyond-allotment");
    }

    @Test
    void aBusinessFactIsPostedOnce() {
        UUID year = year();
        LedgerPosting posting = money.posting(LedgerEntryKind.ALLOCATE, year, "10.00", null);
        money.post(posting);
        assertThatThrownBy(() -> money.post(posting))
                .isInstanceOf(AlreadyDone.class)
                .hasMessageContaining("budget.error.already-posted");
        assertThat(ledger.fundPosition(year).allocated()).isEqualTo(Money.of(10));
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        UUID year = year();
        assertRefused(
                () -> money.post(LedgerEntryKind.ALLOCATE, year, "0.00", null),
                "budget.error.amount-not-positive");
        assertRefused(
                () -> money.post(LedgerEntryKind.ALLOCATE, year, "-5.00", null),
                "budget.error.amount-not-positive");
        assertRefused(
                () -> money.post(LedgerEntryKind.CARRY_OVER, year, "0.00", null),
                "budget.error.amount-zero");
        assertThatThrownBy(() -> Money.of("0.001"))
                .hasMessageContaining("shared.error.money-decimals");
        assertThatThrownBy(() -> Money.of("100000000000000"))
                .hasMessageContaining("shared.error.money-range");
        assertRefused(
                () -> money.post(LedgerEntryKind.CARRY_OVER, year, "-1.00", null),
                "budget.error.beyond-allocation");
        assertThat(ledger.entries(year)).isEmpty();
    }

    @Test
    void anotherYearsProjectIsNotKnown() {
        UUID year = year();
        UUID foreign =
                test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10))
                        .project();
        LedgerPosting posting =
                new LedgerPosting(
                        LedgerEntryKind.ALLOCATE,
                        year,
                        FundSource.CENTRAL,
                        foreign,
                        Money.of(1),
                        "示例",
                        "test:" + UUID.randomUUID(),
                        null,
                        test.actor("caiwu"),
                        null);
        assertThatThrownBy(() -> money.post(posting)).isInstanceOf(NotFound.class);
    }

    @Test
    void aProjectsOwnMoneyIsToldApartFromSharedMoney() {
        var launched = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10));
        money.post(
                new LedgerPosting(
                        LedgerEntryKind.ALLOCATE,
                        launched.id(),
                        FundSource.CENTRAL,
                        launched.project(),
                        Money.of(70),
                        "示例",
                        "test:" + UUID.randomUUID(),
                        null,
                        test.actor("caiwu"),
                        null));
        money.grant(launched.id(), "30.00");
        assertThat(ledger.projectPosition(launched.project()).allocated()).isEqualTo(Money.of(70));
        assertThat(ledger.positionsByProject(launched.id()).get(null).allocated())
                .isEqualTo(Money.of(30));
        assertThat(ledger.positionsBySource(launched.id()))
                .containsOnlyKeys(FundSource.CENTRAL, FundSource.PROVINCIAL);
        assertThat(ledger.fundPosition(launched.id()).allocated()).isEqualTo(Money.of(100));
    }

    @Test
    void aRefusedStepLeavesNoGapInTheLedger() {
        UUID year = year();
        long before = last();
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            ledger.post(
                                                    money.posting(
                                                            LedgerEntryKind.ALLOCATE,
                                                            year,
                                                            "10.00",
                                                            null));
                                            throw new IllegalStateException(
                                                    "the step fails afterwards");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(last()).isEqualTo(before);
        assertThat(money.grant(year, "5.00").ledgerSeq()).isEqualTo(before + 1);
        assertThat(ledger.fundPosition(year).allocated()).isEqualTo(Money.of(5));
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void anEntryThatWasAlteredByHandIsFound() {
        UUID year = year();
        long seq = money.grant(year, "100.00").ledgerSeq();
        withTampering(
                "update ledger_entry set source_document = 'x' where seq = " + seq,
                "update ledger_entry set source_document = '"
                        + ledger.entries(year).get(0).sourceDocument()
                        + "' where seq = "
                        + seq,
                "ledger entry " + seq + " was altered");
        withTampering(
                "update ledger_line set credit = 90.00 where entry_seq = "
                        + seq
                        + " and line_no = 2",
                "update ledger_line set credit = 100.00 where entry_seq = "
                        + seq
                        + " and line_no = 2",
                "ledger entry " + seq + " is not balanced: 100.00 / 90.00");
        withTampering(
                "update ledger_line set source = 'CENTRAL' where entry_seq = " + seq,
                "update ledger_line set source = 'PROVINCIAL' where entry_seq = " + seq,
                "a line of ledger entry " + seq + " names another programme, source or project");
        withTampering(
                "update fund_balance set allocated = 101.00 where programme_id = '" + year + "'",
                "update fund_balance set allocated = 100.00 where programme_id = '" + year + "'",
                "fund balance of programme " + year + " differs from its entries");
        withTampering(
                "update ledger_head set hash = '" + "1".repeat(64) + "' where id = 1",
                "update ledger_head set hash = '"
                        + ledger.entries(year).get(0).hash()
                        + "' where id = 1",
                "ledger head does not follow the last entry");
    }

    @Test
    void aCommitmentThatWasAlteredByHandIsFound() {
        UUID year = year();
        UUID contract = UUID.randomUUID();
        money.fund(year, "100.00");
        money.post(LedgerEntryKind.COMMIT, year, "60.00", contract);
        withTampering(
                "update commitment set amount = 70.00 where contract_id = '" + contract + "'",
                "update commitment set amount = 60.00 where contract_id = '" + contract + "'",
                "commitment of contract " + contract + " differs from its entries");
    }

    @Test
    void theDatabaseItselfRefusesWhatTheGuardWouldMiss() {
        UUID year = year();
        money.fund(year, "100.00");
        assertThatThrownBy(
                        () ->
                                jdbc.update(
                                        "update fund_balance set committed = 100.01 where programme_id = ?",
                                        year.toString()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(ledger.fundPosition(year).committed()).isEqualTo(Money.ZERO);
    }

    private void withTampering(String alter, String restore, String violation) {
        jdbc.update(alter);
        try {
            assertThat(invariant.check().violations())
                    .anyMatch(found -> found.startsWith(violation));
        } finally {
            jdbc.update(restore);
        }
        assertThat(invariant.check().violations()).isEmpty();
    }

    private UUID year() {
        return test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100)).id();
    }

    private long last() {
        return jdbc.queryForObject("select seq from ledger_head where id = 1", Long.class);
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessageContaining(code);
    }
}
