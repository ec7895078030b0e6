package cn.tongchou.identity;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.StateChanged;
import cn.tongchou.shared.Step;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who is signed in, as the database knows it, so that every node agrees: two sessions of a person
 * at most, none longer than twelve hours, and all ended at once where the password, the role or the
 * account changes. Signing in, out, and every refusal stand in the trail.
 */
@Service
class Sessions {

    /** The longest that a session lives, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String KIND = "sign-in";

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(
            Accounts accounts,
            AccountDirectory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /** Begins a session of this person; their oldest ends if it is the third. */
    @Step
    SignedIn begin(UUID accountId, String address) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        UUID session = UUID.randomUUID();
        UUID ended = account.beginSession(session);
        accounts.save(account);
        tell(account, session, "identity.history.signed-in", address);
        if (ended != null) {
            tell(account, ended, "identity.history.session-displaced", null);
        }
        return new SignedIn(account, session, clock.now());
    }

    /** The person signs out. */
    @Step
    void end(SignedIn person) {
        Account account = accounts.findById(person.accountId()).orElseThrow(NotFound::new);
        if (account.hasSession(person.session())) {
            account.endSession(person.session());
            accounts.save(account);
            tell(account, person.session(), "identity.history.signed-out", null);
        }
    }

    /** Somebody was not let in; what was typed as a name is kept only where it can be one. */
    @Step
    void refused(String username, String address, boolean slowed) {
        Account account = accounts.findByUsername(username).orElse(null);
        events.publishEvent(
                new StateChanged(
                        KIND,
                        account == null ? NOBODY : account.id(),
                        Account.isUsername(username) ? username : null,
                        slowed
                                ? "identity.history.sign-in-slowed"
                                : "identity.history.sign-in-refused",
                        null,
                        null,
                        null,
                        address,
                        null,
                        Actor.SYSTEM.displayName()));
    }

    /** Whether this session still lives. */
    boolean lives(Account account, SignedIn person) {
        return account.isEnabled()
                && account.hasSession(person.session())
                && clock.now().isBefore(person.since().plus(LONGEST));
    }

    private void tell(Account account, UUID session, String what, String detail) {
        events.publishEvent(
                directory
                        .actor(account)
                        .changed(
                                KIND, session, account.username(), what, null, null, null, detail));
    }
}
