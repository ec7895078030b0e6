package cn.tongchou.tender.process;

/** What the drawing {@code joint-tender} names. Its business key is the programme's number. */
public final class JointTenderProcess {

    /** 编制标段 */
    public static final String PLAN_LOTS = "user_plan_lots";

    /** 登记开标与投标 */
    public static final String RECORD_OPENING = "user_record_opening";

    /** 登记评审得分 */
    public static final String RECORD_EVALUATION = "user_record_evaluation";

    /** 确认中标 */
    public static final String CONFIRM_AWARD = "user_confirm_award";

    /** 签订合同 */
    public static final String SIGN_CONTRACTS = "user_sign_contracts";

    /** Outcome of 确认中标: the name of the tender's status after it. */
    static final String AWARD_OUTCOME = "awardOutcome";

    private JointTenderProcess() {}
}
