package cn.tongchou.claim.web;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimStatus;
import cn.tongchou.claim.QuotaPool;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of claims show, each person their own share of it. */
@Component
@Transactional(readOnly = true)
class ClaimViews {

    private final ClaimBook book;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final AccountDirectory people;
    private final Clock clock;

    ClaimViews(
            ClaimBook book,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            AccountDirectory people,
            Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.institutions = institutions;
        this.people = people;
        this.clock = clock;
    }

    /** The pools of a programme, in the order of its projects. */
    public List<PoolCard> pools(UUID programmeId) {
        Map<UUID, QuotaPool> pools = book.pools(programmeId);
        Instant now = clock.now();
        Map<UUID, Long> libraries =
                book.claims(programmeId).stream()
                        .filter(claim -> claim.status().isActive())
                        .collect(
                                Collectors.groupingBy(
                                        Claim::projectId,
                                        Collectors.mapping(
                                                Claim::institutionId,
                                                Collectors.collectingAndThen(
                                                        Collectors.toSet(),
                                                        set -> (long) set.size()))));
        return programmes.projects(programmeId).stream()
                .filter(project -> pools.containsKey(project.id()))
                .map(
                        project ->
                                new PoolCard(
                                        project,
                                        pools.get(project.id()),
                                        libraries.getOrDefault(project.id(), 0L),
                                        pools.get(project.id()).isOpenAt(now),
                                        pools.get(project.id()).isOverAt(now)))
                .toList();
    }

    /** The claims a person may see: a library its own, the province all. */
    public List<ClaimRow> claims(UUID programmeId, Actor actor) {
        List<Claim> seen =
                actor.is(Role.LIBRARY_CLERK)
                        ? book.claimsOf(programmeId, actor.institutionId())
                        : book.claims(programmeId);
        Map<UUID, ConstructionProject> projects =
                programmes.projects(programmeId).stream()
                        .collect(Collectors.toMap(ConstructionProject::id, Function.identity()));
        return seen.stream().map(claim -> row(claim, projects.get(claim.projectId()))).toList();
    }

    public ClaimRow row(Claim claim) {
        return row(claim, programmes.project(claim.projectId()));
    }

    /** What a library may go by when it decides how much to claim. */
    public Guide guide(ConstructionProject project, int year, UUID institutionId) {
        long libraries = Math.max(1, institutions.libraries().size());
        Optional<Long> lastYear =
                programmes
                        .byYear(year - 1)
                        .map(earlier -> lastYear(earlier.id(), project, institutionId))
                        .filter(quantity -> quantity > 0);
        return new Guide(project.target() / libraries, lastYear.orElse(null));
    }

    private long lastYear(UUID programmeId, ConstructionProject project, UUID institutionId) {
        List<UUID> sameKind =
                programmes.projects(programmeId).stream()
                        .filter(earlier -> earlier.kind() == project.kind())
                        .map(ConstructionProject::id)
                        .toList();
        return book.claimsOf(programmeId, institutionId).stream()
                .filter(
                        claim ->
                                sameKind.contains(claim.projectId())
                                        && claim.status().isConfirmed())
                .mapToLong(Claim::quantity)
                .sum();
    }

    private ClaimRow row(Claim claim, ConstructionProject project) {
        return new ClaimRow(
                claim,
                project,
                institutions.get(claim.institutionId()).name(),
                people.displayName(claim.claimedBy()),
                claim.decidedBy() == null ? null : people.displayName(claim.decidedBy()));
    }

    /** The library's claim of a project that still stands in this round, if there is one. */
    static Optional<ClaimRow> standing(List<ClaimRow> own, UUID projectId, int roundNo) {
        return own.stream()
                .filter(
                        row ->
                                row.claim().projectId().equals(projectId)
                                        && row.claim().roundNo() == roundNo
                                        && row.claim().status().isActive())
                .max(Comparator.comparing(row -> row.claim().claimedAt()));
    }

    /**
     * One project's pool.
     *
     * @param libraries how many libraries hold an active claim
     * @param open whether libraries may claim now
     * @param over whether its window has ended
     */
    record PoolCard(
            ConstructionProject project,
            QuotaPool pool,
            long libraries,
            boolean open,
            boolean over) {

        public long percent() {
            return pool.total() == 0 ? 0 : pool.claimed() * 100 / pool.total();
        }

        public boolean full() {
            return pool.left() == 0;
        }
    }

    /** One claim with the names that people read. */
    record ClaimRow(
            Claim claim,
            ConstructionProject project,
            String library,
            String claimedBy,
            String decidedBy) {

        public boolean undecided() {
            return claim.status() == ClaimStatus.SUBMITTED;
        }
    }

    /**
     * @param average the target shared equally among the libraries: a reference, not an expectation
     * @param lastYear what the library had confirmed of the same kind a year before, or {@code
     *     null}
     */
    record Guide(long average, Long lastYear) {}
}
