package cn.tongchou.acceptance;

import cn.tongchou.shared.Keys;

/** What was decided on an assignment that asked for acceptance. */
public enum AcceptanceDecision {
    /** 全量验收: everything claimed has passed. */
    ACCEPTED,
    /** 核减验收: what has passed is accepted, the rest goes back to the pool. */
    REDUCED,
    /** 延期: more time, nothing accepted yet. */
    EXTENDED;

    public String messageKey() {
        return Keys.of("acceptance.decision", this);
    }
}
