package cn.tongchou.tender;

import cn.tongchou.shared.Keys;

/** How far a contract has come. */
public enum ContractStatus {
    /** 履行中 */
    ACTIVE,
    /** 已验收 */
    ACCEPTED,
    /** 已结清 */
    SETTLED;

    public String messageKey() {
        return Keys.of("tender.contract-status", this);
    }
}
