package cn.tongchou.identity;

import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the administrator does with accounts (系统管理): each person one account, with a role that fits
 * their institution.
 */
@Service
class AccountAdministration {

    /** Rows of one page of the list. */
    static final int PAGE = 50;

    private final AccountManagement management;
    private final AccountDirectory directory;
    private final InstitutionDirectory institutions;
    private final PasswordLinks links;
    private final Commands commands;

    AccountAdministration(
            AccountManagement management,
            AccountDirectory directory,
            InstitutionDirectory institutions,
            PasswordLinks links,
            Commands commands) {
        this.management = management;
        this.directory = directory;
        this.institutions = institutions;
        this.links = links;
        this.commands = commands;
    }

    /**
     * Opens an account with a random password that the person must change at the first login.
     *
     * @return the account with that password, which is kept nowhere
     * @throws RuleViolation {@code identity.error.role-institution} at {@code role}, or what {@link
     *     AccountManagement#open} refuses
     */
    @Step
    public Opened open(
            UUID commandId,
            String username,
            String displayName,
            UUID institutionId,
            Role role,
            String email,
            Actor by) {
        commands.once(commandId, by.accountId());
        Institution institution =
                institutions
                        .find(institutionId)
                        .orElseThrow(
                                () ->
                                        RuleViolation.at(
                                                "institutionId",
                                                "identity.error.institution-missing"));
        requireFit(role, institution);
        String password = AccountManagement.randomPassword();
        String letters = email == null || email.isBlank() ? null : email.strip();
        return new Opened(
                management.open(username, displayName, institutionId, role, letters, password, by),
                password);
    }

    /**
     * @throws RuleViolation {@code identity.error.role-institution} at {@code role}, {@code
     *     identity.error.own-role}
     */
    @Step
    public void changeRole(UUID accountId, Role role, Actor by) {
        Account account = directory.find(accountId).orElseThrow(NotFound::new);
        requireFit(role, institutions.get(account.institutionId()));
        management.assignRole(accountId, role, by);
    }

    /**
     * @throws RuleViolation {@code identity.error.own-account}
     */
    @Step
    public void setEnabled(UUID accountId, boolean enabled, Actor by) {
        management.setEnabled(accountId, enabled, by);
    }

    /** A link by which the person chooses a new password, shown once. */
    @Step
    public String makePasswordLink(UUID commandId, UUID accountId, Actor by) {
        commands.once(commandId, by.accountId());
        return links.make(accountId, by);
    }

    /** Lets a person who mistyped their password too often try again at once. */
    @Step
    public void endWait(UUID accountId, Actor by) {
        links.endWait(directory.find(accountId).orElseThrow(NotFound::new), by);
    }

    /** Until when the person must wait before they may sign in again, or {@code null}. */
    @Transactional(readOnly = true)
    public java.time.Instant waitsUntil(UUID accountId) {
        return links.waitsUntil(directory.find(accountId).orElseThrow(NotFound::new));
    }

    /**
     * @throws NotFound when there is no such account
     */
    @Transactional(readOnly = true)
    public Row row(UUID accountId) {
        return directory.find(accountId).map(this::row).orElseThrow(NotFound::new);
    }

    /** The roles that a person of this institution may have. */
    static List<Role> rolesAt(InstitutionKind kind) {
        Set<Role> roles =
                switch (kind) {
                    case LEAD_LIBRARY ->
                            Set.of(
                                    Role.COORDINATOR,
                                    Role.LIBRARY_CLERK,
                                    Role.FINANCE,
                                    Role.LEADER,
                                    Role.ADMINISTRATOR);
                    case CITY_LIBRARY -> Set.of(Role.LIBRARY_CLERK);
                    case SUPPLIER -> Set.of(Role.SUPPLIER);
                    case INSPECTION_AGENCY -> Set.of(Role.INSPECTOR);
                };
        return roles.stream().sorted().toList();
    }

    private static void requireFit(Role role, Institution institution) {
        if (role == null || !rolesAt(institution.kind()).contains(role)) {
            throw RuleViolation.at("role", "identity.error.role-institution", institution.name());
        }
    }

    private Row row(Account account) {
        Institution institution = institutions.get(account.institutionId());
        return new Row(
                account.id(),
                account.username(),
                account.displayName(),
                institution.name(),
                institution.kind(),
                account.role(),
                account.email(),
                account.isEnabled(),
                account.mustChangePassword());
    }

    /** An account just opened, and its password for this one time. */
    record Opened(Account account, String password) {}

    /** One account as the list shows it. */
    record Row(
            UUID id,
            String username,
            String displayName,
            String institutionName,
            InstitutionKind institutionKind,
            Role role,
            String email,
            boolean enabled,
            boolean mustChangePassword) {

        boolean matches(String text) {
            return username.contains(text)
                    || displayName.toLowerCase(Locale.ROOT).contains(text)
                    || institutionName.toLowerCase(Locale.ROOT).contains(text);
        }
    }
}
