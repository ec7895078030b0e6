package cn.tongchou.budget.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.MemoStatus;
import cn.tongchou.budget.MemoStopRecord;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 登记请示流转: one stop after the other; the task ends with the approval, or when the 请示 is given back.
 */
@Component
public class RecordMemoRoute {

    private final FundManagement funds;
    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final ProcessTasks tasks;
    private final Commands commands;

    RecordMemoRoute(
            FundManagement funds,
            ProgrammeManagement programmes,
            Attachments attachments,
            ProcessTasks tasks,
            Commands commands) {
        this.funds = funds;
        this.programmes = programmes;
        this.attachments = attachments;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Records a stop.
     *
     * @param file the paper, or {@code null}; takes the place of the record's own attachment
     * @throws cn.tongchou.shared.AlreadyDone when this station's stop has been recorded
     */
    @Step
    public RequestMemo record(MemoStopRecord stop, Upload file, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        UUID paper = file == null ? stop.attachmentId() : attachments.store(file, actor);
        RequestMemo memo =
                funds.recordStop(
                        new MemoStopRecord(
                                stop.memoId(),
                                stop.station(),
                                stop.outcome(),
                                stop.date(),
                                stop.documentNumber(),
                                stop.note(),
                                paper),
                        actor);
        String key = programmes.programme(memo.programmeId()).number();
        if (memo.status() == MemoStatus.APPROVED || memo.status() == MemoStatus.REJECTED) {
            tasks.complete(
                    key,
                    FundRequestProcess.RECORD_MEMO_ROUTE,
                    Map.of(FundRequestProcess.MEMO_OUTCOME, memo.status().name()),
                    actor);
        } else {
            tasks.requireOpen(key, FundRequestProcess.RECORD_MEMO_ROUTE);
        }
        return memo;
    }
}
