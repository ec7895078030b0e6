package cn.tongchou.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The decision on every lot that was evaluated.
 *
 * @param confirmedOn not before the evaluation, not after today
 * @param noticeOn day of the award notice (中标通知书), not before {@code confirmedOn}
 */
public record AwardRecord(
        UUID tenderId, LocalDate confirmedOn, LocalDate noticeOn, List<AwardDecision> decisions) {}
