package cn.tongchou.budget.process;

import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 拟写请示: saved as often as the coordinator likes, then handed in once. */
@Component
public class DraftRequestMemo {

    private final FundManagement funds;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    DraftRequestMemo(
            FundManagement funds,
            ProgrammeManagement programmes,
            ProcessTasks tasks,
            Commands commands) {
        this.funds = funds;
        this.programmes = programmes;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Writes the 请示 and its .docx; the task stays open.
     *
     * @throws cn.tongchou.shared.AlreadyDone when the task is not open
     */
    @Step
    public RequestMemo save(MemoDraft draft, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        tasks.requireOpen(key(draft.programmeId()), FundRequestProcess.DRAFT_REQUEST_MEMO);
        return funds.draftMemo(draft, actor);
    }

    /** Writes the 请示 and finishes its drafting. */
    @Step
    public RequestMemo finish(MemoDraft draft, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        RequestMemo memo = funds.draftMemo(draft, actor);
        funds.handInMemo(memo.id(), actor);
        tasks.complete(
                key(draft.programmeId()), FundRequestProcess.DRAFT_REQUEST_MEMO, Map.of(), actor);
        return memo;
    }

    private String key(UUID programmeId) {
        return programmes.programme(programmeId).number();
    }
}
