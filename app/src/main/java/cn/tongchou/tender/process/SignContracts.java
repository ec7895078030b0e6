package cn.tongchou.tender.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 签订合同: one after the other; the task ends with the last one. */
@Component
public class SignContracts {

    private final TenderManagement tenders;
    private final Attachments attachments;
    private final TenderSteps steps;

    SignContracts(TenderManagement tenders, Attachments attachments, TenderSteps steps) {
        this.tenders = tenders;
        this.attachments = attachments;
        this.steps = steps;
    }

    /**
     * Records a signed contract; its money is committed in the same transaction.
     *
     * @param file the contract, or {@code null}; takes the place of the record's own attachment
     * @throws cn.tongchou.shared.AlreadyDone when the lot has its contract
     */
    @Step
    public Contract sign(ContractRecord record, Upload file, UUID commandId, Actor actor) {
        steps.begin(
                tenders.lot(record.lotId()).programmeId(),
                JointTenderProcess.SIGN_CONTRACTS,
                commandId,
                actor);
        UUID paper = file == null ? record.attachmentId() : attachments.store(file, actor);
        Contract contract =
                tenders.sign(
                        new ContractRecord(
                                record.lotId(),
                                record.signedOn(),
                                record.amount(),
                                record.source(),
                                paper),
                        actor);
        if (steps.tender(contract.programmeId()).status() == TenderStatus.CONTRACTED) {
            steps.complete(
                    contract.programmeId(), JointTenderProcess.SIGN_CONTRACTS, Map.of(), actor);
        }
        return contract;
    }
}
