package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the lists of construction have in common: whose rows a person sees, the filters by kind and
 * library, the names of libraries and projects.
 */
@Component
public class ProductionListings {

    private static final String NOTHING = "1 = 0";

    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final AssignmentAccess access;

    ProductionListings(
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            AssignmentAccess access) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.access = access;
    }

    /** Narrows a list of the table {@code t} to the rows of a year that this person sees. */
    <R> Listing<R> ownRows(Listing<R> listing, UUID programmeId, Actor actor) {
        listing.ofYear(programmes.programme(programmeId).year())
                .within("t.programme_id = :programme", Map.of("programme", programmeId.toString()));
        if (actor.is(Role.LIBRARY_CLERK)) {
            return listing.within(
                    "t.institution_id = :own", Map.of("own", actor.institutionId().toString()));
        }
        if (!actor.is(Role.SUPPLIER)) {
            return listing;
        }
        Set<UUID> contracted = access.projectsOf(actor.institutionId());
        return contracted.isEmpty()
                ? listing.within(NOTHING, Map.of())
                : listing.within(
                        "t.project_id in (:contracted)", Map.of("contracted", ids(contracted)));
    }

    /** Adds the filters by kind, and by library for who sees several. */
    <R> Listing<R> filters(
            Listing<R> listing, Map<UUID, ConstructionProject> projects, Actor actor) {
        listing.filter(
                ListFilter.choice(
                        "kind",
                        "production.column.kind",
                        Arrays.stream(ConstructionKind.values())
                                .map(kind -> ofKind(listing, kind, projects))
                                .toList(),
                        NOTHING));
        if (!actor.is(Role.LIBRARY_CLERK)) {
            listing.filter(
                    ListFilter.choice(
                            "library",
                            "production.column.library",
                            institutions.libraries().stream()
                                    .map(one -> Option.named(one.id(), one.name()))
                                    .toList(),
                            "t.institution_id = :value"));
        }
        return listing;
    }

    private static Option ofKind(
            Listing<?> listing, ConstructionKind kind, Map<UUID, ConstructionProject> projects) {
        Set<UUID> ofKind =
                projects.values().stream()
                        .filter(project -> project.kind() == kind)
                        .map(ConstructionProject::id)
                        .collect(Collectors.toSet());
        Option option = Option.of(kind.name(), kind.messageKey());
        if (ofKind.isEmpty()) {
            return option.where(NOTHING);
        }
        String name = "kind_" + kind.code();
        listing.bind(name, ids(ofKind));
        return option.where("t.project_id in (:" + name + ")");
    }

    /** The construction projects of a programme by id. */
    public Map<UUID, ConstructionProject> projects(UUID programmeId) {
        return programmes.projects(programmeId).stream()
                .collect(Collectors.toMap(ConstructionProject::id, Function.identity()));
    }

    /** The names of all institutions by id. */
    public Map<UUID, String> names() {
        return institutions.all().stream()
                .collect(Collectors.toMap(Institution::id, Institution::name));
    }

    private static List<String> ids(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
