package cn.tongchou.claim;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeClosed;
import cn.tongchou.programme.ProgrammeLaunched;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.programme.ProjectSuspended;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, collects and ends claim rounds, and keeps every pool's window and suspension with them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundKeeper {

    private final ClaimRounds rounds;
    private final Claims claims;
    private final QuotaPools pools;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory libraries;
    private final AccountDirectory people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoundKeeper(
            ClaimRounds rounds,
            Claims claims,
            QuotaPools pools,
            ProgrammeManagement programmes,
            InstitutionDirectory libraries,
            AccountDirectory people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.claims = claims;
        this.pools = pools;
        this.programmes = programmes;
        this.libraries = libraries;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** A launch opens the pools and the first round, in its own transaction. */
    @EventListener
    public void launched(ProgrammeLaunched launch) {
        Programme programme = programmes.programme(launch.programmeId());
        Instant now = clock.now();
        programmes.projects(programme.id()).forEach(project -> pools.open(project, now));
        open(programme, 1, programme.claimOpensAt(), programme.claimClosesAt(), Actor.SYSTEM);
    }

    @EventListener
    public void suspended(ProjectSuspended event) {
        pools.suspended(event.projectId(), true);
    }

    @EventListener
    public void resumed(ProjectResumed event) {
        pools.suspended(event.projectId(), false);
    }

    /** Nothing is claimed in a closed programme, whatever its last round was. */
    @EventListener
    public void closed(ProgrammeClosed event) {
        pools.closeRound(event.programmeId());
    }

    ClaimRound openFurther(UUID programmeId, Instant opensAt, Instant closesAt, Actor actor) {
        programmes.requireOpen(programmeId);
        Programme programme = programmes.programme(programmeId);
        ClaimRound previous = current(programmeId);
        if (!quotaLeft(programmeId)) {
            throw RuleViolation.of("claim.error.nothing-left-at-all");
        }
        previous.end();
        rounds.saveAndFlush(previous);
        ClaimRound round = open(programme, previous.roundNo() + 1, opensAt, closesAt, actor);
        events.publishEvent(
                new Notice(
                        "claim-round-opened:" + programme.number() + ':' + round.roundNo(),
                        "claim.notice.round-opened",
                        List.of(
                                String.valueOf(programme.year()),
                                String.valueOf(round.roundNo()),
                                Refusal.text(opensAt),
                                Refusal.text(closesAt)),
                        page(programmeId),
                        Set.of(Notice.Recipient.role(Role.LIBRARY_CLERK))));
        return round;
    }

    private ClaimRound open(
            Programme programme, int no, Instant opensAt, Instant closesAt, Actor actor) {
        ClaimRound round =
                rounds.saveAndFlush(
                        new ClaimRound(
                                programme.id(),
                                no,
                                opensAt,
                                closesAt,
                                actor.accountId(),
                                clock.now()));
        pools.openRound(round);
        publish(
                actor,
                programme,
                round,
                "claim.history.round-opened",
                null,
                Refusal.text(opensAt) + " – " + Refusal.text(closesAt));
        return round;
    }

    void close(UUID programmeId, Actor actor) {
        Programme programme = programmes.programme(programmeId);
        ClaimRound round = current(programmeId);
        if (!round.isOpen()) {
            throw collectedAlready(round);
        }
        round.collect(actor.accountId(), clock.now());
        rounds.saveAndFlush(round);
        pools.closeRound(programmeId);
        long undecided = claims.countByProgrammeIdAndStatus(programmeId, ClaimStatus.SUBMITTED);
        publish(actor, programme, round, "claim.history.round-collected", RoundStatus.OPEN, null);
        events.publishEvent(
                new Notice(
                        "claim-round-collected:" + programme.number() + ':' + round.roundNo(),
                        "claim.notice.round-collected",
                        List.of(
                                String.valueOf(programme.year()),
                                String.valueOf(round.roundNo()),
                                String.valueOf(undecided)),
                        page(programmeId),
                        Set.of(Notice.Recipient.role(Role.COORDINATOR))));
    }

    private AlreadyDone collectedAlready(ClaimRound round) {
        String when = Refusal.text(round.closedAt());
        return round.closedBy() == null
                ? new AlreadyDone("claim.error.round-ran-out", round.roundNo(), when)
                : new AlreadyDone(
                        "claim.error.round-closed",
                        round.roundNo(),
                        people.displayName(round.closedBy()),
                        when);
    }

    boolean conclude(UUID programmeId, Actor actor) {
        Programme programme = programmes.programme(programmeId);
        ClaimRound round = current(programmeId);
        long undecided = claims.countByProgrammeIdAndStatus(programmeId, ClaimStatus.SUBMITTED);
        if (undecided > 0) {
            throw RuleViolation.of("claim.error.undecided", undecided);
        }
        boolean left = quotaLeft(programmeId);
        round.conclude(left);
        rounds.saveAndFlush(round);
        publish(
                actor,
                programme,
                round,
                "claim.history.round-concluded",
                RoundStatus.COLLECTED,
                null);
        return left;
    }

    void end(UUID programmeId, Actor actor) {
        ClaimRound round = current(programmeId);
        round.end();
        rounds.saveAndFlush(round);
        publish(
                actor,
                programmes.programme(programmeId),
                round,
                "claim.history.round-ended",
                RoundStatus.CONFIRMED,
                null);
    }

    /**
     * Whether a pool has something left for a further round. A suspended one counts: it can be
     * claimed once its project goes on, and after the last round nobody could.
     */
    boolean quotaLeft(UUID programmeId) {
        return pools.of(programmeId).stream().anyMatch(pool -> pool.left() > 0);
    }

    /** Tells every library that holds no active claim that the window closes soon. */
    void remind(UUID programmeId) {
        ClaimRound round = current(programmeId);
        if (!round.isOpen()) {
            return;
        }
        Programme programme = programmes.programme(programmeId);
        Set<UUID> claimed =
                claims.findByProgrammeIdOrderByNumber(programmeId).stream()
                        .filter(claim -> claim.status().isActive())
                        .map(Claim::institutionId)
                        .collect(Collectors.toSet());
        Set<Notice.Recipient> silent =
                libraries.libraries().stream()
                        .filter(library -> !claimed.contains(library.id()))
                        .map(library -> Notice.Recipient.roleAt(Role.LIBRARY_CLERK, library.id()))
                        .collect(Collectors.toSet());
        events.publishEvent(
                new Notice(
                                "claim-window-reminder:"
                                        + programme.number()
                                        + ':'
                                        + round.roundNo(),
                                "claim.notice.reminder",
                                List.of(
                                        String.valueOf(programme.year()),
                                        Refusal.text(round.closesAt())),
                                page(programmeId),
                                silent)
                        .due(Clock.dateOf(round.closesAt())));
    }

    ClaimRound current(UUID programmeId) {
        return rounds.findFirstByProgrammeIdOrderByRoundNoDesc(programmeId)
                .orElseThrow(() -> new AlreadyDone("claim.error.no-round"));
    }

    private void publish(
            Actor actor,
            Programme programme,
            ClaimRound round,
            String what,
            RoundStatus from,
            String detail) {
        events.publishEvent(
                actor.changed(
                        "claim-round",
                        round.id(),
                        programme.number() + " · " + round.roundNo(),
                        what,
                        from,
                        round.status(),
                        null,
                        detail));
    }

    private static String page(UUID programmeId) {
        return "/programmes/" + programmeId + "/claims";
    }
}
