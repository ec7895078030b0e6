package cn.tongchou.reporting.year;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one library does in one construction project, all in the project's unit.
 *
 * @param claimed 认领: claims that hold quota now
 * @param assigned 任务量 of the assignments that were opened and not given back; 0 before any was
 * @param delivered 提交: batches that were not rejected
 * @param passed 合格: batches that passed inspection
 * @param accepted 验收
 * @param batches how many batches, rejected ones too
 * @param inInspection batches that wait for their verdict
 * @param inRework batches that are to be delivered again
 * @param lateRework of those, past the rework order's deadline
 * @param awaiting assignments that wait for acceptance
 * @param building assignments in construction
 * @param deadline the earliest deadline of those, or {@code null}
 */
public record Share(
        UUID projectId,
        String projectNumber,
        String projectName,
        ConstructionKind kind,
        UUID institutionId,
        String library,
        String divisionCode,
        long claimed,
        long assigned,
        long delivered,
        long passed,
        long accepted,
        long batches,
        long inInspection,
        long inRework,
        long lateRework,
        long awaiting,
        long building,
        LocalDate deadline) {

    public Unit unit() {
        return kind.unit();
    }

    /** What the library is to do: its assignments, or its claims before they are opened. */
    public long target() {
        return assigned > 0 ? assigned : claimed;
    }

    /** Delivered in percent of the target; {@code null} without one. */
    public BigDecimal deliveredPercent() {
        return Percent.of(delivered, target());
    }

    /** What is still to be delivered, 0 or more. */
    public long missing() {
        return Math.max(0, target() - delivered);
    }

    /** Whether the deadline has passed and something is still to be delivered. */
    public boolean isOverdue(LocalDate today) {
        return deadline != null && deadline.isBefore(today) && missing() > 0;
    }

    /** Whether the library takes part at all. */
    public boolean takesPart() {
        return claimed > 0 || assigned > 0 || batches > 0;
    }
}
