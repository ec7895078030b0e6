package cn.tongchou.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * What libraries may claim of one construction project. Read only: the row changes by conditional
 * updates.
 *
 * @param total the project's target, in its unit
 * @param claimed what active claims hold, 0 to {@code total}
 * @param roundNo the newest round
 * @param closesAt the end of its window, exclusive; after a suspension later than that of other
 *     pools
 * @param roundOpen whether that round has not been closed
 * @param suspended whether the project is suspended
 */
public record QuotaPool(
        UUID projectId,
        UUID programmeId,
        long total,
        long claimed,
        int roundNo,
        Instant opensAt,
        Instant closesAt,
        boolean roundOpen,
        boolean suspended) {

    /** What nobody holds. */
    public long left() {
        return total - claimed;
    }

    /**
     * Whether libraries may claim at this moment: the window includes its start and excludes its
     * end.
     */
    public boolean isOpenAt(Instant now) {
        return !isOverAt(now) && !suspended && !now.isBefore(opensAt);
    }

    /** Whether the newest window has ended, or its round was collected before. */
    public boolean isOverAt(Instant now) {
        return !roundOpen || !now.isBefore(closesAt);
    }
}
