package cn.tongchou.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the evaluation committee decided.
 *
 * @param evaluatedOn not before the opening, not after today
 * @param members an odd number, at least two thirds of them experts
 * @param scores one for every valid bid of every lot that is scored
 * @param exceptions lots scored with fewer than three valid bids, with the approval that allows it
 * @param attachmentId the committee's report, or {@code null}
 */
public record EvaluationRecord(
        UUID tenderId,
        LocalDate evaluatedOn,
        List<Member> members,
        List<Score> scores,
        List<Exception> exceptions,
        UUID attachmentId) {

    /** A member of the committee; at most 60 characters. */
    public record Member(String name, boolean expert) {}

    /**
     * A bid's technical and business score, the average over all members.
     *
     * @param technical 0 to 100 − the lot's price weight, two decimals
     */
    public record Score(UUID bidId, BigDecimal technical) {}

    /**
     * Fewer bidders than the rule says are allowed for one lot.
     *
     * @param reason the approval's document and why, at most 500 characters
     */
    public record Exception(UUID lotId, String reason) {}
}
