package cn.tongchou.production;

import cn.tongchou.shared.Unit;
import java.time.LocalDate;
import java.util.UUID;

/** One row of the list of assignments; quantities in {@code unit}. */
public record AssignmentLine(
        UUID id,
        String number,
        UUID projectId,
        UUID institutionId,
        long quantity,
        Unit unit,
        long delivered,
        long passed,
        Long accepted,
        LocalDate deadline,
        AssignmentStatus status) {

    /**
     * Whole percent of the assignment that is delivered; more than 100 where the claim does not
     * bound it.
     */
    public long deliveredPercent() {
        return quantity == 0 ? 100 : delivered * 100 / quantity;
    }
}
