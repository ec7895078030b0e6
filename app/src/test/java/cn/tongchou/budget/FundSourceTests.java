package cn.tongchou.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Money of one source is told apart to its last yuan. */
@TongchouTest
@Tag("database")
class FundSourceTests {

    @Autowired private Ledger ledger;

    @Autowired private TestProgrammes test;

    @Autowired private TestMoney money;

    @Test
    void nothingIsCommittedBeyondWhatItsSourceHas() {
        UUID year = year();
        assertThatThrownBy(() -> commit(year, FundSource.CENTRAL, "500.01"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("budget.error.beyond-source")
                .hasMessageContaining("budget.fund-source.central")
                .hasMessageContaining("500.01, 500.00");
        assertThatThrownBy(() -> commit(year, FundSource.MUNICIPAL, "1.00"))
                .hasMessageContaining("1.00, 0.00");
        commit(year, FundSource.CENTRAL, "500.00");
        assertThat(ledger.positionsBySource(year).get(FundSource.CENTRAL).available())
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> commit(year, FundSource.CENTRAL, "0.01"))
                .hasMessageContaining("budget.error.beyond-source");
        commit(year, FundSource.PROVINCIAL, "5000.00");
    }

    @Test
    void fourPeopleWhoCommitAtOnceStayWithinTheSource() {
        UUID year = year();
        List<Throwable> refused = AtOnce.run(4, i -> commit(year, FundSource.CENTRAL, "200.00"));
        assertThat(refused)
                .hasSize(2)
                .allSatisfy(
                        one ->
                                assertThat(one)
                                        .isInstanceOf(RuleViolation.class)
                                        .hasMessageContaining("budget.error.beyond-source"));
        assertThat(ledger.positionsBySource(year).get(FundSource.CENTRAL).available())
                .isEqualTo(Money.of(100));
    }

    /** A year with 5,000 yuan of the province and 500 of the centre. */
    private UUID year() {
        UUID year =
                test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100)).id();
        money.fund(year, "5000.00");
        money.post(posting(LedgerEntryKind.ALLOCATE, year, FundSource.CENTRAL, "500.00"));
        return year;
    }

    private void commit(UUID year, FundSource source, String yuan) {
        money.post(posting(LedgerEntryKind.COMMIT, year, source, yuan));
    }

    private LedgerPosting posting(LedgerEntryKind kind, UUID year, FundSource source, String yuan) {
        return new LedgerPosting(
                kind,
                year,
                source,
                null,
                Money.of(yuan),
                "示例单据",
                "test:" + UUID.randomUUID(),
                kind.concernsContract() ? UUID.randomUUID() : null,
                test.actor("caiwu"),
                null);
    }
}
