package cn.tongchou.budget;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryLinesTests {

    @ParameterizedTest
    @EnumSource(LedgerEntryKind.class)
    void everyEntryBalancesWhicheverWayItGoes(LedgerEntryKind kind) {
        for (String yuan : new String[] {"0.01", "-0.01", "12345.67", "-11111111111111.11"}) {
            var lines = EntryLines.of(kind, Money.of(yuan));
            Money debit = lines.stream().map(LedgerLine::debit).reduce(Money.ZERO, Money::plus);
            Money credit = lines.stream().map(LedgerLine::credit).reduce(Money.ZERO, Money::plus);
            assertThat(debit).isEqualTo(credit);
            assertThat(lines)
                    .allSatisfy(
                            line -> {
                                assertThat(line.debit().isNegative() || line.credit().isNegative())
                                        .isFalse();
                                assertThat(line.debit().isZero() ^ line.credit().isZero()).isTrue();
                            });
        }
    }
}
