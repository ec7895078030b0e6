package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/** Where money comes from; money of one source is told apart to its last payment. */
public enum FundSource {
    /** 中央补助 */
    CENTRAL,
    /** 省级配套 */
    PROVINCIAL,
    /** 市级配套 */
    MUNICIPAL,
    /** 其他 */
    OTHER;

    public String messageKey() {
        return Keys.of("budget.fund-source", this);
    }
}
