package cn.tongchou.acceptance;

import cn.tongchou.shared.Keys;

/** The conclusion of a 履约验收. */
public enum LotResult {
    /** 合格 */
    QUALIFIED,
    /** 不合格: the supplier mends, and another acceptance follows. */
    NOT_QUALIFIED;

    public String messageKey() {
        return Keys.of("acceptance.lot-result", this);
    }
}
