package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the postman round every few seconds, in a thread of his own: no page and no other task
 * waits for a mail server. Not while time is shifted, as in a replay.
 */
@Component
class PostRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final int LAST_LETTER_SECONDS = 20;

    private final Postman postman;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread own = new Thread(work, "postman");
                        own.setDaemon(true);
                        return own;
                    });

    PostRounds(Postman postman, Clock clock) {
        this.postman = postman;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tongchou.mail.every:PT10S}", initialDelayString = "PT15S")
    void ring() {
        if (clock.offset().isZero() && underWay.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    private void round() {
        try {
            postman.round();
        } catch (RuntimeException broken) {
            LOG.error("The postman's round broke off; the next one goes on", broken);
        } finally {
            underWay.set(false);
        }
    }

    /** Takes no further letter, and lets the one under way come to its end. */
    @PreDestroy
    void goHome() throws InterruptedException {
        postman.stop();
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LETTER_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A letter was still under way; the outbox will show it as unclear");
        }
    }
}
