package cn.tongchou.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One row of the list of claims; quantities in the unit of its project.
 *
 * @param revision what a form that decides has seen
 * @param decidedBy who decided, or {@code null}
 */
public record ClaimLine(
        UUID id,
        String number,
        UUID projectId,
        String library,
        int roundNo,
        long requested,
        long quantity,
        ClaimStatus status,
        long revision,
        String claimedBy,
        Instant claimedAt,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    public boolean undecided() {
        return status == ClaimStatus.SUBMITTED;
    }

    /** What was decided, or {@code null} while nothing is. */
    public Long decided() {
        return undecided() ? null : Long.valueOf(quantity);
    }

    static ClaimLine of(ResultSet r) throws SQLException {
        return new ClaimLine(
                UUID.fromString(r.getString("id")),
                r.getString("number"),
                UUID.fromString(r.getString("project_id")),
                r.getString("library"),
                r.getInt("round_no"),
                r.getLong("requested_quantity"),
                r.getLong("quantity"),
                ClaimStatus.valueOf(r.getString("status")),
                r.getLong("version"),
                r.getString("claimed_name"),
                r.getTimestamp("claimed_at").toInstant(),
                r.getString("decided_name"),
                r.getTimestamp("decided_at") == null
                        ? null
                        : r.getTimestamp("decided_at").toInstant(),
                r.getString("reason"));
    }
}
