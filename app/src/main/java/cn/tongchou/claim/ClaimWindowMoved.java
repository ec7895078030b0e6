package cn.tongchou.claim;

import java.util.UUID;

/** The open round of a programme ends later than it did; published inside what moved its end. */
public record ClaimWindowMoved(UUID programmeId) {}
