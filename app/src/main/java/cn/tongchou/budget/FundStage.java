package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/** What a programme's funds wait for. */
public enum FundStage {
    /** 拟写请示 */
    DRAFTING,
    /** 请示流转 */
    ROUTING,
    /** 等待下达 */
    ALLOCATING,
    /** 等待到账 */
    RECEIVING,
    /** 已到账: the first round of money is complete; more may still be granted and arrive. */
    RECEIVED;

    /** Whether the 请示 has been approved, so that finance may record grants. */
    public boolean isApproved() {
        return compareTo(ALLOCATING) >= 0;
    }

    public String messageKey() {
        return Keys.of("budget.stage", this);
    }
}
