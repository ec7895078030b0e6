package cn.tongchou.budget.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 登记经费下达: any number of grants; the task ends when finance says that the first ones are complete.
 */
@Component
public class RecordAllocation {

    private final FundManagement funds;
    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final ProcessTasks tasks;
    private final Commands commands;

    RecordAllocation(
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
     * Records a grant. Later grants are recorded in the same way while the year runs.
     *
     * @param file the 指标文, or {@code null}; takes the place of the record's own attachment
     * @param last whether the first grants are complete, which ends the task
     */
    @Step
    public FundAllocation record(
            AllocationRecord record, Upload file, boolean last, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        UUID paper = file == null ? record.attachmentId() : attachments.store(file, actor);
        FundAllocation allocation =
                funds.allocate(
                        new AllocationRecord(
                                record.programmeId(),
                                record.documentNumber(),
                                record.amount(),
                                record.source(),
                                record.projectId(),
                                record.issuedOn(),
                                paper),
                        actor);
        if (last) {
            finish(record.programmeId(), actor);
        }
        return allocation;
    }

    /** Ends the task after grants that were recorded before. */
    @Step
    public void finish(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        finish(programmeId, actor);
    }

    private void finish(UUID programmeId, Actor actor) {
        funds.finishAllocating(programmeId, actor);
        tasks.complete(
                programmes.programme(programmeId).number(),
                FundRequestProcess.RECORD_ALLOCATION,
                Map.of(),
                actor);
    }
}
