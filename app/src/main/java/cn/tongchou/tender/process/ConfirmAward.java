package cn.tongchou.tender.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 确认中标 */
@Component
public class ConfirmAward {

    private final TenderManagement tenders;
    private final TenderSteps steps;

    ConfirmAward(TenderManagement tenders, TenderSteps steps) {
        this.tenders = tenders;
        this.steps = steps;
    }

    /**
     * Decides on every evaluated lot.
     *
     * @return what the tender waits for now: {@code AWARDED} for its contracts, {@code ANNOUNCED}
     *     for the next opening of void lots, {@code CONTRACTED} for nothing as all was cancelled
     * @throws cn.tongchou.shared.AlreadyDone when this round has been decided
     */
    @Step
    public TenderStatus confirm(UUID programmeId, AwardRecord award, UUID commandId, Actor actor) {
        steps.begin(programmeId, JointTenderProcess.CONFIRM_AWARD, commandId, actor);
        UUID tenderId = steps.tender(programmeId).id();
        tenders.confirmAward(
                new AwardRecord(tenderId, award.confirmedOn(), award.noticeOn(), award.decisions()),
                actor);
        TenderStatus now = steps.tender(programmeId).status();
        steps.complete(
                programmeId,
                JointTenderProcess.CONFIRM_AWARD,
                Map.of(JointTenderProcess.AWARD_OUTCOME, now.name()),
                actor);
        return now;
    }
}
