package cn.tongchou.production;

/** Where a library's assignment stands. */
public enum AssignmentStatus {
    /** The library constructs and delivers */
    OPEN,
    /** The library has asked for acceptance */
    AWAITING_ACCEPTANCE,
    /** Accepted, in whole or reduced */
    ACCEPTED,
    /** Given back before anything was accepted */
    RELEASED
}
