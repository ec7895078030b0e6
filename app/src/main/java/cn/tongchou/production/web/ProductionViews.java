package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.ProductionFilter;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the lists have in common: who sees which rows, and the names of libraries and projects. */
@Component
class ProductionViews {

    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final AssignmentAccess access;
    private final Clock clock;

    ProductionViews(
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            AssignmentAccess access,
            Clock clock) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.access = access;
        this.clock = clock;
    }

    /** The filter of the address, narrowed to what this person may see. */
    ProductionFilter filter(
            UUID programmeId, ListQuery query, Actor actor, Class<? extends Enum<?>> states) {
        Set<UUID> projects =
                query.kind() == null
                        ? null
                        : programmes.projects(programmeId).stream()
                                .filter(project -> project.kind() == query.kind())
                                .map(ConstructionProject::id)
                                .collect(Collectors.toSet());
        boolean supplier = actor.is(Role.SUPPLIER);
        if (supplier) {
            Set<UUID> contracted = access.projectsOf(actor.institutionId());
            projects =
                    projects == null
                            ? contracted
                            : projects.stream()
                                    .filter(contracted::contains)
                                    .collect(Collectors.toSet());
        }
        UUID library = actor.is(Role.LIBRARY_CLERK) ? actor.institutionId() : query.library();
        String status =
                Arrays.stream(states.getEnumConstants())
                        .map(Enum::name)
                        .filter(name -> name.equals(query.status()))
                        .findFirst()
                        .orElse(null);
        return new ProductionFilter(programmeId, projects, library, status, supplier);
    }

    /** The construction projects of a programme by id. */
    Map<UUID, ConstructionProject> projects(UUID programmeId) {
        return programmes.projects(programmeId).stream()
                .collect(Collectors.toMap(ConstructionProject::id, Function.identity()));
    }

    /** The names of all institutions by id. */
    Map<UUID, String> names() {
        return institutions.all().stream()
                .collect(Collectors.toMap(Institution::id, Institution::name));
    }

    /** The libraries that a list can be narrowed to; none for who sees their own rows only. */
    List<Institution> libraries(Actor actor) {
        return actor.is(Role.LIBRARY_CLERK) ? List.of() : institutions.libraries();
    }

    /** Days from today until a day; negative once it has passed. */
    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(clock.today(), day);
    }
}
