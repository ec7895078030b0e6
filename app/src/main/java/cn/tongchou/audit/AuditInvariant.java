package cn.tongchou.audit;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I9: every entry names its actor, and the chain verifies from the first entry to the head. */
@Component
class AuditInvariant implements Invariant {

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
        Long nameless =
                jdbc.queryForObject(
                        "select count(*) from audit_entry where actor_name is null or actor_name = ''",
                        Long.class);
        if (nameless > 0) {
            violations.add(nameless + " audit entries name no actor");
        }
        return new Result(
                jdbc.queryForObject("select count(*) from audit_entry", Long.class), violations);
    }
}
