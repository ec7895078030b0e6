package cn.tongchou.reporting.leadership;

import cn.tongchou.shared.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was decided in the course of a year and changed what happens: a measure, with the
 * item that it stands on.
 *
 * @param projectId the project that it concerns, or {@code null}
 * @param library the library's name, or {@code null}
 * @param itemId the item that a page shows
 * @param number the item's human number
 * @param quantity by how much something was reduced or how much was accepted, in the project's
 *     unit; {@code null} where nothing was counted
 * @param day the new deadline, or {@code null}
 * @param reason why, as it was written
 * @param who the name of who decided, or {@code null}
 * @param at when
 */
public record Decision(
        Kind kind,
        UUID projectId,
        String library,
        UUID itemId,
        String number,
        Long quantity,
        LocalDate day,
        String reason,
        String who,
        Instant at) {

    /** What was decided. */
    public enum Kind {
        /** 延期 */
        EXTENDED("/assignments/"),
        /** 核减验收 */
        REDUCED("/assignments/"),
        /** 认领核减 */
        CLAIM_REDUCED("/projects/"),
        /** 再开一轮认领，退回和剩余的任务量由各馆再认领 */
        CLAIM_ROUND("/programmes/"),
        /** 再返工一轮 */
        ANOTHER_ROUND("/batches/"),
        /** 批次不予接收 */
        REJECTED("/batches/"),
        /** 付款退回 */
        PAYMENT_RETURNED("/contracts/"),
        /** 项目暂缓 */
        SUSPENDED("/projects/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The key of how many there were, such as 延期 2 项. */
        public String countKey() {
            return Keys.of("reporting.decision-count", this);
        }
    }

    /** The key of the sentence that says it. */
    public String key() {
        return Keys.of("reporting.decision", kind);
    }

    /** The page of the item. */
    public String href() {
        return kind.path
                + itemId
                + switch (kind) {
                    case PAYMENT_RETURNED -> "/payments";
                    case CLAIM_ROUND -> "/claims";
                    default -> "";
                };
    }
}
