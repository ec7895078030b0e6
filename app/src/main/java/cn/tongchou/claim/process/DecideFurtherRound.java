package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 决定是否再开一轮: while something is left, the coordinator opens a further round or ends claiming (S84).
 */
@Component
public class DecideFurtherRound {

    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    DecideFurtherRound(
            ClaimManagement claims,
            ProgrammeManagement programmes,
            ProcessTasks tasks,
            Commands commands) {
        this.claims = claims;
        this.programmes = programmes;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Opens a further round; errors as {@link ClaimManagement#openRound}. */
    @Step
    public void open(
            UUID programmeId, Instant opensAt, Instant closesAt, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        claims.openRound(programmeId, opensAt, closesAt, actor);
        complete(programmeId, true, actor);
    }

    /** Leaves what is left and ends claiming. */
    @Step
    public void end(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        claims.endClaiming(programmeId, actor);
        complete(programmeId, false, actor);
    }

    private void complete(UUID programmeId, boolean further, Actor actor) {
        tasks.complete(
                programmes.programme(programmeId).number(),
                ClaimRoundProcess.DECIDE_FURTHER_ROUND,
                Map.of(ClaimRoundProcess.FURTHER_ROUND, further),
                actor);
    }
}
