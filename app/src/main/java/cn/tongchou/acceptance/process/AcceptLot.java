package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.LotAcceptance;
import cn.tongchou.acceptance.LotAcceptanceCommand;
import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.TenderManagement;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 履约验收: only a qualified result moves the contract on; another one is kept and the task stays. */
@Component
public class AcceptLot {

    private final LotAcceptanceManagement lots;
    private final TenderManagement tenders;
    private final ProcessTasks tasks;

    AcceptLot(LotAcceptanceManagement lots, TenderManagement tenders, ProcessTasks tasks) {
        this.lots = lots;
        this.tenders = tenders;
        this.tasks = tasks;
    }

    /** Takes the step; errors as {@link LotAcceptanceManagement#accept}. */
    @Step
    public LotAcceptance accept(LotAcceptanceCommand command, Actor actor) {
        LotAcceptance record = lots.accept(command, actor);
        String contract = tenders.contract(command.contractId()).number();
        if (record.result() == LotResult.QUALIFIED) {
            tasks.complete(contract, AcceptanceProcess.ACCEPT_LOT, Map.of(), actor);
        } else {
            tasks.requireOpen(contract, AcceptanceProcess.ACCEPT_LOT);
        }
        return record;
    }
}
