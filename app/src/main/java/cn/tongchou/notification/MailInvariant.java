package cn.tongchou.notification;

import cn.tongchou.shared.Invariant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I6: per business event and person there is one letter at most, and a letter that left was taken
 * to the server.
 */
@Component
class MailInvariant implements Invariant {

    private final JdbcTemplate jdbc;

    MailInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String statement() {
        return "one letter per event and person, every letter sent was attempted";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations =
                new java.util.ArrayList<>(
                        jdbc.query(
                                "select n.event_key, n.account_id, count(*) from notice n join outgoing_mail m on m.notice_id = n.id"
                                        + " group by n.event_key, n.account_id having count(*) > 1",
                                (row, i) ->
                                        "event "
                                                + row.getString(1)
                                                + " has "
                                                + row.getInt(3)
                                                + " letters to "
                                                + row.getString(2)));
        violations.addAll(
                jdbc.query(
                        "select id from outgoing_mail where status in ('SENT', 'FAILED', 'SENDING') and attempts < 1",
                        (row, i) -> "letter " + row.getString(1) + " was never attempted"));
        violations.addAll(
                jdbc.query(
                        "select n.id from notice n left join outgoing_mail m on m.notice_id = n.id where m.id is null",
                        (row, i) -> "notice " + row.getString(1) + " has no letter in the outbox"));
        return new Result(
                jdbc.queryForObject("select count(*) from outgoing_mail", Long.class), violations);
    }
}
