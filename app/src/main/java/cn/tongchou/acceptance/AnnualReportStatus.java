package cn.tongchou.acceptance;

import cn.tongchou.shared.Keys;

/** Where an annual report stands. */
public enum AnnualReportStatus {
    /** 待批准 */
    COMPILED,
    /** 已批准 */
    APPROVED,
    /** 已退回 */
    RETURNED;

    public String messageKey() {
        return Keys.of("acceptance.report-status", this);
    }
}
