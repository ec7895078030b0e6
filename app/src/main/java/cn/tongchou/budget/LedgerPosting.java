package cn.tongchou.budget;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * What is to be written into the ledger.
 *
 * @param projectId the construction project, or {@code null} for money that all projects share
 * @param amount more than zero; signed and not zero for {@code ADJUST} and {@code CARRY_OVER}
 * @param sourceDocument number of the document behind it: 文号, contract number, voucher; at most 120
 *     characters
 * @param sourceKey unique name of the business fact, such as {@code contract:…}; the same key is
 *     never posted twice; at most 100 characters
 * @param contractId required for {@code COMMIT}, {@code RELEASE} and {@code PAY}
 * @param remark why, at most 500 characters, or {@code null}
 * @param correctsSeq for {@code ADJUST}: the entry that is corrected; {@code null} corrects the
 *     allotment as a whole
 */
public record LedgerPosting(
        LedgerEntryKind kind,
        UUID programmeId,
        FundSource source,
        UUID projectId,
        Money amount,
        String sourceDocument,
        String sourceKey,
        UUID contractId,
        Actor actor,
        String remark,
        Long correctsSeq) {

    /** A posting that corrects no single entry. */
    public LedgerPosting(
            LedgerEntryKind kind,
            UUID programmeId,
            FundSource source,
            UUID projectId,
            Money amount,
            String sourceDocument,
            String sourceKey,
            UUID contractId,
            Actor actor,
            String remark) {
        this(
                kind,
                programmeId,
                source,
                projectId,
                amount,
                sourceDocument,
                sourceKey,
                contractId,
                actor,
                remark,
                null);
    }
}
