package cn.tongchou.notification;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.shared.Notice;
import cn.tongchou.testing.TestYears;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters for tests: what other tests left in the outbox is put aside first, and each test has a
 * week of its own in a year whose holidays nobody entered.
 */
@Component
class TestMail {

    /** A letter that is not urgent; its first argument stands in the subject. */
    static final String ORDINARY = "claim.notice.confirmed";

    /** An urgent one; its first argument stands in the subject. */
    static final String URGENT = "production.notice.overdue";

    /** How long a test's server may take to answer, and for a letter. */
    static final Duration ANSWER = Duration.ofMillis(700);

    static final Duration LETTER = Duration.ofSeconds(3);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AccountDirectory people;
    private final Outbox outbox;
    private final Digests digests;
    private final LetterWriter writer;
    private final MailHours hours;

    TestMail(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            AccountDirectory people,
            Outbox outbox,
            Digests digests,
            LetterWriter writer,
            MailHours hours) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.people = people;
        this.outbox = outbox;
        this.digests = digests;
        this.writer = writer;
        this.hours = hours;
    }

    void putOthersAside() {
        jdbc.update(
                "update outgoing_mail set status = 'APP_ONLY' where status in ('WAITING',"
                        + " 'FOR_DIGEST')");
    }

    /** Wednesday of an ordinary week in June of a year of its own. */
    static LocalDate wednesday() {
        return LocalDate.of(TestYears.next(), 6, 8)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }

    static Instant at(LocalDate day, String time) {
        return cn.tongchou.shared.Clock.instantOf(day.atTime(LocalTime.parse(time)));
    }

    Account person(String username) {
        return people.byUsername(username).orElseThrow();
    }

    /**
     * Tells the person an event of this key; gives the event's name, which the subject contains.
     */
    String tell(String key, String username) {
        return tell(key, username, List.of("专题", "1,000", "2017-06-30", "1,000"));
    }

    /** The further arguments follow the event's name. */
    String tell(String key, String username, List<String> further) {
        String event = "M-" + UUID.randomUUID();
        List<String> arguments = new java.util.ArrayList<>(List.of(event));
        arguments.addAll(further);
        publish(
                new Notice(
                        event,
                        key,
                        arguments,
                        "/claims/1",
                        Set.of(Notice.Recipient.account(person(username).id()))));
        return event;
    }

    void publish(Notice notice) {
        transaction.executeWithoutResult(status -> events.publishEvent(notice));
    }

    /** The letter of an event as the database has it. */
    Map<String, Object> row(String event) {
        return jdbc.queryForMap(
                "select m.id as \"ID\", m.status as \"STATUS\", m.attempts as \"ATTEMPTS\","
                        + " m.problem as \"PROBLEM\", m.last_error as \"ANSWER\" from outgoing_mail m"
                        + " join notice n on n.id = m.notice_id where n.event_key = ?",
                event);
    }

    String status(String event) {
        return (String) row(event).get("STATUS");
    }

    UUID letter(String event) {
        return UUID.fromString((String) row(event).get("ID"));
    }

    Instant nextAttempt(String event) {
        return jdbc.queryForObject(
                        "select next_attempt_at from outgoing_mail m join notice n on n.id ="
                                + " m.notice_id where n.event_key = ?",
                        java.sql.Timestamp.class,
                        event)
                .toInstant();
    }

    /** A postman for the server at this port; at port 0 there is no server. */
    Postman postman(int port, Instant now) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (port > 0) {
            beans.registerSingleton("server", server(port));
        }
        return new Postman(
                outbox, digests, writer, hours, beans.getBeanProvider(SmtpServer.class), () -> now);
    }

    static SmtpServer server(int port) {
        return new SmtpServer("127.0.0.1", port, "", "", ANSWER, LETTER);
    }
}
