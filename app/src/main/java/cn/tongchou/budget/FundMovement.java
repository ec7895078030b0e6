package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * A correction, a return or a carry-over, as finance writes it.
 *
 * @param kind {@code ADJUST}, {@code RETURN} or {@code CARRY_OVER}
 * @param correctsSeq for {@code ADJUST}: the entry that was wrong; its programme, source and
 *     project are kept
 * @param source for the others
 * @param projectId for the others; {@code null} for shared money
 * @param amount the difference for {@code ADJUST} (−100.00 when 100 too much was written), signed
 *     for {@code CARRY_OVER}, more than zero for {@code RETURN}
 * @param documentNumber the document behind it, at most 80 characters
 * @param reason 1 to 500 characters
 */
public record FundMovement(
        UUID programmeId,
        LedgerEntryKind kind,
        Long correctsSeq,
        FundSource source,
        UUID projectId,
        Money amount,
        String documentNumber,
        String reason) {}
