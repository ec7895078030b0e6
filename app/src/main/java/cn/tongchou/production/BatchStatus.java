package cn.tongchou.production;

/** Where a batch stands. */
public enum BatchStatus {
    /** Delivered, in inspection */
    DELIVERED,
    /** Failed inspection; to be reworked and delivered again */
    IN_REWORK,
    /** Passed inspection */
    PASSED,
    /** Not received after repeated failures; its quantity no longer counts */
    REJECTED;

    /** Whether inspection or rework still decides about it. */
    public boolean isUndecided() {
        return this == DELIVERED || this == IN_REWORK;
    }
}
