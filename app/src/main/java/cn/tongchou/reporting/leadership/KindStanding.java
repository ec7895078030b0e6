package cn.tongchou.reporting.leadership;

import cn.tongchou.reporting.year.Percent;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of resource, in its own unit, with its libraries, the first first.
 *
 * @param target 任务量 of the projects
 * @param completed what was delivered
 */
public record KindStanding(
        ConstructionKind kind, long target, long completed, long accepted, List<Place> places) {

    private static final int SHOWN = 3;

    /** 完成率 in percent; {@code null} without a target. */
    public BigDecimal percent() {
        return Percent.of(completed, target);
    }

    /** The first three. */
    public List<Place> best() {
        return places.subList(0, Math.min(SHOWN, places.size()));
    }

    /** The last three that are not among the first. */
    public List<Place> worst() {
        return places.subList(Math.max(best().size(), places.size() - SHOWN), places.size());
    }

    /** How many stand between the first and the last that are shown. */
    public int between() {
        return places.size() - best().size() - worst().size();
    }
}
