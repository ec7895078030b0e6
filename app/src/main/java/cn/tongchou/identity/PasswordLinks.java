package cn.tongchou.identity;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a person who forgot their password chooses a new one. The administrator hands the
 * link over; it holds 128 random bits, of which the database keeps a hash, works once and half an
 * hour long, and only the newest one of an account works.
 */
@Service
class PasswordLinks {

    static final Duration VALID = Duration.ofMinutes(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final AccountDirectory directory;
    private final AccountManagement management;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;

    PasswordLinks(
            JdbcTemplate jdbc,
            Clock clock,
            Accounts accounts,
            AccountDirectory directory,
            AccountManagement management,
            SignInAttempts attempts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.directory = directory;
        this.management = management;
        this.attempts = attempts;
        this.events = events;
    }

    /** The secret of a new link; earlier links of the account end. */
    @Step
    String make(UUID accountId, Actor by) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        jdbc.update("delete from password_link where account_id = ?", accountId.toString());
        String token = AccountManagement.randomToken();
        jdbc.update(
                "insert into password_link (token_hash, account_id, valid_until) values (?, ?, ?)",
                Fingerprint.of(token),
                accountId.toString(),
                Timestamp.from(clock.now().plus(VALID)));
        tell(account, "identity.history.link-made", by);
        return token;
    }

    /** Whether this link would work now. */
    @Transactional(readOnly = true)
    boolean works(String token) {
        return !owners(token).isEmpty();
    }

    /**
     * Sets the password that the person chose, and lets them in from everywhere at once.
     *
     * @throws RuleViolation {@code identity.error.link-ended}, or a password rule at {@code
     *     replacement}
     */
    @Step
    void use(String token, String chosen) {
        List<UUID> owners = owners(token);
        if (owners.isEmpty()
                || jdbc.update(
                                "delete from password_link where token_hash = ?",
                                Fingerprint.of(token))
                        == 0) {
            throw RuleViolation.of("identity.error.link-ended");
        }
        Account account =
                accounts.findById(owners.get(0))
                        .filter(Account::isEnabled)
                        .orElseThrow(() -> RuleViolation.of("identity.error.link-ended"));
        management.choosePassword(account, chosen, directory.actor(account));
        attempts.forget(account.username());
    }

    /** Lets a person try again at once. */
    @Step
    void endWait(Account account, Actor by) {
        attempts.forget(account.username());
        tell(account, "identity.history.wait-ended", by);
    }

    Instant waitsUntil(Account account) {
        return attempts.waitsUntil(account.username());
    }

    private List<UUID> owners(String token) {
        return token == null
                ? List.of()
                : jdbc.query(
                        "select account_id from password_link where token_hash = ? and valid_until"
                                + " > ?",
                        (r, i) -> UUID.fromString(r.getString(1)),
                        Fingerprint.of(token),
                        Timestamp.from(clock.now()));
    }

    private void tell(Account account, String what, Actor by) {
        events.publishEvent(
                by.changed(
                        "account", account.id(), account.username(), what, null, null, null, null));
    }
}
