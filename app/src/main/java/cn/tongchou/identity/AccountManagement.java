package cn.tongchou.identity;

import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts, changes roles and passwords. */
@Service
@Step
public class AccountManagement {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final ApplicationEventPublisher events;

    AccountManagement(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.events = events;
    }

    /**
     * Opens an account for one person.
     *
     * @throws RuleViolation {@code identity.error.username-form}, {@code
     *     identity.error.username-taken}
     */
    public Account open(
            String username,
            String displayName,
            UUID institutionId,
            Role role,
            String email,
            String password,
            Actor by) {
        if (accounts.findByUsername(
                        username == null ? "" : username.toLowerCase(java.util.Locale.ROOT))
                .isPresent()) {
            throw RuleViolation.at("username", "identity.error.username-taken", username);
        }
        Account account =
                accounts.save(
                        new Account(
                                username,
                                displayName,
                                institutionId,
                                role,
                                email,
                                passwords.encode(password)));
        account.requirePasswordChange();
        events.publishEvent(
                by.changed(
                        "account",
                        account.id(),
                        account.username(),
                        "identity.history.opened",
                        null,
                        role,
                        null,
                        displayName));
        return account;
    }

    /** Opens an example account of the demo; its password needs no change. */
    public Account openDemo(
            String username,
            String displayName,
            UUID institutionId,
            Role role,
            String email,
            String passwordHash) {
        Account account =
                accounts.save(
                        new Account(
                                username, displayName, institutionId, role, email, passwordHash));
        account.markDemo();
        return account;
    }

    /** A hash of a password, for accounts that share one. */
    public String hash(String password) {
        return passwords.encode(password);
    }

    /**
     * A person changes their own password.
     *
     * @throws RuleViolation {@code identity.error.password-wrong} at {@code current}, or a password
     *     rule at {@code replacement}
     */
    public void changePassword(Actor actor, String current, String replacement) {
        Account account = accounts.findById(actor.accountId()).orElseThrow(NotFound::new);
        if (!passwords.matches(current, account.passwordHash())) {
            throw RuleViolation.at("current", "identity.error.password-wrong");
        }
        if (passwords.matches(replacement, account.passwordHash())) {
            throw RuleViolation.at("replacement", "identity.error.password-same");
        }
        choosePassword(account, replacement, actor);
    }

    /** The password that a person chose; every session of theirs ends. */
    void choosePassword(Account account, String chosen, Actor by) {
        policy.check(chosen, account.username());
        account.changePassword(passwords.encode(chosen));
        accounts.save(account);
        events.publishEvent(
                by.changed(
                        "account",
                        account.id(),
                        account.username(),
                        "identity.history.password-changed",
                        null,
                        null,
                        null,
                        null));
    }

    /**
     * A person confirms with their own password that it is they who pay, award or approve.
     *
     * @throws RuleViolation {@code identity.error.password-wrong} at {@code password}
     */
    @Transactional(readOnly = true)
    public void confirmPassword(Actor actor, String password) {
        Account account = accounts.findById(actor.accountId()).orElseThrow(NotFound::new);
        if (password == null || !passwords.matches(password, account.passwordHash())) {
            throw RuleViolation.at("password", "identity.error.password-wrong");
        }
    }

    /** Gives a person another role; who did what before stays with the person (four eyes). */
    public void assignRole(UUID accountId, Role role, Actor by) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        if (by.isAccount(accountId)) {
            throw RuleViolation.of("identity.error.own-role");
        }
        Role before = account.role();
        account.assume(role);
        accounts.save(account);
        events.publishEvent(
                by.changed(
                        "account",
                        account.id(),
                        account.username(),
                        "identity.history.role-assigned",
                        before,
                        role,
                        null,
                        null));
    }

    /** Opens or closes the door for a person. */
    public void setEnabled(UUID accountId, boolean enabled, Actor by) {
        Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
        if (by.isAccount(accountId)) {
            throw RuleViolation.of("identity.error.own-account");
        }
        if (enabled) {
            account.enable();
        } else {
            account.disable();
        }
        accounts.save(account);
        String what = enabled ? "identity.history.enabled" : "identity.history.disabled";
        events.publishEvent(
                by.changed(
                        "account", account.id(), account.username(), what, null, null, null, null));
    }

    /** 128 random bits, with every class of character. */
    public static String randomPassword() {
        return "T9-" + randomToken();
    }

    /** 128 random bits. */
    static String randomToken() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
