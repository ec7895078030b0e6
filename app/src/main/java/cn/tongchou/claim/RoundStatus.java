package cn.tongchou.claim;

/** How far a claim round has come; every state but the last waits for a task. */
public enum RoundStatus {
    /** 认领中: waits for the end of its window. */
    OPEN,
    /** 待确认: the window is closed, claims are being decided. */
    COLLECTED,
    /** 待定下轮: every claim is decided, something is left. */
    CONFIRMED,
    /** 已结束 */
    CLOSED
}
