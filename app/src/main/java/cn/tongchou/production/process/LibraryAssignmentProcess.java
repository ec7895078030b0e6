package cn.tongchou.production.process;

/**
 * What the drawing {@code library-assignment} names. Its business key is the assignment's number.
 */
public final class LibraryAssignmentProcess {

    static final String PROCESS = "library-assignment";

    /** 建设并提交批次 */
    public static final String DELIVER_BATCHES = "user_deliver_batches";

    /** 返工并重新提交, of {@code batch-inspection}, whose business key is the batch's number */
    public static final String REWORK_BATCH = "user_rework_batch";

    /** The message that begins the inspection of a batch. */
    public static final String BATCH_DELIVERED = "batch-delivered";

    static final String DELIVERY_REMINDER = "timer_delivery_reminder";
    static final String DELIVERY_DEADLINE = "timer_delivery_deadline";

    /** Variables, strings: ids. */
    static final String CLAIM_ID = "claimId";

    static final String ASSIGNMENT_ID = "assignmentId";
    static final String BATCH_ID = "batchId";

    private LibraryAssignmentProcess() {}
}
