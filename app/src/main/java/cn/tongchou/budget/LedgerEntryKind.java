package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/** What an entry of the ledger records. */
public enum LedgerEntryKind {
    /** 下达: finance grants an allotment. */
    ALLOCATE,
    /** 到账: granted money arrives at the lead library. */
    RECEIVE,
    /** 更正: an earlier entry, or the allotment as a whole, is corrected by a signed amount. */
    ADJUST,
    /** 签约: a contract takes up allotment. */
    COMMIT,
    /** 释放: a contract gives back what will not be paid. */
    RELEASE,
    /** 支付 */
    PAY,
    /** 收回: money goes back to finance. */
    RETURN,
    /** 结转: positive into this year, negative out of it. */
    CARRY_OVER;

    /** Whether the ledger takes such an entry after the programme has been closed. */
    public boolean isAllowedAfterClosing() {
        return this == ADJUST || this == RETURN || this == CARRY_OVER;
    }

    /** Whether the entry concerns a contract. */
    public boolean concernsContract() {
        return this == COMMIT || this == RELEASE || this == PAY;
    }

    public String messageKey() {
        return Keys.of("budget.entry-kind", this);
    }
}
