package cn.tongchou.notification;

import cn.tongchou.shared.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Letters that wait to leave. A letter is taken by one conditional update before it is sent, so it
 * leaves at most once.
 */
@Component
class Outbox {

    /**
     * After so many refusals for now a letter counts as failed: about five days, which is how long
     * mail servers try (RFC 5321, 4.5.4.1). An unreachable server never fails a letter.
     */
    static final int ATTEMPTS = 36;

    /** Longer than one letter may take: whoever is still sending has died. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration LONGEST_PAUSE_UNREACHABLE = Duration.ofMinutes(15);
    private static final int LONGEST_ANSWER = 500;

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next letter that may leave, urgent ones first. Letters to closed accounts stay.
     *
     * @param everything whether this is an hour for letters that are not urgent
     */
    @Step
    public Optional<Letter> take(Instant now, boolean everything) {
        List<Letter> due =
                jdbc.query(
                        "select m.id, n.id, m.address, n.message_key, n.arguments, n.link,"
                                + " n.deadline, m.attempts, a.display_name, p.mail_language from"
                                + " outgoing_mail m join notice n on n.id = m.notice_id join account a"
                                + " on a.id = n.account_id left join notice_preference p on"
                                + " p.account_id = a.id where m.status = 'WAITING' and a.enabled = true"
                                + (everything ? "" : " and m.urgent = true")
                                + " and (m.next_attempt_at is null or m.next_attempt_at <= ?)"
                                + " order by m.urgent desc, m.written_at, m.id limit 20",
                        Outbox::letter,
                        Timestamp.from(now));
        return due.stream().filter(letter -> isTaken(letter, now)).findFirst();
    }

    private boolean isTaken(Letter letter, Instant now) {
        return jdbc.update(
                        "update outgoing_mail set status = 'SENDING', attempts = attempts + 1,"
                                + " last_attempt_at = ? where id = ? and status = 'WAITING'",
                        Timestamp.from(now),
                        letter.id().toString())
                == 1;
    }

    @Step
    public void sent(Letter letter, Instant now) {
        jdbc.update(
                "update outgoing_mail set status = 'SENT', sent_at = ?, next_attempt_at = null,"
                        + " problem = null, last_error = null where id = ? and status = 'SENDING'",
                Timestamp.from(now),
                letter.id().toString());
    }

    /** What follows when the server did not take the letter. */
    @Step
    public void notTaken(Letter letter, Handover handover, Instant now) {
        MailStatus status = after(handover.problem(), letter.attempts());
        Instant next =
                status == MailStatus.WAITING
                        ? now.plus(pause(handover.problem(), letter.attempts()))
                        : null;
        jdbc.update(
                "update outgoing_mail set status = ?, next_attempt_at = ?, problem = ?, last_error"
                        + " = ? where id = ? and status = 'SENDING'",
                status.name(),
                next == null ? null : Timestamp.from(next),
                handover.problem().name(),
                shortened(handover.answer()),
                letter.id().toString());
    }

    /** Letters whose sender died: nobody knows whether they left. */
    @Step
    public int markDead(Instant now) {
        return jdbc.update(
                "update outgoing_mail set status = 'UNCLEAR', problem = 'STOPPED', last_error ="
                        + " null where status = 'SENDING' and last_attempt_at < ?",
                Timestamp.from(now.minus(DEAD_AFTER)));
    }

    private static MailStatus after(MailProblem problem, int attempts) {
        return switch (problem) {
            case UNREACHABLE, SIGN_IN -> MailStatus.WAITING;
            case NOT_NOW -> attempts >= ATTEMPTS ? MailStatus.FAILED : MailStatus.WAITING;
            case REFUSED, NOT_WRITTEN -> MailStatus.FAILED;
            case NO_ANSWER, STOPPED -> MailStatus.UNCLEAR;
        };
    }

    /** Ever longer, and never the same for two letters, so that they do not come in a crowd. */
    private static Duration pause(MailProblem problem, int attempts) {
        Duration longest =
                problem == MailProblem.NOT_NOW ? LONGEST_PAUSE : LONGEST_PAUSE_UNREACHABLE;
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, 10));
        long millis = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4));
    }

    private static String shortened(String answer) {
        if (answer == null) {
            return null;
        }
        String line = answer.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
    }

    private static Letter letter(ResultSet r, int row) throws SQLException {
        String language = r.getString(10);
        return new Letter(
                UUID.fromString(r.getString(1)),
                UUID.fromString(r.getString(2)),
                r.getString(3),
                r.getString(4),
                Notices.arguments(r.getString(5)),
                r.getString(6),
                r.getObject(7, LocalDate.class),
                r.getInt(8) + 1,
                r.getString(9),
                language == null
                        ? MailPreference.DEFAULT.language()
                        : MailLanguage.valueOf(language));
    }
}
