package cn.tongchou.acceptance;

import cn.tongchou.shared.Keys;

/** Where a payment stands. */
public enum PaymentStatus {
    /** 待支付: released by the coordinator, waits for finance. */
    AWAITING_PAYMENT,
    /** 已支付 */
    PAID,
    /** 已退回 by finance, with a reason. */
    RETURNED;

    public String messageKey() {
        return Keys.of("acceptance.payment-status", this);
    }
}
