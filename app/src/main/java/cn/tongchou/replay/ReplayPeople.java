package cn.tongchou.replay;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a replay: plainly examples, one account each with a random password that nobody
 * knows, so that every step has an actor and the four-eyes rules hold as they do for people.
 */
@Component
public class ReplayPeople {

    private final InstitutionDirectory institutions;
    private final AccountManagement accounts;
    private final AccountDirectory directory;

    ReplayPeople(
            InstitutionDirectory institutions,
            AccountManagement accounts,
            AccountDirectory directory) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Everybody whom the year needs, opened once. */
    @Transactional
    Cast gather(Assumptions assumptions) {
        UUID lead = institutions.leadLibrary().id();
        List<Institution> libraries = institutions.libraries();
        List<Actor> clerks =
                libraries.stream()
                        .map(
                                library ->
                                        person(
                                                "replay.clerk." + library.code().substring(4, 10),
                                                "示例馆员",
                                                library.id(),
                                                Role.LIBRARY_CLERK))
                        .toList();
        List<Institution> suppliers =
                firms(assumptions.texts("suppliers"), InstitutionKind.SUPPLIER, "RP-S-");
        List<Institution> agencies =
                firms(assumptions.texts("agencies"), InstitutionKind.INSPECTION_AGENCY, "RP-Q-");
        return new Cast(
                person("replay.coordinator", "示例统筹", lead, Role.COORDINATOR),
                person("replay.finance", "示例财务", lead, Role.FINANCE),
                person("replay.leader", "示例领导", lead, Role.LEADER),
                clerks,
                suppliers,
                agencies,
                person("replay.supplier", "示例供应商员工", suppliers.get(0).id(), Role.SUPPLIER),
                person("replay.inspector", "示例质检员", agencies.get(0).id(), Role.INSPECTOR));
    }

    private List<Institution> firms(List<String> names, InstitutionKind kind, String series) {
        List<Institution> firms = new java.util.ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String code = series + (i + 1);
            String name = names.get(i);
            firms.add(
                    institutions
                            .byCode(code)
                            .orElseGet(() -> institutions.register(code, name, kind, null)));
        }
        return firms;
    }

    private Actor person(String username, String name, UUID institutionId, Role role) {
        String lower = username.toLowerCase(Locale.ROOT);
        return directory
                .byUsername(lower)
                .map(directory::actor)
                .orElseGet(
                        () ->
                                directory.actor(
                                        accounts.open(
                                                lower,
                                                name,
                                                institutionId,
                                                role,
                                                null,
                                                AccountManagement.randomPassword(),
                                                Actor.SYSTEM)));
    }

    /**
     * The people of a year.
     *
     * @param clerks one per library, in the order of the libraries' codes, the lead library first
     * @param suppliers the bidders of the other lots, the later contractor first
     * @param agencies the bidders of the inspection lot, the later contractor first
     */
    public record Cast(
            Actor coordinator,
            Actor finance,
            Actor leader,
            List<Actor> clerks,
            List<Institution> suppliers,
            List<Institution> agencies,
            Actor supplier,
            Actor inspector) {}
}
