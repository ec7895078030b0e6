package cn.tongchou.audit;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.StateChanged;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail, and reads it back as the history of an item. */
@Component
class AuditTrail implements ItemHistory {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final Commands commands;

    AuditTrail(NamedParameterJdbcTemplate jdbc, Clock clock, Commands commands) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.commands = commands;
    }

    /** One row per change, in the change's own transaction and with its command. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(StateChanged change) {
        jdbc.getJdbcOperations()
                .update(
                        "insert into audit_entry (id, happened_at, actor_id, actor_name, item_type, item_id, item_number, what,"
                                + " state_from, state_to, reason, detail, command_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID().toString(),
                        Timestamp.from(clock.now()),
                        change.actorId() == null ? null : change.actorId().toString(),
                        change.actorName(),
                        change.itemType(),
                        change.itemId().toString(),
                        change.itemNumber(),
                        change.what(),
                        change.from(),
                        change.to(),
                        change.reason(),
                        change.detail(),
                        commands.current() == null ? null : commands.current().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(UUID itemId) {
        return of(List.of(itemId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(List<UUID> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select happened_at, actor_name, what, item_number, state_from, state_to, reason, detail from audit_entry"
                        + " where item_id in (:ids) order by happened_at desc, id limit 200",
                java.util.Map.of("ids", itemIds.stream().map(UUID::toString).toList()),
                (r, i) ->
                        new Entry(
                                r.getTimestamp(1).toInstant(),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7),
                                r.getString(8)));
    }
}
