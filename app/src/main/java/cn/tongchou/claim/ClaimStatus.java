package cn.tongchou.claim;

/** How far a claim has come. */
public enum ClaimStatus {
    /** 已提交: may be changed and withdrawn while the window is open. */
    SUBMITTED,
    /** 已确认 */
    CONFIRMED,
    /** 核减确认: confirmed with a smaller quantity. */
    REDUCED,
    /** 未确认 */
    REJECTED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已退回: confirmed once, all of it given back later. */
    RELEASED;

    /** Whether the claim holds quota. */
    public boolean isActive() {
        return this == SUBMITTED || isConfirmed();
    }

    /** Whether somebody has decided for it and it still stands. */
    public boolean isConfirmed() {
        return this == CONFIRMED || this == REDUCED;
    }
}
