package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.AnnualReport;
import cn.tongchou.acceptance.ClosingManagement;
import cn.tongchou.acceptance.ReportSeen;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 编制年报 and 批准年报. Errors are those of {@link ClosingManagement}. */
@Component
public class CloseYear {

    private final ClosingManagement closing;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;

    CloseYear(ClosingManagement closing, ProgrammeManagement programmes, ProcessTasks tasks) {
        this.closing = closing;
        this.programmes = programmes;
        this.tasks = tasks;
    }

    /** The coordinator compiles the report. */
    @Step
    public AnnualReport compile(UUID commandId, UUID programmeId, String remark, Actor actor) {
        AnnualReport report = closing.compile(commandId, programmeId, remark, actor);
        complete(programmeId, AcceptanceProcess.COMPILE_REPORT, Map.of(), actor);
        return report;
    }

    /** The leader approves it; the process closes the programme in the same transaction. */
    @Step
    public AnnualReport approve(UUID commandId, UUID programmeId, ReportSeen seen, Actor actor) {
        AnnualReport report = closing.approve(commandId, programmeId, seen, actor);
        complete(
                programmeId,
                AcceptanceProcess.APPROVE_REPORT,
                Map.of(AcceptanceProcess.REPORT_OUTCOME, "APPROVED"),
                actor);
        return report;
    }

    /** The leader gives it back with a reason. */
    @Step
    public AnnualReport giveBack(
            UUID commandId, UUID programmeId, ReportSeen seen, String reason, Actor actor) {
        AnnualReport report = closing.giveBack(commandId, programmeId, seen, reason, actor);
        complete(
                programmeId,
                AcceptanceProcess.APPROVE_REPORT,
                Map.of(AcceptanceProcess.REPORT_OUTCOME, "RETURNED"),
                actor);
        return report;
    }

    private void complete(
            UUID programmeId, String activity, Map<String, Object> outcome, Actor actor) {
        tasks.complete(programmes.programme(programmeId).number(), activity, outcome, actor);
    }
}
