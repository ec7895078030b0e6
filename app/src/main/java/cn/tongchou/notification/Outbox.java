package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that wait to leave. A letter is taken by one conditional update before it is sent, so it
 * leaves at most once.
 */
@Component
class Outbox {

    /** After so many refusals a letter counts as failed. */
    static final int ATTEMPTS = 6;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Letter> take() {
        Timestamp now = Timestamp.from(clock.now());
        List<Letter> due =
                jdbc.query(
                        "select m.id, m.address, n.message_key, n.arguments, n.link, m.attempts, a.display_name, n.deadline from outgoing_mail m"
                                + " join notice n on n.id = m.notice_id join account a on a.id = n.account_id"
                                + " where m.status = 'WAITING' and (m.next_attempt_at is null or m.next_attempt_at <= ?)"
                                + " order by m.written_at, m.id limit 20",
                        (r, i) ->
                                new Letter(
                                        UUID.fromString(r.getString(1)),
                                        r.getString(2),
                                        r.getString(3),
                                        List.of(r.getString(4).split("\u001f", -1)),
                                        r.getString(5),
                                        r.getInt(6),
                                        r.getString(7),
                                        r.getObject(8, LocalDate.class)),
                        now);
        return due.stream()
                .filter(
                        letter ->
                                jdbc.update(
                                                "update outgoing_mail set status = 'SENDING', attempts = attempts + 1, last_attempt_at = ?"
                                                        + " where id = ? and status = 'WAITING'",
                                                now,
                                                letter.id().toString())
                                        == 1)
                .findFirst();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void sent(Letter letter) {
        jdbc.update(
                "update outgoing_mail set status = 'SENT', sent_at = ?, last_error = null where id = ?",
                Timestamp.from(clock.now()),
                letter.id().toString());
    }

    /** Refused before the server took it: tried again later, ever more rarely. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Letter letter, String error) {
        int attempts = letter.attempts() + 1;
        Instant next = clock.now().plus(Duration.ofMinutes(1L << Math.min(attempts, 9)));
        jdbc.update(
                "update outgoing_mail set status = ?, next_attempt_at = ?, last_error = ? where id = ?",
                attempts >= ATTEMPTS ? MailStatus.FAILED.name() : MailStatus.WAITING.name(),
                Timestamp.from(next),
                error.length() > 500 ? error.substring(0, 500) : error,
                letter.id().toString());
    }

    List<Row> newest() {
        return jdbc.query(
                "select m.address, m.status, m.attempts, m.written_at, m.sent_at, m.last_error, n.message_key, n.arguments"
                        + " from outgoing_mail m join notice n on n.id = m.notice_id order by m.written_at desc, m.id limit 200",
                (r, i) ->
                        new Row(
                                r.getString(1),
                                MailStatus.valueOf(r.getString(2)),
                                r.getInt(3),
                                r.getTimestamp(4).toInstant(),
                                r.getTimestamp(5) == null ? null : r.getTimestamp(5).toInstant(),
                                r.getString(6),
                                r.getString(7),
                                List.of(r.getString(8).split("\u001f", -1))));
    }

    record Letter(
            UUID id,
            String address,
            String key,
            List<String> arguments,
            String link,
            int attempts,
            String name,
            LocalDate deadline) {}

    record Row(
            String address,
            MailStatus status,
            int attempts,
            Instant writtenAt,
            Instant sentAt,
            String lastError,
            String key,
            List<String> arguments) {

        public Object[] messageArguments() {
            return arguments.toArray();
        }

        public String statusKey() {
            return cn.tongchou.shared.Keys.of("notification.mail-status", status);
        }
    }
}
