package cn.tongchou.programme;

import java.util.UUID;

/**
 * A suspended construction project goes on; published inside the resumption. Its own deadline has
 * moved already; whoever keeps deadlines of the project moves them on by the same number.
 *
 * @param suspendedWorkingDays working days after the day of the suspension up to and including
 *     today, 0 or more
 */
public record ProjectResumed(UUID projectId, int suspendedWorkingDays) {}
