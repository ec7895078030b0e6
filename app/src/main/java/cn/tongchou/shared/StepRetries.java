package cn.tongchou.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a {@link Step} again that the database refused because of contention: outside its
 * transaction, with jitter, at least three times and until five seconds have passed since the first
 * refusal, however long an attempt takes. Nobody is refused for contention while there is something
 * left to give. A duplicate key is looked at once more: by then the other's row is seen, and the
 * step can say who was faster.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StepRetries {

    private static final Logger LOG = LoggerFactory.getLogger(StepRetries.class);
    private static final int LEAST = 3;

    private final Duration patience;
    private final LongSupplier nanos;

    StepRetries() {
        this(Duration.ofSeconds(5), System::nanoTime);
    }

    /**
     * @param nanos a clock in nanoseconds
     */
    StepRetries(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    @Around("@within(cn.tongchou.shared.Step) || @annotation(cn.tongchou.shared.Step)")
    Object retried(ProceedingJoinPoint step) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return step.proceed();
        }
        Long firstRefused = null;
        boolean lookedAgain = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return step.proceed();
            } catch (RuntimeException refused) {
                if (Contention.caused(refused)) {
                    firstRefused = firstRefused == null ? nanos.getAsLong() : firstRefused;
                    if (attempt >= LEAST && nanos.getAsLong() - firstRefused > patience.toNanos()) {
                        throw refused;
                    }
                } else if (!lookedAgain && Contention.duplicated(refused)) {
                    lookedAgain = true;
                } else {
                    throw refused;
                }
                LOG.debug("{} refused for contention, attempt {}", step.getSignature(), attempt);
                pause(attempt, refused);
            }
        }
    }

    private static void pause(int attempt, RuntimeException refused) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20 + 20L * Math.min(attempt, 10)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
