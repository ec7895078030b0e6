package cn.tongchou.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    @Query(
            "select new cn.tongchou.identity.KnownAccount(a, i.name) from Account a left join Institution i"
                    + " on i.id = a.institutionId where a.id = :id")
    Optional<KnownAccount> known(UUID id);

    Optional<Account> findByUsername(String username);

    List<Account> findByRoleAndEnabledTrueOrderByUsername(Role role);

    List<Account> findByRoleAndInstitutionIdAndEnabledTrueOrderByUsername(
            Role role, UUID institutionId);

    List<Account> findAllByOrderByUsername();

    List<Account> findByDemoTrueAndEnabledTrueOrderByUsername();

    long count();
}
