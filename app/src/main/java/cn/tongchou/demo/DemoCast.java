package cn.tongchou.demo;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.replay.ReplayPeople;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The example accounts as the people of the example years: a visitor finds their own deeds. */
@Component
@Profile(Demo.PROFILE)
class DemoCast {

    private final AccountDirectory accounts;
    private final InstitutionDirectory institutions;

    DemoCast(AccountDirectory accounts, InstitutionDirectory institutions) {
        this.accounts = accounts;
        this.institutions = institutions;
    }

    @Transactional(readOnly = true)
    public ReplayPeople.Cast gather() {
        return new ReplayPeople.Cast(
                first(Role.COORDINATOR),
                first(Role.FINANCE),
                first(Role.LEADER),
                institutions.libraries().stream().map(this::clerk).toList(),
                firms("EX-S-"),
                firms("EX-Q-"),
                first(Role.SUPPLIER),
                first(Role.INSPECTOR));
    }

    /** The people of the firms that scan, in the order of {@link #firms}. */
    @Transactional(readOnly = true)
    public List<Actor> suppliers() {
        return of(Role.SUPPLIER).map(accounts::actor).toList();
    }

    /** All of the example accounts. */
    @Transactional(readOnly = true)
    public List<UUID> accounts() {
        return accounts.demo().stream().map(Account::id).toList();
    }

    private Actor clerk(Institution library) {
        return of(Role.LIBRARY_CLERK)
                .filter(account -> account.institutionId().equals(library.id()))
                .findFirst()
                .map(accounts::actor)
                .orElseThrow();
    }

    private Actor first(Role role) {
        return of(role).findFirst().map(accounts::actor).orElseThrow();
    }

    private Stream<Account> of(Role role) {
        return accounts.demo().stream()
                .filter(account -> account.role() == role)
                .sorted(Comparator.comparing(Account::username));
    }

    private List<Institution> firms(String series) {
        return Stream.of("01", "02", "03")
                .map(number -> institutions.byCode(series + number).orElseThrow())
                .toList();
    }
}
