package cn.tongchou.inspection;

import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One line of the list of rework orders. */
public record ReworkLine(
        UUID id,
        String number,
        UUID batchId,
        String batchNumber,
        int round,
        UUID institutionId,
        UUID responsibleId,
        ReworkStatus status,
        Instant issuedAt,
        LocalDate deadline,
        Instant resubmittedAt,
        int defectsA,
        int defectsB,
        int defectsC,
        Verdict nextVerdict) {

    public LocalDate issuedOn() {
        return Clock.dateOf(issuedAt);
    }

    public LocalDate resubmittedOn() {
        return Clock.dateOf(resubmittedAt);
    }

    /**
     * Days between the deadline and the redelivery, or today while it is awaited; zero or less when
     * in time.
     */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(deadline, resubmittedAt == null ? today : resubmittedOn());
    }

    static ReworkLine of(ResultSet r) throws SQLException {
        return new ReworkLine(
                Columns.uuid(r, "id"),
                r.getString("number"),
                Columns.uuid(r, "batch_id"),
                r.getString("batch_number"),
                r.getInt("round"),
                Columns.uuid(r, "institution_id"),
                Columns.uuid(r, "responsible_id"),
                ReworkStatus.valueOf(r.getString("status")),
                Columns.instant(r, "issued_at"),
                r.getObject("deadline", LocalDate.class),
                Columns.instant(r, "resubmitted_at"),
                r.getInt("defects_a"),
                r.getInt("defects_b"),
                r.getInt("defects_c"),
                Columns.constant(Verdict.class, r.getString("next_verdict")));
    }
}
