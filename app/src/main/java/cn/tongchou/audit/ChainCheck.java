package cn.tongchou.audit;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Invariant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the trail (I9) while people work: every entry of the chain is counted anew at one moment
 * of the database. The trail keeps who had it verified and what came of it.
 */
@Component
class ChainCheck {

    /** Violations that a page names; their number is always said. */
    private static final int NAMED = 50;

    /** The trail itself, as the item that was verified. */
    private static final UUID TRAIL = new UUID(0, 9);

    private final List<Invariant> invariants;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;
    private final AtomicReference<Outcome> last = new AtomicReference<>();

    ChainCheck(
            List<Invariant> invariants,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.invariants = invariants.stream().filter(one -> one.id().equals("I9")).toList();
        this.events = events;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the last verification since the start of the program found, or {@code null}. */
    Outcome last() {
        return last.get();
    }

    Outcome run(Actor actor) {
        List<Invariant.Result> results =
                snapshot.execute(now -> invariants.stream().map(Invariant::check).toList());
        List<String> violations =
                results.stream().flatMap(result -> result.violations().stream()).toList();
        long entries = results.stream().mapToLong(Invariant.Result::checked).max().orElse(0);
        Outcome outcome =
                new Outcome(
                        clock.now(),
                        actor.displayName(),
                        entries,
                        violations.size(),
                        violations.stream().limit(NAMED).toList());
        writing.executeWithoutResult(
                now ->
                        events.publishEvent(
                                actor.changed(
                                        "trail",
                                        TRAIL,
                                        null,
                                        violations.isEmpty()
                                                ? "audit.history.verified"
                                                : "audit.history.violated",
                                        null,
                                        null,
                                        null,
                                        entries + " / " + violations.size())));
        last.set(outcome);
        return outcome;
    }

    /**
     * @param entries how many entries there are
     * @param violations how many were found
     * @param named the first of them, in words
     */
    record Outcome(Instant at, String who, long entries, int violations, List<String> named) {

        public boolean clean() {
            return violations == 0;
        }
    }
}
