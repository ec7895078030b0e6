package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/**
 * The ledger's accounts: the allotment's side (what may be spent) and the side of cash (what is
 * there).
 */
public enum LedgerAccount {
    /** 下达的指标 (debit). */
    ALLOTMENT_GRANTED,
    /** 结转的指标 (debit). */
    ALLOTMENT_CARRIED,
    /** 可用指标 (credit). */
    ALLOTMENT_AVAILABLE,
    /** 收回的指标 (credit). */
    ALLOTMENT_RETURNED,
    /** 合同占用 (credit). */
    COMMITTED,
    /** 已支出 (credit). */
    SPENT,
    /** 银行存款 (debit). */
    CASH,
    /** 到账来源 (credit). */
    FUNDS_RECEIVED,
    /** 结转资金来源 (credit). */
    FUNDS_CARRIED,
    /** 付款去向 (debit). */
    CASH_PAID,
    /** 退回去向 (debit). */
    CASH_RETURNED;

    public String messageKey() {
        return Keys.of("budget.account", this);
    }
}
