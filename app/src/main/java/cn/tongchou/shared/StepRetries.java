package cn.tongchou.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
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
 * transaction, with jitter, until five seconds have passed. Nobody is refused for contention while
 * there is something left to give.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StepRetries {

    private static final Logger LOG = LoggerFactory.getLogger(StepRetries.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Around("@within(cn.tongchou.shared.Step) || @annotation(cn.tongchou.shared.Step)")
    Object retried(ProceedingJoinPoint step) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return step.proceed();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return step.proceed();
            } catch (RuntimeException refused) {
                if (!Contention.caused(refused) || System.nanoTime() > deadline) {
                    throw refused;
                }
                LOG.debug("{} refused for contention, attempt {}", step.getSignature(), attempt);
                Thread.sleep(
                        ThreadLocalRandom.current().nextLong(5, 20 + 20L * Math.min(attempt, 10)));
            }
        }
    }
}
