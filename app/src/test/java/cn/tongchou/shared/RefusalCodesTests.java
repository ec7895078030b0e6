package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** Which refusals of a database are contention, and how long a step is tried again. */
class RefusalCodesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020, 90131, 50200})
    void aRefusalForContentionIsKnownByItsCode(int code) {
        assertThat(Contention.caused(wrapped(new SQLException("x", "HY000", code)))).isTrue();
        assertThat(Contention.duplicated(wrapped(new SQLException("x", "HY000", code)))).isFalse();
    }

    @Test
    void aSerializationFailureIsKnownByItsStateAlsoBehindAnotherOne() {
        SQLException first = new SQLException("x", "HY000", 1);
        first.setNextException(new SQLException("x", "40001", 0));
        assertThat(Contention.caused(wrapped(first))).isTrue();
        assertThat(Contention.caused(wrapped(new SQLException("x", "HY000", 1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {23505, 1062})
    void aDuplicateKeyIsLookedAtOnceMore(int code) {
        RuntimeException twice =
                new DataIntegrityViolationException("x", new SQLException("x", "23000", code));
        assertThat(Contention.caused(twice)).isFalse();
        Runnable step =
                step(
                        () -> {
                            if (tries.get() == 1) {
                                return twice;
                            }
                            return new AlreadyDone("shared.error.double-submit");
                        });
        assertThatThrownBy(step::run).isInstanceOf(AlreadyDone.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aDuplicateKeyThatStaysIsNoContention() {
        Runnable step = step(() -> new DuplicateKeyException("x"));
        assertThatThrownBy(step::run).isInstanceOf(DuplicateKeyException.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void patienceBeginsWithTheFirstRefusalHoweverLongAnAttemptTakes() {
        Runnable step =
                step(
                        () -> {
                            now.addAndGet(Duration.ofSeconds(60).toNanos());
                            return tries.get() < 3 ? refused() : null;
                        });
        step.run();
        assertThat(tries).hasValue(3);
    }

    @Test
    void patienceEnds() {
        Runnable step =
                step(
                        () -> {
                            now.addAndGet(Duration.ofSeconds(1).toNanos());
                            return refused();
                        });
        assertThatThrownBy(step::run).satisfies(e -> assertThat(Contention.caused(e)).isTrue());
        assertThat(tries).hasValue(7);
    }

    @Test
    void whoIsInterruptedStopsAndStaysInterrupted() {
        Runnable step = step(RefusalCodesTests::refused);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(step::run).satisfies(e -> assertThat(Contention.caused(e)).isTrue());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(tries).hasValue(1);
    }

    private static RuntimeException refused() {
        return wrapped(new SQLException("deadlock", "40001", 1213));
    }

    private static RuntimeException wrapped(SQLException sql) {
        return new IllegalStateException("the step failed", sql);
    }

    /** A step that throws what it is given, or nothing. */
    private Runnable step(Supplier<RuntimeException> outcome) {
        AspectJProxyFactory factory = new AspectJProxyFactory(new Stepped(tries, outcome));
        factory.addAspect(new StepRetries(PATIENCE, now::get));
        return factory.getProxy();
    }

    static class Stepped implements Runnable {

        private final AtomicInteger tries;
        private final Supplier<RuntimeException> outcome;

        Stepped(AtomicInteger tries, Supplier<RuntimeException> outcome) {
            this.tries = tries;
            this.outcome = outcome;
        }

        @Step
        @Override
        public void run() {
            tries.incrementAndGet();
            RuntimeException thrown = outcome.get();
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
