package cn.tongchou.budget.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundReceipt;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 登记到账: any number of arrivals; the task ends when finance says that the tender may begin. */
@Component
public class RecordFundReceipt {

    private final FundManagement funds;
    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final ProcessTasks tasks;
    private final Commands commands;

    RecordFundReceipt(
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
     * Records an arrival. Later ones are recorded in the same way while the year runs.
     *
     * @param file the slip, or {@code null}; takes the place of the record's own attachment
     * @param last whether the tender may begin, which ends the task
     */
    @Step
    public FundReceipt record(
            ReceiptRecord record, Upload file, boolean last, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        UUID slip = file == null ? record.attachmentId() : attachments.store(file, actor);
        FundReceipt receipt =
                funds.receive(
                        new ReceiptRecord(
                                record.allocationId(),
                                record.amount(),
                                record.receivedOn(),
                                record.documentNumber(),
                                slip),
                        actor);
        if (last) {
            finish(receipt.programmeId(), actor);
        }
        return receipt;
    }

    /** Ends the task after arrivals that were recorded before. */
    @Step
    public void finish(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        finish(programmeId, actor);
    }

    private void finish(UUID programmeId, Actor actor) {
        funds.finishReceiving(programmeId, actor);
        tasks.complete(
                programmes.programme(programmeId).number(),
                FundRequestProcess.RECORD_FUND_RECEIPT,
                Map.of(),
                actor);
    }
}
