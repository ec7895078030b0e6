package cn.tongchou.reporting.year;

import cn.tongchou.shared.Keys;
import java.util.List;

/**
 * A stretch of the year as pages tell it; the sequence itself stands in {@code
 * annual-programme.bpmn}.
 */
public enum Stage {
    /** 年度启动 */
    LAUNCH(null, 20, List.of()),
    /** 任务认领 */
    CLAIM("call_claim_round", 30, List.of("claim-round")),
    /** 经费请示与到账 */
    FUNDS("call_fund_request", 40, List.of("fund-request")),
    /** 联合招标与合同 */
    TENDER("call_joint_tender", 50, List.of("joint-tender")),
    /** 培训 */
    TRAINING("call_training_course", 60, List.of("training-course")),
    /** 建设任务 */
    PRODUCTION("call_library_assignment", 70, List.of("library-assignment")),
    /** 质检 */
    INSPECTION(null, 80, List.of()),
    /** 返工 */
    REWORK(null, 80, List.of("batch-inspection")),
    /** 验收 */
    ACCEPTANCE(null, 90, List.of()),
    /** 履约验收与付款 */
    PAYMENT("call_acceptance_and_payment", 90, List.of("acceptance-and-payment")),
    /** 结项 */
    CLOSING("call_closing", 90, List.of("closing"));

    private final String activityId;
    private final int navigationOrder;
    private final List<String> processIds;

    Stage(String activityId, int navigationOrder, List<String> processIds) {
        this.activityId = activityId;
        this.navigationOrder = navigationOrder;
        this.processIds = processIds;
    }

    /**
     * The call activity of the drawing of the year, or {@code null} where it has none of its own.
     */
    public String activityId() {
        return activityId;
    }

    /** The place of its page in the navigation, as {@code NavigationPart} counts. */
    public int navigationOrder() {
        return navigationOrder;
    }

    /** The drawings whose tasks belong to it. */
    public List<String> processIds() {
        return processIds;
    }

    /** The key of its name. */
    public String messageKey() {
        return Keys.of("reporting.stage", this);
    }
}
