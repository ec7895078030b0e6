package cn.tongchou.shared;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each form carries a command id; the id is written in the transaction of its effect, so one form
 * has at most one effect, however often and wherever it is handed in (I8).
 */
@Component
public class Commands {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Commands(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records the command in the running transaction.
     *
     * @throws DoubleSubmit when the same form has already taken effect
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void once(UUID commandId, UUID actorId) {
        if (commandId == null) {
            throw RuleViolation.of("shared.error.command-missing");
        }
        try {
            jdbc.update(
                    "insert into command_log (command_id, actor_id, taken_at) values (?, ?, ?)",
                    commandId.toString(),
                    actorId == null ? null : actorId.toString(),
                    Timestamp.from(clock.now()));
        } catch (DuplicateKeyException twice) {
            throw new DoubleSubmit();
        }
        CarriedCommand.carry(commandId);
    }

    /** The command that the running transaction carries out, or {@code null} where none does. */
    public UUID current() {
        return CarriedCommand.current();
    }
}
