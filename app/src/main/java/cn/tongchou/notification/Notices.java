package cn.tongchou.notification;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.StandIns;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who is told what, as the catalogue says. */
@Component
class Notices {

    /** Between the arguments as they are stored; people cannot type it into one. */
    static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;
    private final AccountDirectory people;
    private final StandIns standIns;
    private final MailPreferences preferences;
    private final MailHours hours;
    private final Clock clock;

    Notices(
            JdbcTemplate jdbc,
            AccountDirectory people,
            StandIns standIns,
            MailPreferences preferences,
            MailHours hours,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.standIns = standIns;
        this.preferences = preferences;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * One entry in the app and one line in the outbox per person, in the event's own transaction.
     *
     * @throws IllegalArgumentException when the catalogue does not know the notice, or does not
     *     tell it to this role
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        Catalogue.Entry entry = Catalogue.entry(notice.key());
        if (Catalogue.isToldByStage(notice)) {
            return;
        }
        Map<UUID, Account> told =
                notice.recipients().stream()
                        .flatMap(recipient -> people(entry, recipient))
                        .collect(Collectors.toMap(Account::id, person -> person, (a, b) -> a));
        substitutes(notice).forEach(person -> told.putIfAbsent(person.id(), person));
        if (told.isEmpty()) {
            return;
        }
        already(notice.eventKey()).forEach(told::remove);
        write(notice, entry, List.copyOf(told.values()));
    }

    private Stream<Account> people(Catalogue.Entry entry, Notice.Recipient recipient) {
        if (recipient.accountId() != null) {
            return people.find(recipient.accountId()).stream();
        }
        Role role = Role.valueOf(recipient.role());
        if (!entry.told().contains(role)) {
            throw new IllegalArgumentException(
                    "the catalogue does not tell " + entry.key() + " to " + role);
        }
        return (recipient.institutionId() == null
                        ? people.byRole(role)
                        : people.byInstitution(role, recipient.institutionId()))
                .stream();
    }

    /** What a role is told, those who stand in today for one of its people are told too. */
    private Stream<Account> substitutes(Notice notice) {
        Set<String> groups =
                notice.recipients().stream()
                        .filter(recipient -> recipient.accountId() == null)
                        .map(
                                recipient ->
                                        recipient.role()
                                                + (recipient.institutionId() == null
                                                        ? ""
                                                        : "@" + recipient.institutionId()))
                        .collect(Collectors.toSet());
        return standIns.forGroups(groups).stream().map(people::find).flatMap(Optional::stream);
    }

    private Set<UUID> already(String eventKey) {
        return new HashSet<>(
                jdbc.query(
                        "select account_id from notice where event_key = ?",
                        (r, i) -> UUID.fromString(r.getString(1)),
                        eventKey));
    }

    private void write(Notice notice, Catalogue.Entry entry, List<Account> told) {
        Instant now = clock.now();
        Timestamp at = Timestamp.from(now);
        boolean urgent = isUrgent(notice, entry, now);
        Map<UUID, MailPreference> chosen = preferences.of(told.stream().map(Account::id).toList());
        List<Object[]> notices = new ArrayList<>();
        List<Object[]> letters = new ArrayList<>();
        for (Account person : told) {
            String id = UUID.randomUUID().toString();
            MailPreference choice = chosen.getOrDefault(person.id(), MailPreference.DEFAULT);
            notices.add(
                    new Object[] {
                        id,
                        notice.eventKey(),
                        person.id().toString(),
                        notice.key(),
                        stored(notice.arguments()),
                        notice.link(),
                        notice.deadline(),
                        at
                    });
            letters.add(
                    new Object[] {
                        UUID.randomUUID().toString(),
                        id,
                        person.email(),
                        begin(entry, urgent, choice.delivery(), person.email()).name(),
                        urgent,
                        at
                    });
        }
        jdbc.batchUpdate(
                "insert into notice (id, event_key, account_id, message_key, arguments, link,"
                        + " deadline, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                notices);
        jdbc.batchUpdate(
                "insert into outgoing_mail (id, notice_id, address, status, urgent, attempts,"
                        + " written_at) values (?, ?, ?, ?, ?, 0, ?)",
                letters);
    }

    /** Also urgent is what would come too late on the next morning on which letters leave. */
    private boolean isUrgent(Notice notice, Catalogue.Entry entry, Instant now) {
        return entry.urgent()
                || notice.deadline() != null
                        && notice.deadline().isBefore(Clock.dateOf(hours.earliest(now)));
    }

    private static MailStatus begin(
            Catalogue.Entry entry, boolean urgent, MailDelivery chosen, String address) {
        if (!entry.mail() || chosen == MailDelivery.APP_ONLY && !urgent) {
            return MailStatus.APP_ONLY;
        }
        if (address == null) {
            return MailStatus.NO_ADDRESS;
        }
        return chosen == MailDelivery.DIGEST && !urgent
                ? MailStatus.FOR_DIGEST
                : MailStatus.WAITING;
    }

    static String stored(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.replace(SEPARATOR, " "))
                .collect(Collectors.joining(SEPARATOR));
    }

    static List<String> arguments(String stored) {
        return List.of(stored.split(SEPARATOR, -1));
    }
}
