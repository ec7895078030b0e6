package cn.tongchou.tender;

import java.util.UUID;

/**
 * What is decided for one lot: a winner, 废标, or 采购任务取消 (政府采购法 36, 38).
 *
 * @param bidId the winning bid, or {@code null} to declare the lot void or cancelled
 * @param reason required unless the first-ranked wins, at most 500 characters
 * @param cancelled whether a lot without a winner is given up; otherwise it goes round again
 */
public record AwardDecision(UUID lotId, UUID bidId, String reason, boolean cancelled) {

    /** A winner, or 废标. */
    public AwardDecision(UUID lotId, UUID bidId, String reason) {
        this(lotId, bidId, reason, false);
    }

    /** 采购任务取消 */
    public static AwardDecision cancel(UUID lotId, String reason) {
        return new AwardDecision(lotId, null, reason, true);
    }
}
