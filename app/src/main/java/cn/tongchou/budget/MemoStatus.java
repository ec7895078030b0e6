package cn.tongchou.budget;

/** How far a 请示 has come. */
public enum MemoStatus {
    /** 拟写 */
    DRAFT,
    /** 省馆已报送 */
    SUBMITTED,
    /** 省文化厅已转报 */
    FORWARDED,
    /** 省财政已批复 */
    APPROVED,
    /** 退回: a new one is written. */
    REJECTED
}
