package cn.tongchou.reporting.year;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A construction project with the sums of its libraries' shares, in its own unit.
 *
 * @param target 目标: of the whole project, or of one library where only its share is shown
 * @param libraries how many libraries take part
 * @param overdue assignments past their deadline with something still to be delivered
 */
public record ProjectFigures(
        UUID id,
        String number,
        String name,
        ConstructionKind kind,
        boolean coordinated,
        boolean suspended,
        LocalDate deadline,
        long target,
        long libraries,
        long claimed,
        long delivered,
        long passed,
        long accepted,
        long batches,
        long inInspection,
        long inRework,
        long lateRework,
        long overdue) {

    /** The sums of these shares, which are all of this project. */
    ProjectFigures with(List<Share> shares, LocalDate today) {
        return new ProjectFigures(
                id,
                number,
                name,
                kind,
                coordinated,
                suspended,
                deadline,
                target,
                shares.stream()
                        .filter(Share::takesPart)
                        .map(Share::institutionId)
                        .distinct()
                        .count(),
                shares.stream().mapToLong(Share::claimed).sum(),
                shares.stream().mapToLong(Share::delivered).sum(),
                shares.stream().mapToLong(Share::passed).sum(),
                shares.stream().mapToLong(Share::accepted).sum(),
                shares.stream().mapToLong(Share::batches).sum(),
                shares.stream().mapToLong(Share::inInspection).sum(),
                shares.stream().mapToLong(Share::inRework).sum(),
                shares.stream().mapToLong(Share::lateRework).sum(),
                shares.stream().filter(share -> share.isOverdue(today)).count());
    }

    /** The same project with what one library is to do as its target. */
    ProjectFigures withTarget(long ownTarget) {
        return new ProjectFigures(
                id,
                number,
                name,
                kind,
                coordinated,
                suspended,
                deadline,
                ownTarget,
                libraries,
                claimed,
                delivered,
                passed,
                accepted,
                batches,
                inInspection,
                inRework,
                lateRework,
                overdue);
    }

    public Unit unit() {
        return kind.unit();
    }

    /** In percent of the target, with one decimal. */
    public BigDecimal claimedPercent() {
        return Percent.of(claimed, target);
    }

    public BigDecimal deliveredPercent() {
        return Percent.of(delivered, target);
    }

    public BigDecimal passedPercent() {
        return Percent.of(passed, target);
    }

    public BigDecimal acceptedPercent() {
        return Percent.of(accepted, target);
    }

    /**
     * By how many percentage points acceptance is ahead of the time, negative when behind; {@code
     * null} without a target.
     */
    public BigDecimal lead(BigDecimal timePercent) {
        return target == 0 ? null : acceptedPercent().subtract(timePercent);
    }
}
