package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectResumed;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * While a project is suspended its window stops: when it goes on while its round is open, the
 * window of its pool ends later by the working days that it has lost, and the round does not end
 * before. The windows of the other pools stay as they are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResumedWindows {

    private final ClaimRounds rounds;
    private final QuotaPools pools;
    private final ProgrammeManagement programmes;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ResumedWindows(
            ClaimRounds rounds,
            QuotaPools pools,
            ProgrammeManagement programmes,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.pools = pools;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    public void resumed(ProjectResumed event) {
        ConstructionProject project = programmes.project(event.projectId());
        ClaimRound round =
                rounds.findFirstByProgrammeIdOrderByRoundNoDesc(project.programmeId())
                        .filter(ClaimRound::isOpen)
                        .orElse(null);
        if (round == null) {
            return;
        }
        // No more than the window has lost: it may have opened while the project was suspended.
        int lost =
                Math.min(
                        event.suspendedWorkingDays(),
                        workingDays.between(Clock.dateOf(round.opensAt()), clock.today()));
        if (lost > 0) {
            moveOn(project, round, lost);
        }
    }

    private void moveOn(ConstructionProject project, ClaimRound round, int lost) {
        ZonedDateTime planned =
                pools.find(project.id()).orElseThrow().closesAt().atZone(Clock.ZONE);
        Instant closesAt =
                workingDays
                        .plus(planned.toLocalDate(), lost)
                        .atTime(planned.toLocalTime())
                        .atZone(Clock.ZONE)
                        .toInstant();
        pools.moveClose(project.id(), closesAt);
        Programme programme = programmes.programme(project.programmeId());
        if (closesAt.isAfter(round.closesAt())) {
            round.prolong(closesAt);
            rounds.saveAndFlush(round);
            events.publishEvent(new ClaimWindowMoved(programme.id()));
        }
        events.publishEvent(
                Actor.SYSTEM.changed(
                        "claim-round",
                        round.id(),
                        programme.number() + " · " + round.roundNo(),
                        "claim.history.window-moved",
                        null,
                        round.status(),
                        null,
                        project.name() + " → " + Refusal.text(closesAt)));
        events.publishEvent(
                new Notice(
                        "claim-window-moved:" + project.number() + ':' + closesAt,
                        "claim.notice.window-moved",
                        List.of(project.name(), Refusal.text(closesAt)),
                        "/programmes/" + programme.id() + "/claims",
                        Set.of(Notice.Recipient.role(Role.LIBRARY_CLERK))));
    }
}
