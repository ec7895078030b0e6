package cn.tongchou.inspection.process;

/** Names in the model {@code batch-inspection}; its business key is the batch's number. */
public final class BatchInspection {

    static final String KEY = "batch-inspection";
    public static final String USER_INSPECT_SAMPLE = "user_inspect_sample";
    public static final String USER_REWORK_BATCH = "user_rework_batch";
    public static final String USER_DECIDE_FAILED_BATCH = "user_decide_failed_batch";
    static final String TIMER_INSPECTION_REMINDER = "timer_inspection_reminder";
    static final String TIMER_INSPECTION_DEADLINE = "timer_inspection_deadline";
    static final String TIMER_REWORK_REMINDER = "timer_rework_reminder";
    static final String TIMER_REWORK_DEADLINE = "timer_rework_deadline";
    static final String BATCH_ID = "batchId";
    static final String VERDICT = "verdict";
    static final String FAILED_ROUNDS = "failedRounds";
    static final String DECISION = "decision";

    /** The table that says what follows the failed rounds so far. */
    static final String FAILED_BATCH = "failed-batch";

    /** What that table answers. */
    static final String NEXT_STEP = "nextStep";

    private BatchInspection() {}
}
