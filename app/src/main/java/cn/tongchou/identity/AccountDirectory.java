package cn.tongchou.identity;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

    private final Accounts accounts;
    private final InstitutionDirectory institutions;

    AccountDirectory(Accounts accounts, InstitutionDirectory institutions) {
        this.accounts = accounts;
        this.institutions = institutions;
    }

    public Optional<Account> find(UUID accountId) {
        return accountId == null ? Optional.empty() : accounts.findById(accountId);
    }

    /** The account with its institution's name, by one statement. */
    Optional<KnownAccount> known(UUID accountId) {
        return accounts.known(accountId);
    }

    public Optional<Account> byUsername(String username) {
        return accounts.findByUsername(username);
    }

    public List<Account> byRole(Role role) {
        return accounts.findByRoleAndEnabledTrueOrderByUsername(role);
    }

    public List<Account> byInstitution(Role role, UUID institutionId) {
        return accounts.findByRoleAndInstitutionIdAndEnabledTrueOrderByUsername(
                role, institutionId);
    }

    public List<Account> all() {
        return accounts.findAllByOrderByUsername();
    }

    /** The example accounts that the login page names; none but in the demo. */
    public List<Account> demo() {
        return accounts.findByDemoTrueAndEnabledTrueOrderByUsername();
    }

    /** The name to show for an account, or a dash. */
    public String displayName(UUID accountId) {
        return find(accountId).map(Account::displayName).orElse("—");
    }

    /**
     * The actor that this account is now.
     *
     * @throws NotFound when there is no such account
     */
    public Actor actor(String username) {
        return accounts.findByUsername(username).map(this::actor).orElseThrow(NotFound::new);
    }

    public Actor actor(Account account) {
        String institution =
                institutions.find(account.institutionId()).map(i -> i.name()).orElse("");
        return actor(new KnownAccount(account, institution));
    }

    Actor actor(KnownAccount known) {
        Account account = known.account();
        return new Actor(
                account.id(),
                account.username(),
                account.displayName(),
                account.institutionId(),
                known.institution() == null ? "" : known.institution(),
                account.role());
    }
}
