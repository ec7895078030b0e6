package cn.tongchou.reporting.leadership;

import cn.tongchou.reporting.ShortNames;
import cn.tongchou.reporting.year.Percent;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A library's place among those of a kind, by what it delivered of its own target.
 *
 * @param rank 1 for the first; equal rates share a place
 * @param completed in the kind's unit
 * @param warning how much is at risk
 */
public record Place(
        int rank, UUID libraryId, String library, long target, long completed, Warning warning) {

    /** 完成率; {@code null} without a target. */
    public BigDecimal percent() {
        return Percent.of(completed, target);
    }

    /** The name without the word that all of them end with. */
    public String shortName() {
        return ShortNames.of(library);
    }
}
