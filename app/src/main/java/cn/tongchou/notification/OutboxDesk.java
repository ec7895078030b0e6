package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as people see it, and an administrator's word that a letter be tried again. */
@Service
class OutboxDesk {

    static final String COLUMNS =
            "m.id, a.display_name, a.enabled, m.address, m.status, m.urgent, m.attempts, m.written_at, m.last_attempt_at,"
                    + " m.next_attempt_at, m.sent_at, m.problem, m.last_error, n.message_key, n.arguments, n.link, n.deadline";

    static final String TABLES =
            "outgoing_mail m join notice n on n.id = m.notice_id join account a on a.id = n.account_id";

    private final NamedParameterJdbcTemplate jdbc;
    private final MailHours hours;
    private final Commands commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxDesk(
            NamedParameterJdbcTemplate jdbc,
            MailHours hours,
            Commands commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such letter
     */
    @Transactional(readOnly = true)
    OutboxLine line(UUID letterId) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from " + TABLES + " where m.id = :id",
                        new MapSqlParameterSource("id", letterId.toString()),
                        OutboxDesk::line)
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Lets a letter be tried again that failed, that may have left, or that had no address; it goes
     * to its reader's present address.
     *
     * @throws RuleViolation {@code notification.error.no-address}, when its reader still has none
     * @throws AlreadyDone when it does not rest any more
     */
    @Step
    public void retry(UUID commandId, UUID letterId, Actor actor) {
        commands.once(commandId, actor.accountId());
        OutboxLine letter = line(letterId);
        if (!letter.canRetry()) {
            throw new AlreadyDone("notification.error.not-resting");
        }
        String address =
                presentAddress(letterId)
                        .orElseThrow(
                                () ->
                                        RuleViolation.of(
                                                "notification.error.no-address", letter.person()));
        if (!again(letter, address, actor)) {
            throw new AlreadyDone("notification.error.not-resting");
        }
    }

    /**
     * Lets those of these letters be tried again that the server refused and whose reader has an
     * address; one that may have left is decided by itself.
     *
     * @return how many
     */
    @Step
    public int retryFailed(UUID commandId, List<UUID> letters, Actor actor) {
        commands.once(commandId, actor.accountId());
        int retried = 0;
        for (UUID id : letters) {
            OutboxLine letter = line(id);
            Optional<String> address = presentAddress(id);
            if (letter.status() == MailStatus.FAILED
                    && address.isPresent()
                    && again(letter, address.get(), actor)) {
                retried++;
            }
        }
        return retried;
    }

    private Optional<String> presentAddress(UUID letterId) {
        return jdbc
                .queryForList(
                        "select a.email from account a join notice n on n.account_id = a.id"
                                + " join outgoing_mail m on m.notice_id = n.id where m.id = :id and a.email is not null",
                        Map.of("id", letterId.toString()),
                        String.class)
                .stream()
                .findFirst();
    }

    private boolean again(OutboxLine letter, String address, Actor actor) {
        int changed =
                jdbc.update(
                        "update outgoing_mail set status = 'WAITING', next_attempt_at = null, address = :address"
                                + " where id = :id and status = :before",
                        Map.of(
                                "id",
                                letter.id().toString(),
                                "before",
                                letter.status().name(),
                                "address",
                                address));
        if (changed == 1) {
            events.publishEvent(
                    actor.changed(
                            "letter",
                            letter.id(),
                            letter.id().toString(),
                            "notification.history.retried",
                            letter.status(),
                            MailStatus.WAITING,
                            null,
                            letter.person()));
        }
        return changed == 1;
    }

    /** When each of these letters leaves at the earliest; none for those that do not. */
    Map<UUID, Instant> leaving(List<OutboxLine> lines) {
        Instant now = clock.now();
        Instant opening = hours.earliest(now);
        Map<UUID, Instant> leaving = new HashMap<>();
        lines.stream()
                .filter(OutboxLine::waits)
                .forEach(line -> leaving.put(line.id(), leaving(line, now, opening)));
        return leaving;
    }

    private Instant leaving(OutboxLine line, Instant now, Instant opening) {
        Instant next = line.nextAttemptAt();
        Instant planned = next == null || next.isBefore(now) ? now : next;
        if (line.urgent()) {
            return planned;
        }
        return planned.isAfter(opening) ? hours.earliest(planned) : opening;
    }

    static OutboxLine line(ResultSet r, int row) throws SQLException {
        return new OutboxLine(
                UUID.fromString(r.getString(1)),
                r.getString(2),
                r.getBoolean(3),
                r.getString(4),
                MailStatus.valueOf(r.getString(5)),
                r.getBoolean(6),
                r.getInt(7),
                r.getTimestamp(8).toInstant(),
                instant(r.getTimestamp(9)),
                instant(r.getTimestamp(10)),
                instant(r.getTimestamp(11)),
                r.getString(12) == null ? null : MailProblem.valueOf(r.getString(12)),
                r.getString(13),
                r.getString(14),
                Notices.arguments(r.getString(15)),
                r.getString(16),
                r.getObject(17, LocalDate.class));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
