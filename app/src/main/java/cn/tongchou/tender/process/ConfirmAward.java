package cn.tongchou.tender.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.TenderManagement;
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
     * @return whether every lot has its winner; otherwise the void lots are opened again
     * @throws cn.tongchou.shared.AlreadyDone when this round has been decided
     */
    @Step
    public boolean confirm(UUID programmeId, AwardRecord award, UUID commandId, Actor actor) {
        steps.once(commandId, actor);
        boolean all =
                tenders.confirmAward(
                        new AwardRecord(
                                steps.tender(programmeId).id(),
                                award.confirmedOn(),
                                award.noticeOn(),
                                award.decisions()),
                        actor);
        steps.complete(
                programmeId,
                JointTenderProcess.CONFIRM_AWARD,
                Map.of(JointTenderProcess.ALL_LOTS_AWARDED, all),
                actor);
        return all;
    }
}
