package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Step;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Daily letters: on the morning of each working day, one letter to each person who has chosen so
 * and was told something. A day's letter is itself a notice with the day as its event, so that the
 * database lets no second one in, however many write.
 */
@Component
class Digests {

    private final JdbcTemplate jdbc;

    Digests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose notices wait for a daily letter and who has had none today. */
    List<UUID> awaiting(Instant now) {
        return jdbc.query(
                "select distinct n.account_id from outgoing_mail m join notice n on n.id ="
                        + " m.notice_id join account a on a.id = n.account_id where m.status ="
                        + " 'FOR_DIGEST' and a.enabled = true and not exists (select 1 from notice d"
                        + " where d.event_key = ? and d.account_id = n.account_id)",
                (r, i) -> UUID.fromString(r.getString(1)),
                event(now));
    }

    /** Gathers what waits for this person into today's letter; nothing when today's is written. */
    @Step
    public void gather(UUID accountId, Instant now) {
        if (!awaiting(now).contains(accountId)) {
            return;
        }
        List<String> waiting =
                jdbc.queryForList(
                        "select m.id from outgoing_mail m join notice n on n.id = m.notice_id"
                                + " where m.status = 'FOR_DIGEST' and n.account_id = ?",
                        String.class,
                        accountId.toString());
        String day = Clock.dateOf(now).toString();
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into notice (id, event_key, account_id, message_key, arguments, link,"
                        + " told_at, read_at) values (?, ?, ?, ?, ?, '/notices', ?, ?)",
                id,
                event(now),
                accountId.toString(),
                Catalogue.DIGEST,
                Notices.stored(List.of(day, String.valueOf(waiting.size()))),
                Timestamp.from(now),
                Timestamp.from(now));
        jdbc.update(
                "insert into outgoing_mail (id, notice_id, address, status, urgent, attempts,"
                        + " written_at) select ?, ?, email, 'WAITING', false, 0, ? from account where"
                        + " id = ?",
                UUID.randomUUID().toString(),
                id,
                Timestamp.from(now),
                accountId.toString());
        jdbc.batchUpdate(
                "update outgoing_mail set status = 'IN_DIGEST', digest_id = ? where id = ? and"
                        + " status = 'FOR_DIGEST'",
                waiting.stream().map(letter -> new Object[] {id, letter}).toList());
    }

    /** What a day's letter gathers, in the order it was told. */
    List<Item> items(UUID digestId) {
        return jdbc.query(
                "select n.message_key, n.arguments, n.link, n.deadline, n.told_at from"
                        + " outgoing_mail m join notice n on n.id = m.notice_id where m.digest_id = ?"
                        + " order by n.told_at, n.id",
                (r, i) ->
                        new Item(
                                r.getString(1),
                                Notices.arguments(r.getString(2)),
                                r.getString(3),
                                r.getObject(4, LocalDate.class),
                                r.getTimestamp(5).toInstant()),
                digestId.toString());
    }

    private static String event(Instant now) {
        return "digest:" + Clock.dateOf(now);
    }

    /** One notice of a day's letter. */
    record Item(String key, List<String> arguments, String link, LocalDate deadline, Instant at) {}
}
