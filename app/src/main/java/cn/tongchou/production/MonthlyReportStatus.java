package cn.tongchou.production;

/** Where a 月报 stands. */
public enum MonthlyReportStatus {
    /** 待填报: waits for its library. */
    OPEN,
    /** 待收取: waits for the coordinator. */
    SUBMITTED,
    /** 已退回: waits for its library again, with a reason. */
    RETURNED,
    /** 已收下: its figures never change any more. */
    TAKEN,
    /** 随结项关闭: the year was closed before it was taken. */
    CLOSED;

    /** Whether the library has still to hand it in. */
    public boolean isMissing() {
        return this == OPEN || this == RETURNED;
    }
}
