package cn.tongchou.inspection;

/** Where the inspection of one round stands. */
public enum InspectionStatus {
    /** 待检：defects may be recorded and removed. */
    OPEN,
    /** 已签：the verdict stands and nothing changes any more. */
    SIGNED
}
