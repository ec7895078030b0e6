package cn.tongchou.inspection;

/** What the coordinator decides about a batch that failed three times. */
public enum FailedBatchDecision {
    /** 再返工一轮 */
    ANOTHER_ROUND,
    /** 不予接收 */
    REJECTED
}
