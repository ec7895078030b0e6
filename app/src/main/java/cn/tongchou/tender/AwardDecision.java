package cn.tongchou.tender;

import java.util.UUID;

/**
 * What is decided for one lot: a winner, or 废标.
 *
 * @param bidId the winning bid, or {@code null} to declare the lot void
 * @param reason required for 废标 and for a winner that is not ranked first, at most 500 characters
 */
public record AwardDecision(UUID lotId, UUID bidId, String reason) {}
