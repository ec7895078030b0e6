package cn.tongchou.inspection;

/** What an inspection's defects lead to; computed, never chosen. */
public enum Verdict {
    /** 合格 */
    PASSED,
    /** 不合格 */
    FAILED
}
