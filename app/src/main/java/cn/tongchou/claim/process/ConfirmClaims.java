package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 确认认领: every claim is decided; says whether something is left. */
@Component
public class ConfirmClaims {

    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    ConfirmClaims(
            ClaimManagement claims,
            ProgrammeManagement programmes,
            ProcessTasks tasks,
            Commands commands) {
        this.claims = claims;
        this.programmes = programmes;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Takes the step.
     *
     * @return whether something is left, so that a further round is to be decided on
     * @throws cn.tongchou.shared.RuleViolation {@code claim.error.undecided} while claims wait for
     *     a decision
     */
    @Step
    public boolean complete(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        boolean left = claims.concludeRound(programmeId, actor);
        tasks.complete(
                programmes.programme(programmeId).number(),
                ClaimRoundProcess.CONFIRM_CLAIMS,
                Map.of(ClaimRoundProcess.QUOTA_LEFT, left),
                actor);
        return left;
    }
}
