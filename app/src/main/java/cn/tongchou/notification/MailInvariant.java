package cn.tongchou.notification;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I6: per business event and person there is one notice with one letter, and a letter that left was
 * taken to the server and says when.
 */
@Component
class MailInvariant extends QueriedInvariant {

    private static final String OF =
            " from notice n join account p on p.id = n.account_id left join outgoing_mail m on"
                    + " m.notice_id = n.id";

    MailInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I6",
                "one letter per event and person, every letter sent was attempted",
                "select count(*) from outgoing_mail",
                new Finding(
                        "event %s has %s letters to %s",
                        "select n.event_key, count(m.id), p.username"
                                + OF
                                + " group by n.event_key, p.id, p.username having count(m.id) > 1"),
                new Finding(
                        "event %s has no letter to %s in the outbox",
                        "select n.event_key, p.username" + OF + " where m.id is null"),
                letter(
                        "was never attempted, yet is %s",
                        "m.attempts < 1 and m.status in ('SENT', 'FAILED', 'SENDING', 'UNCLEAR')"),
                letter(
                        "is %s and does not say when it left",
                        "m.status = 'SENT' and m.sent_at is null"),
                letter("is %s, yet it left", "m.status <> 'SENT' and m.sent_at is not null"),
                letter(
                        "is %s without an address",
                        "m.address is null and m.status not in ('NO_ADDRESS', 'APP_ONLY')"),
                letter(
                        "is %s, and no daily letter gathers it",
                        "m.status = 'IN_DIGEST' and not exists (select 1 from outgoing_mail d where"
                                + " d.notice_id = m.digest_id)"),
                letter(
                        "is gathered into a daily letter, yet %s",
                        "m.digest_id is not null and m.status <> 'IN_DIGEST'"));
    }

    private static Finding letter(String words, String condition) {
        return new Finding(
                "the letter of event %s to %s " + words,
                "select n.event_key, p.username, m.status" + OF + " where " + condition);
    }
}
