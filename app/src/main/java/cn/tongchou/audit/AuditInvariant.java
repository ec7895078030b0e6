package cn.tongchou.audit;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Invariant;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I9: every entry names its actor, and the chain verifies from the first entry to the head. What
 * was written in the last minute may still wait for the sealer: an application that was killed
 * leaves such a tail, and its next start chains it.
 */
@Component
class AuditInvariant implements Invariant {

    private static final Logger LOG = LoggerFactory.getLogger(AuditInvariant.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;

    AuditInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String statement() {
        return "audit trail: actor known, chain verifies";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        AtomicLong expected = new AtomicLong();
        AtomicReference<String> previous = new AtomicReference<>(ChainedEntry.GENESIS);
        jdbc.query(
                "select "
                        + ChainedEntry.COLUMNS
                        + " from audit_entry where entry_no is not null order by entry_no",
                row -> {
                    ChainedEntry entry = ChainedEntry.of(row, 0);
                    long number = expected.incrementAndGet();
                    if (entry.entryNo() != number) {
                        violations.add("audit entry " + number + " is missing");
                        expected.set(entry.entryNo());
                    } else if (!previous.get().equals(entry.previousHash())
                            || !ChainedEntry.hash(
                                            number, previous.get(), entry.id(), entry.content())
                                    .equals(entry.hash())) {
                        violations.add("audit entry " + number + " was altered");
                    }
                    previous.set(entry.hash());
                });
        var head = jdbc.queryForMap("select entry_no, hash from audit_head where id = 1");
        if (((Number) head.get("entry_no")).longValue() != expected.get()
                || !previous.get().equals(head.get("hash"))) {
            violations.add("audit head does not follow the last entry " + expected.get());
        }
        checkActors(violations);
        checkUnsealed(violations);
        return new Result(
                jdbc.queryForObject("select count(*) from audit_entry", Long.class), violations);
    }

    /** An account, or the system under its own name. */
    private void checkActors(List<String> violations) {
        jdbc.query(
                "select a.entry_no, a.item_type, a.item_number, a.actor_name from audit_entry a"
                        + " left join account p on p.id = a.actor_id where a.actor_id is not null and p.id is null"
                        + " or a.actor_id is null and a.actor_name <> ? or a.actor_name = ''",
                row -> {
                    violations.add(
                            "audit entry %s (%s %s) names an actor nobody knows: %s"
                                    .formatted(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4)));
                },
                Actor.SYSTEM.displayName());
    }

    /**
     * The sealer chains in order of time, seconds later: what is a minute older than the head or
     * than another waiting entry was overlooked, put in afterwards, or the sealer stands still.
     */
    private void checkUnsealed(List<String> violations) {
        Timestamp newest =
                jdbc.queryForObject(
                        "select max(happened_at) from audit_entry where entry_no is null"
                                + " or entry_no = (select entry_no from audit_head where id = 1)",
                        Timestamp.class);
        if (newest == null) {
            return;
        }
        Timestamp latest = Timestamp.from(newest.toInstant().minus(PATIENCE));
        jdbc.query(
                "select item_type, item_number, what from audit_entry where entry_no is null and happened_at < ?",
                row -> {
                    violations.add(
                            "audit entry of %s %s (%s) is not chained, though later ones are a minute younger"
                                    .formatted(
                                            row.getString(1), row.getString(2), row.getString(3)));
                },
                latest);
        Long waiting =
                jdbc.queryForObject(
                        "select count(*) from audit_entry where entry_no is null and happened_at >= ?",
                        Long.class,
                        latest);
        if (waiting > 0) {
            LOG.warn("{} newest audit entries wait for the sealer", waiting);
        }
    }
}
