package cn.tongchou.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of the list of inspections. */
public record InspectionLine(
        UUID id,
        UUID batchId,
        String batchNumber,
        int round,
        UUID institutionId,
        UUID contractorId,
        InspectionStatus status,
        Verdict verdict,
        long lotSize,
        int sampleSize,
        int seenTo,
        int nonconforming,
        int defectsA,
        int defectsB,
        int defectsC,
        LocalDate dueOn,
        String inspectorName,
        Instant signedAt,
        boolean awaitsDecision,
        FailedBatchDecision decision) {

    /** Conforming units in hundredths of a percent; {@code null} before the signature. */
    public Integer conformingBasisPoints() {
        return verdict == null ? null : (int) ((sampleSize - nonconforming) * 10_000L / sampleSize);
    }

    static InspectionLine of(ResultSet r) throws SQLException {
        FailedBatchDecision decision =
                Columns.constant(FailedBatchDecision.class, r.getString("decision"));
        Verdict verdict = Columns.constant(Verdict.class, r.getString("verdict"));
        boolean awaits =
                verdict == Verdict.FAILED
                        && decision == null
                        && r.getInt("failed_rounds")
                                >= InspectionManagement.FAILED_ROUNDS_TO_DECIDE;
        return new InspectionLine(
                Columns.uuid(r, "id"),
                Columns.uuid(r, "batch_id"),
                r.getString("batch_number"),
                r.getInt("round"),
                Columns.uuid(r, "institution_id"),
                Columns.uuid(r, "contractor_id"),
                InspectionStatus.valueOf(r.getString("status")),
                verdict,
                r.getLong("lot_size"),
                r.getInt("sample_size"),
                r.getInt("seen_to"),
                r.getInt("nonconforming"),
                r.getInt("defects_a"),
                r.getInt("defects_b"),
                r.getInt("defects_c"),
                r.getObject("due_on", LocalDate.class),
                r.getString("inspector_name"),
                Columns.instant(r, "signed_at"),
                awaits,
                decision);
    }
}
