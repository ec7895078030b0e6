package cn.tongchou.tender.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderPlan;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 编制标段 */
@Component
public class PlanLots {

    private final TenderManagement tenders;
    private final TenderSteps steps;

    PlanLots(TenderManagement tenders, TenderSteps steps) {
        this.tenders = tenders;
        this.steps = steps;
    }

    /**
     * @throws cn.tongchou.shared.AlreadyDone when the lots have been planned
     */
    @Step
    public JointTender plan(TenderPlan plan, UUID commandId, Actor actor) {
        steps.begin(plan.programmeId(), JointTenderProcess.PLAN_LOTS, commandId, actor);
        JointTender tender = tenders.plan(plan, actor);
        steps.complete(plan.programmeId(), JointTenderProcess.PLAN_LOTS, Map.of(), actor);
        return tender;
    }
}
