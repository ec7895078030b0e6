package cn.tongchou.tender;

import cn.tongchou.shared.Keys;

/** How far a lot has come. */
public enum LotStatus {
    /** 待开标 */
    PLANNED,
    /** 已开标 */
    OPENED,
    /** 已评审 */
    EVALUATED,
    /** 废标: it goes round again. */
    VOID,
    /** 已定标 */
    AWARDED,
    /** 已签约 */
    SIGNED,
    /** 采购任务取消: it is not bought this year and holds nothing up. */
    CANCELLED;

    public String messageKey() {
        return Keys.of("tender.lot-status", this);
    }
}
