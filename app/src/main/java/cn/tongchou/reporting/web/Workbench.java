package cn.tongchou.reporting.web;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Funds;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.ProjectFigures;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.Wait;
import cn.tongchou.reporting.year.Waits;
import cn.tongchou.reporting.year.Workload;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.reporting.year.YearOverview;
import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the home page's numbers together: of the province, or of the own institution only. */
@Component
class Workbench {

    private static final Set<Role> PROVINCE =
            EnumSet.of(Role.COORDINATOR, Role.FINANCE, Role.LEADER);

    private final ClaimBook claims;
    private final YearFigures figures;
    private final YearOverview overview;
    private final Waits waits;
    private final Workload workload;
    private final StageLinks links;
    private final Clock clock;

    Workbench(
            ClaimBook claims,
            YearFigures figures,
            YearOverview overview,
            Waits waits,
            Workload workload,
            StageLinks links,
            Clock clock) {
        this.claims = claims;
        this.figures = figures;
        this.overview = overview;
        this.waits = waits;
        this.workload = workload;
        this.links = links;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Bench of(Programme programme, Actor actor) {
        boolean province = PROVINCE.contains(actor.role());
        boolean quantities = province || actor.is(Role.LIBRARY_CLERK);
        UUID own = actor.is(Role.LIBRARY_CLERK) ? actor.institutionId() : null;
        List<Share> shares = figures.shares(programme.id(), own);
        List<ProjectFigures> projects =
                quantities ? figures.projects(programme.id(), own, shares) : List.of();
        Funds funds = overview.funds(programme.id(), projects);
        LocalDate today = clock.today();
        LocalDate deadline =
                projects.stream()
                        .map(ProjectFigures::deadline)
                        .filter(day -> !day.isBefore(today))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new Bench(
                programme,
                Percent.ofShare(TimeProgress.of(programme.calendarYear(), today)),
                deadline,
                deadline == null ? 0 : deadline.toEpochDay() - today.toEpochDay(),
                projects,
                actor.is(Role.FINANCE) && funds.isKnown() ? funds : null,
                workload.of(programme.id(), actor),
                links.of(programme.id(), overview.course(programme, shares, funds).stages(), actor),
                waits.of(programme.id(), actor),
                actor.is(Role.LIBRARY_CLERK) ? claimable(programme.id(), actor) : null);
    }

    /**
     * The round in which a library has not claimed yet and still may, or {@code null}: claiming is
     * voluntary and therefore nobody's task, but it must not be overlooked.
     */
    private ClaimRound claimable(UUID programmeId, Actor actor) {
        Instant now = clock.now();
        return claims.currentRound(programmeId)
                .filter(ClaimRound::isOpen)
                .filter(round -> !now.isBefore(round.opensAt()) && now.isBefore(round.closesAt()))
                .filter(
                        round ->
                                claims.claimsOf(programmeId, actor.institutionId()).stream()
                                        .noneMatch(claim -> claim.roundNo() == round.roundNo()))
                .orElse(null);
    }

    /**
     * The numbers of a home page.
     *
     * @param timePercent 序时进度
     * @param deadline the next deadline of a project, or {@code null}
     * @param projects what is constructed, in each project's own unit; empty for those who
     *     construct nothing
     * @param funds the money, for finance; else {@code null}
     * @param workload numbers of suppliers and inspectors
     * @param claimable the round in which the library may still claim, or {@code null}
     */
    record Bench(
            Programme programme,
            BigDecimal timePercent,
            LocalDate deadline,
            long daysLeft,
            List<ProjectFigures> projects,
            Funds funds,
            List<Workload.Figure> workload,
            List<StageLink> stages,
            List<Wait> waits,
            ClaimRound claimable) {

        /** Days of the longest wait; 0 when nothing is waited for. */
        public long longest(LocalDate today) {
            return waits.stream().mapToLong(wait -> wait.days(today)).max().orElse(0);
        }
    }
}
