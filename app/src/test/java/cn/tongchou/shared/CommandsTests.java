package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** I8: a form has at most one effect. */
@TongchouTest
@Tag("database")
class CommandsTests {

    @Autowired private Commands commands;

    @Autowired private Numbers numbers;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private PlatformTransactionManager transactions;

    private final String series = TestYears.next() + "-C";

    @Test
    void theSameFormTakesEffectOnce() {
        UUID form = UUID.randomUUID();
        submit(form);

        assertThatThrownBy(() -> submit(form)).isInstanceOf(DoubleSubmit.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void theSameFormFromManyTabsTakesEffectOnce() {
        UUID form = UUID.randomUUID();
        AtomicInteger refused = new AtomicInteger();
        Together.run(
                8,
                1,
                () ->
                        Together.again(
                                () -> {
                                    try {
                                        submit(form);
                                    } catch (DoubleSubmit twice) {
                                        refused.incrementAndGet();
                                    }
                                    return null;
                                }));

        assertThat(refused).hasValue(7);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aFormWhoseStepWasRefusedMayBeHandedInAgain() {
        UUID form = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                new TransactionTemplate(transactions)
                                        .executeWithoutResult(
                                                status -> {
                                                    commands.once(form, null);
                                                    throw RuleViolation.of(
                                                            "shared.error.unit-mismatch");
                                                }))
                .isInstanceOf(RuleViolation.class);
        submit(form);

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aFormWithoutItsIdIsRefused() {
        assertThatThrownBy(() -> submit(null))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("shared.error.command-missing"));
    }

    private void submit(UUID form) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            commands.once(form, UUID.randomUUID());
                            numbers.next(series);
                        });
    }

    private long effects() {
        return jdbc.queryForObject(
                "select last_number from number_series where series = ?", Long.class, series);
    }
}
