package cn.tongchou.identity;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Names substitutes and ends their time. A person names their own; a coordinator names one for
 * somebody of the same institution, an administrator for anybody. Every day of an absence is a row
 * that only one substitution can hold, so two that overlap cannot both come about.
 */
@Service
public class SubstitutionManagement {

    private final Substitutions substitutions;
    private final Accounts accounts;
    private final Commands commands;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubstitutionManagement(
            Substitutions substitutions,
            Accounts accounts,
            Commands commands,
            JdbcTemplate jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.substitutions = substitutions;
        this.accounts = accounts;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param absentId who is away
     * @param from the first day, today or later
     * @param until the last day, at most a year after
     * @param reason for the two and for the trail, or {@code null}
     * @throws RuleViolation what {@link SubstitutionRules} refuses, {@code
     *     identity.error.substitute-overlap}, {@code identity.error.substitute-away}
     * @throws NotFound when the absent person is none for whom {@code by} may do it
     */
    @Step
    public Substitution name(
            UUID commandId,
            UUID absentId,
            UUID substituteId,
            LocalDate from,
            LocalDate until,
            String reason,
            Actor by) {
        commands.once(commandId, by.accountId());
        Account absent = accounts.findById(absentId).orElseThrow(NotFound::new);
        requireMayNameFor(absent, by);
        Account substitute =
                accounts.findById(substituteId)
                        .orElseThrow(
                                () ->
                                        RuleViolation.at(
                                                "substituteId",
                                                "identity.error.substitute-missing"));
        SubstitutionRules.requirePeople(absent, substitute);
        SubstitutionRules.requireDays(from, until, clock.today());
        requireFree(absent, substitute, from, until);
        Substitution named =
                substitutions.saveAndFlush(
                        new Substitution(
                                absentId,
                                substituteId,
                                from,
                                until,
                                reason,
                                by.accountId(),
                                clock.now()));
        hold(named);
        tell(named, absent, substitute, "named", "identity.notice.substitute-named", by);
        return named;
    }

    /**
     * Ends a substitution at once; days that are past stay as they were.
     *
     * @throws AlreadyDone {@code identity.error.substitute-over} when it has ended
     * @throws NotFound when it is none that {@code by} may end
     */
    @Step
    public void end(UUID substitutionId, Actor by) {
        Substitution substitution =
                substitutions.findById(substitutionId).orElseThrow(NotFound::new);
        Account absent = accounts.findById(substitution.absentId()).orElseThrow(NotFound::new);
        if (!by.isAccount(substitution.substituteId())) {
            requireMayNameFor(absent, by);
        }
        SubstitutionState state = substitution.state(clock.today());
        if (state == SubstitutionState.ENDED || state == SubstitutionState.OVER) {
            throw new AlreadyDone("identity.error.substitute-over");
        }
        substitution.end(by.accountId(), clock.now());
        substitutions.saveAndFlush(substitution);
        jdbc.update(
                "delete from substitution_day where substitution_id = ? and day_on >= ?",
                substitutionId.toString(),
                clock.today());
        Account substitute =
                accounts.findById(substitution.substituteId()).orElseThrow(NotFound::new);
        tell(substitution, absent, substitute, "ended", "identity.notice.substitute-ended", by);
    }

    /** Whether this person may name a substitute for that one. */
    static boolean mayNameFor(Account absent, Actor by) {
        return by.isAccount(absent.id())
                || by.is(Role.ADMINISTRATOR)
                || by.is(Role.COORDINATOR) && by.worksAt(absent.institutionId());
    }

    private static void requireMayNameFor(Account absent, Actor by) {
        if (!mayNameFor(absent, by)) {
            throw new NotFound();
        }
    }

    /** One substitute at a time; and nobody is away while standing in, or the tasks lie nowhere. */
    private void requireFree(Account absent, Account substitute, LocalDate from, LocalDate until) {
        for (Substitution other : substitutions.during(absent.id(), from, until)) {
            if (other.absentId().equals(absent.id())) {
                throw RuleViolation.at(
                        "from",
                        "identity.error.substitute-overlap",
                        other.fromOn().toString(),
                        other.untilOn().toString(),
                        nameOf(other.substituteId()));
            }
            throw RuleViolation.at(
                    "from",
                    "identity.error.substitute-stands-in",
                    absent.displayName(),
                    nameOf(other.absentId()),
                    other.fromOn().toString(),
                    other.untilOn().toString());
        }
        for (Substitution other : substitutions.during(substitute.id(), from, until)) {
            if (other.absentId().equals(substitute.id())) {
                throw RuleViolation.at(
                        "substituteId",
                        "identity.error.substitute-away",
                        substitute.displayName(),
                        other.fromOn().toString(),
                        other.untilOn().toString());
            }
        }
    }

    private String nameOf(UUID account) {
        return accounts.findById(account).map(Account::displayName).orElse("—");
    }

    private void hold(Substitution named) {
        List<Object[]> days =
                named.fromOn()
                        .datesUntil(named.untilOn().plusDays(1))
                        .map(
                                day ->
                                        new Object[] {
                                            named.absentId().toString(), day, named.id().toString()
                                        })
                        .toList();
        jdbc.batchUpdate(
                "insert into substitution_day (absent_id, day_on, substitution_id) values (?, ?,"
                        + " ?)",
                days);
    }

    private void tell(
            Substitution what,
            Account absent,
            Account substitute,
            String happened,
            String notice,
            Actor by) {
        events.publishEvent(
                by.changed(
                        "substitution",
                        what.id(),
                        absent.displayName() + " → " + substitute.displayName(),
                        "identity.history.substitute-" + happened,
                        null,
                        what.state(clock.today()),
                        what.reason(),
                        what.fromOn() + " — " + what.untilOn()));
        events.publishEvent(
                new Notice(
                        "substitute-" + happened + ":" + what.id(),
                        notice,
                        List.of(
                                absent.displayName(),
                                substitute.displayName(),
                                what.fromOn().toString(),
                                what.untilOn().toString()),
                        "/substitutions/own",
                        Set.of(
                                Notice.Recipient.account(absent.id()),
                                Notice.Recipient.account(substitute.id()))));
    }
}
