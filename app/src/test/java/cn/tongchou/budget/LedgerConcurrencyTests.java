package cn.tongchou.budget;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people spend at once: not a fen too much, and nobody is refused while there is money. */
@TongchouTest
@Tag("database")
class LedgerConcurrencyTests {

    @Autowired private Ledger ledger;

    @Autowired private LedgerInvariant invariant;

    @Autowired private TestProgrammes test;

    @Autowired private TestMoney money;

    @Test
    void twoCommitmentsForTheLastYuanExactlyOneWins() {
        for (int i = 0; i < 5; i++) {
            UUID year = year("1.00");
            List<Throwable> refused =
                    AtOnce.run(
                            2,
                            n ->
                                    money.post(
                                            LedgerEntryKind.COMMIT,
                                            year,
                                            "1.00",
                                            UUID.randomUUID()));
            assertThat(refused)
                    .singleElement()
                    .satisfies(
                            refusal ->
                                    assertThat(code(refusal))
                                            .isEqualTo("budget.error.beyond-allocation"));
            assertThat(ledger.fundPosition(year).committed()).isEqualTo(Money.of(1));
        }
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void fortyCommitmentsTakeExactlyWhatThereIs() {
        UUID year = year("25.00");
        List<Throwable> refused =
                AtOnce.run(
                        40,
                        n -> money.post(LedgerEntryKind.COMMIT, year, "1.00", UUID.randomUUID()));
        assertThat(refused)
                .hasSize(15)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal))
                                        .isEqualTo("budget.error.beyond-allocation"));
        assertThat(ledger.fundPosition(year).available()).isEqualTo(Money.ZERO);
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void oneContractIsPaidOnceWhoeverIsFaster() {
        UUID year = year("100.00");
        UUID contract = UUID.randomUUID();
        money.post(LedgerEntryKind.COMMIT, year, "100.00", contract);
        List<Throwable> refused =
                AtOnce.run(
                        8,
                        n ->
                                money.post(
                                        n % 2 == 0 ? LedgerEntryKind.PAY : LedgerEntryKind.RELEASE,
                                        year,
                                        "60.00",
                                        contract));
        assertThat(refused)
                .hasSize(7)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal))
                                        .isEqualTo("budget.error.beyond-commitment"));
        assertThat(ledger.contractPosition(contract).outstanding()).isEqualTo(Money.of(40));
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void oneFactPostedByManyStandsOnce() {
        UUID year = year("100.00");
        LedgerPosting fact = money.posting(LedgerEntryKind.ALLOCATE, year, "10.00", null);
        List<Throwable> refused = AtOnce.run(8, n -> money.post(fact));
        assertThat(refused)
                .hasSize(7)
                .allSatisfy(
                        refusal ->
                                assertThat(code(refusal)).isEqualTo("budget.error.already-posted"));
        assertThat(ledger.fundPosition(year).allocated()).isEqualTo(Money.of(110));
    }

    @Test
    void newYearsBeginTheirBalancesAtOnce() {
        UUID year =
                test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100)).id();
        assertThat(AtOnce.run(8, n -> money.post(LedgerEntryKind.ALLOCATE, year, "10.00", null)))
                .isEmpty();
        assertThat(ledger.fundPosition(year).allocated()).isEqualTo(Money.of(80));
        assertThat(invariant.check().violations()).isEmpty();
    }

    private UUID year(String yuan) {
        UUID year =
                test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100)).id();
        money.fund(year, yuan);
        return year;
    }

    private static String code(Throwable refusal) {
        return refusal instanceof RuleViolation violation ? violation.code() : refusal.toString();
    }
}
