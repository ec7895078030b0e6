package cn.tongchou.tender;

import cn.tongchou.shared.Keys;

/** How is procured (政府采购法 26; 财库〔2014〕214号 for 竞争性磋商). */
public enum TenderMethod {
    /** 公开招标 */
    OPEN_TENDER,
    /** 邀请招标 */
    INVITED_TENDER,
    /** 竞争性谈判 */
    COMPETITIVE_NEGOTIATION,
    /** 竞争性磋商 */
    COMPETITIVE_CONSULTATION,
    /** 询价 */
    REQUEST_FOR_QUOTATION,
    /** 单一来源 */
    SINGLE_SOURCE;

    public String messageKey() {
        return Keys.of("tender.method", this);
    }
}
