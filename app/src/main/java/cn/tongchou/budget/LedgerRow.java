package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One row of the list of entries; parts as of {@link LedgerEntry}.
 *
 * @param correctsSeq the entry that this one corrects, or {@code null}
 */
public record LedgerRow(
        long seq,
        LedgerEntryKind kind,
        FundSource source,
        UUID projectId,
        Money amount,
        String sourceDocument,
        Long correctsSeq,
        Instant postedAt,
        String actorName,
        String remark,
        String hash,
        List<LedgerLine> lines) {

    /** The lines of an entry as one text, so that a list needs no further statement. */
    static final String LINES =
            "(select group_concat(concat(l.ledger_account, ':', l.debit, ':', l.credit) order by l.line_no separator ';')"
                    + " from ledger_line l where l.entry_seq = e.seq) as entry_lines";

    static LedgerRow of(ResultSet r) throws SQLException {
        String project = r.getString("project_id");
        return new LedgerRow(
                r.getLong("seq"),
                LedgerEntryKind.valueOf(r.getString("kind")),
                FundSource.valueOf(r.getString("source")),
                project == null ? null : UUID.fromString(project),
                new Money(r.getBigDecimal("amount")),
                r.getString("source_document"),
                r.getObject("corrects_seq", Long.class),
                r.getTimestamp("posted_at").toInstant(),
                r.getString("actor_name"),
                r.getString("remark"),
                r.getString("hash"),
                lines(r.getString("entry_lines")));
    }

    private static List<LedgerLine> lines(String text) {
        List<LedgerLine> lines = new ArrayList<>();
        for (String line : text.split(";")) {
            String[] parts = line.split(":");
            lines.add(
                    new LedgerLine(
                            lines.size() + 1,
                            LedgerAccount.valueOf(parts[0]),
                            Money.of(parts[1]),
                            Money.of(parts[2])));
        }
        return lines;
    }
}
