package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as it stands in the ledger, never changed afterwards.
 *
 * @param seq place in the ledger, from 1 without a gap
 * @param projectId the construction project, or {@code null} for shared money
 * @param amount yuan, negative where a correction or a carry-over takes away
 * @param correctsSeq the entry that this one corrects, or {@code null}
 * @param actorId the account, {@code null} for the system
 * @param hash hex SHA-256 over everything before it, the hash of the entry before included
 */
public record LedgerEntry(
        long seq,
        LedgerEntryKind kind,
        UUID programmeId,
        FundSource source,
        UUID projectId,
        UUID contractId,
        Money amount,
        String sourceDocument,
        String sourceKey,
        Long correctsSeq,
        Instant postedAt,
        UUID actorId,
        String actorName,
        String remark,
        String previousHash,
        String hash,
        List<LedgerLine> lines) {}
