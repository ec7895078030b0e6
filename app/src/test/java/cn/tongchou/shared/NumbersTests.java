package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TongchouTest
@Tag("database")
class NumbersTests {

    @Autowired private Numbers numbers;

    @Autowired private PlatformTransactionManager transactions;

    private final String series = TestYears.next() + "-LD-B";

    @Test
    void numbersOfASeriesFollowEachOther() {
        TransactionTemplate step = new TransactionTemplate(transactions);

        assertThat(
                        step.<List<String>>execute(
                                s -> List.of(numbers.next(series), numbers.next(series))))
                .containsExactly(series + "-0001", series + "-0002");
    }

    @Test
    void aNumberThatWasNotUsedIsGivenAgain() {
        TransactionTemplate step = new TransactionTemplate(transactions);
        step.executeWithoutResult(
                status -> {
                    numbers.next(series);
                    status.setRollbackOnly();
                });

        assertThat(step.<String>execute(s -> numbers.next(series))).isEqualTo(series + "-0001");
    }

    @Test
    void manyAtOnceGetNumbersWithoutAGap() {
        Set<String> given = new ConcurrentSkipListSet<>();
        TransactionTemplate step = new TransactionTemplate(transactions);
        Together.run(
                8,
                10,
                () ->
                        given.add(
                                Together.again(
                                        () -> step.<String>execute(s -> numbers.next(series)))));

        assertThat(given).hasSize(80).contains(series + "-0001", series + "-0080");
    }

    @Test
    void aNumberIsGivenInsideAStepOnly() {
        assertThatThrownBy(() -> numbers.next(series))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
