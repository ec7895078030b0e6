package cn.tongchou.claim.process;

/** What the drawing {@code claim-round} names. Its business key is the programme's number. */
public final class ClaimRoundProcess {

    public static final String PROCESS = "claim-round";

    /** 收取认领 */
    public static final String CLOSE_CLAIM_WINDOW = "user_close_claim_window";

    /** 确认认领 */
    public static final String CONFIRM_CLAIMS = "user_confirm_claims";

    /** 决定是否再开一轮 */
    public static final String DECIDE_FURTHER_ROUND = "user_decide_further_round";

    /** 截止前提醒 */
    static final String WINDOW_REMINDER = "timer_claim_window_reminder";

    /** 认领截止 */
    static final String WINDOW_CLOSES = "timer_claim_window_closes";

    /** Variable, string: the programme's id. */
    static final String PROGRAMME_ID = "programmeId";

    /** Outcome of 确认认领, boolean: whether something is left. */
    static final String QUOTA_LEFT = "quotaLeft";

    /** Outcome of 决定是否再开一轮, boolean. */
    static final String FURTHER_ROUND = "furtherRound";

    private ClaimRoundProcess() {}
}
