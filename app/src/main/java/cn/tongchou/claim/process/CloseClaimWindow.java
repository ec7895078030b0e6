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

/** 收取认领: the coordinator closes the window before its end. */
@Component("closeClaimWindowStep")
public class CloseClaimWindow {

    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    CloseClaimWindow(
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
     * @throws cn.tongchou.shared.AlreadyDone when the window has closed
     */
    @Step
    public void close(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        claims.closeRound(programmeId, actor);
        tasks.complete(
                programmes.programme(programmeId).number(),
                ClaimRoundProcess.CLOSE_CLAIM_WINDOW,
                Map.of(),
                actor);
    }
}
