package cn.tongchou.production;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a library did for one construction project in the month, in the project's unit.
 *
 * @param quantity 年度任务量 when it was handed in
 * @param delivered what was delivered in batches within the month; a redelivery counts by how much
 *     it changed the quantity, so it may be negative
 * @param proposed what the month comes to by the batches: delivered, less what earlier months have
 *     reported beyond their batches
 * @param done 本月完成量, as the library says
 * @param reason why done is not what was proposed, or {@code null}
 */
@Embeddable
public record MonthlyReportLine(
        UUID projectId, long quantity, long delivered, long proposed, long done, String reason) {

    /** How much the library says beyond the batches of the month. */
    long beyondBatches() {
        return done - delivered;
    }
}
