package cn.tongchou.programme;

/** Whether a construction project goes on. */
public enum ProjectStatus {
    /** 建设中 */
    ACTIVE,
    /**
     * 暂缓: claiming and payment are refused and deadlines stop; delivery and capture stay open
     * (S75).
     */
    SUSPENDED
}
