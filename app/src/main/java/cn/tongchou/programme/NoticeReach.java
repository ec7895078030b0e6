package cn.tongchou.programme;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether what is told to every library reaches every library. */
@Component
@Transactional(readOnly = true)
public class NoticeReach {

    private final InstitutionDirectory institutions;
    private final AccountDirectory people;

    NoticeReach(InstitutionDirectory institutions, AccountDirectory people) {
        this.institutions = institutions;
        this.people = people;
    }

    /** Names of the libraries for which nobody can sign in, so that no notice reaches them. */
    public List<String> unreached() {
        Set<UUID> reached =
                people.byRole(Role.LIBRARY_CLERK).stream()
                        .map(Account::institutionId)
                        .collect(Collectors.toSet());
        return institutions.libraries().stream()
                .filter(library -> !reached.contains(library.id()))
                .map(Institution::name)
                .toList();
    }
}
