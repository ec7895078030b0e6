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
        return roundOpen && !suspended && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
