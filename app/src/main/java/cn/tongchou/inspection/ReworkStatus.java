package cn.tongchou.inspection;

/** Where a rework order stands. */
public enum ReworkStatus {
    /** 返工中：waits for the batch to be delivered again. */
    OPEN,
    /** 已重交：the batch was delivered again and is in inspection. */
    RESUBMITTED
}
