package cn.tongchou.notification;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.TopBarPart;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who is told what; reads a person's own notices. */
@Component
class Notices implements TopBarPart {

    private static final String SEPARATOR = "\u001f";
    private final JdbcTemplate jdbc;
    private final AccountDirectory people;
    private final Clock clock;

    Notices(JdbcTemplate jdbc, AccountDirectory people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One entry in the app and one letter in the outbox per person, in the event's own transaction.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        notice.recipients().stream()
                .flatMap(this::people)
                .distinct()
                .forEach(account -> tell(notice, account));
    }

    private Stream<Account> people(Notice.Recipient recipient) {
        if (recipient.accountId() != null) {
            return people.find(recipient.accountId()).stream();
        }
        Role role = Role.valueOf(recipient.role());
        return (recipient.institutionId() == null
                        ? people.byRole(role)
                        : people.byInstitution(role, recipient.institutionId()))
                .stream();
    }

    private void tell(Notice notice, Account account) {
        Long told =
                jdbc.queryForObject(
                        "select count(*) from notice where event_key = ? and account_id = ?",
                        Long.class,
                        notice.eventKey(),
                        account.id().toString());
        if (told > 0) {
            return;
        }
        String id = UUID.randomUUID().toString();
        Timestamp now = Timestamp.from(clock.now());
        jdbc.update(
                "insert into notice (id, event_key, account_id, message_key, arguments, link, deadline, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                notice.eventKey(),
                account.id().toString(),
                notice.key(),
                String.join(SEPARATOR, notice.arguments()),
                notice.link(),
                notice.deadline(),
                now);
        jdbc.update(
                "insert into outgoing_mail (id, notice_id, address, status, attempts, written_at) values (?, ?, ?, ?, 0, ?)",
                UUID.randomUUID().toString(),
                id,
                account.email(),
                account.email() == null ? MailStatus.NO_ADDRESS.name() : MailStatus.WAITING.name(),
                now);
    }

    /** A person's newest notices, at most 200. */
    List<Told> of(UUID accountId) {
        return jdbc.query(
                "select id, message_key, arguments, link, told_at, read_at, deadline from notice where account_id = ?"
                        + " order by told_at desc, id limit 200",
                (r, i) ->
                        new Told(
                                UUID.fromString(r.getString(1)),
                                r.getString(2),
                                List.of(r.getString(3).split(SEPARATOR, -1)),
                                r.getString(4),
                                r.getTimestamp(5).toInstant(),
                                r.getTimestamp(6) != null,
                                r.getObject(7, LocalDate.class)),
                accountId.toString());
    }

    @Transactional
    void markRead(UUID accountId) {
        jdbc.update(
                "update notice set read_at = ? where account_id = ? and read_at is null",
                Timestamp.from(clock.now()),
                accountId.toString());
    }

    @Override
    public Map<String, Object> attributes(UUID accountId) {
        Long unread =
                jdbc.queryForObject(
                        "select count(*) from notice where account_id = ? and read_at is null",
                        Long.class,
                        accountId.toString());
        return Map.of("unreadNotices", unread);
    }

    /** A notice as its recipient reads it. */
    record Told(
            UUID id,
            String key,
            List<String> arguments,
            String link,
            Instant at,
            boolean read,
            LocalDate deadline) {

        /** The arguments for the message. */
        public Object[] messageArguments() {
            return arguments.toArray();
        }
    }
}
