package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the entries: appends one after the other, each chained to the one before, and reads them
 * back. It never changes one.
 */
@Component
class LedgerJournal {

    /** What the first entry follows. */
    static final String GENESIS = "0".repeat(64);

    private static final String READ =
            "select e.seq, e.kind, e.programme_id, e.source, e.project_id, e.contract_id, e.amount,"
                    + " e.source_document, e.source_key, e.corrects_seq, e.posted_at, e.actor_id, e.actor_name, e.remark,"
                    + " e.previous_hash, e.hash, l.line_no, l.ledger_account, l.debit, l.credit"
                    + " from ledger_entry e left join ledger_line l on l.entry_seq = e.seq";

    private final NamedParameterJdbcTemplate jdbc;

    LedgerJournal(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last entry's place and hash. */
    record Head(long seq, String hash) {}

    /**
     * Takes the head for this transaction: writers stand in line here, and a rollback leaves no
     * gap.
     */
    Head takeHead() {
        jdbc.getJdbcOperations().update("update ledger_head set seq = seq + 1 where id = 1");
        Head taken = head();
        return new Head(taken.seq() - 1, taken.hash());
    }

    Head head() {
        return jdbc.getJdbcOperations()
                .queryForObject(
                        "select seq, hash from ledger_head where id = 1",
                        (r, i) -> new Head(r.getLong(1), r.getString(2)));
    }

    boolean hasSourceKey(String sourceKey) {
        return jdbc.queryForObject(
                        "select count(*) from ledger_entry where source_key = :key",
                        Map.of("key", sourceKey),
                        Long.class)
                > 0;
    }

    void append(LedgerEntry entry) {
        jdbc.update(
                "insert into ledger_entry (seq, kind, programme_id, source, project_id, contract_id, amount, source_document,"
                        + " source_key, corrects_seq, posted_at, actor_id, actor_name, remark, previous_hash, hash) values (:seq,"
                        + " :kind, :programme, :source, :project, :contract, :amount, :document, :key, :corrects, :at, :actor,"
                        + " :actorName, :remark, :previous, :hash)",
                new MapSqlParameterSource()
                        .addValue("seq", entry.seq())
                        .addValue("kind", entry.kind().name())
                        .addValue("programme", entry.programmeId().toString())
                        .addValue("source", entry.source().name())
                        .addValue("project", text(entry.projectId()))
                        .addValue("contract", text(entry.contractId()))
                        .addValue("amount", entry.amount().amount())
                        .addValue("document", entry.sourceDocument())
                        .addValue("key", entry.sourceKey())
                        .addValue("corrects", entry.correctsSeq())
                        .addValue("at", Timestamp.from(entry.postedAt()))
                        .addValue("actor", text(entry.actorId()))
                        .addValue("actorName", entry.actorName())
                        .addValue("remark", entry.remark())
                        .addValue("previous", entry.previousHash())
                        .addValue("hash", entry.hash()));
        for (LedgerLine line : entry.lines()) {
            jdbc.update(
                    "insert into ledger_line (entry_seq, line_no, ledger_account, debit, credit, programme_id, source, project_id)"
                            + " values (:seq, :line, :account, :debit, :credit, :programme, :source, :project)",
                    new MapSqlParameterSource()
                            .addValue("seq", entry.seq())
                            .addValue("line", line.lineNo())
                            .addValue("account", line.account().name())
                            .addValue("debit", line.debit().amount())
                            .addValue("credit", line.credit().amount())
                            .addValue("programme", entry.programmeId().toString())
                            .addValue("source", entry.source().name())
                            .addValue("project", text(entry.projectId())));
        }
        jdbc.update(
                "update ledger_head set seq = :seq, hash = :hash where id = 1",
                Map.of("seq", entry.seq(), "hash", entry.hash()));
    }

    Optional<LedgerEntry> entry(long seq) {
        return read(" where e.seq = :value", seq).stream().findFirst();
    }

    /** The entries of a programme, the newest first. */
    List<LedgerEntry> ofProgramme(UUID programmeId) {
        return read(" where e.programme_id = :value", programmeId.toString()).stream()
                .sorted(java.util.Comparator.comparingLong(LedgerEntry::seq).reversed())
                .toList();
    }

    List<LedgerEntry> ofContract(UUID contractId) {
        return read(" where e.contract_id = :value", contractId.toString());
    }

    /** Every entry of the ledger from a place on, at most so many, in their order. */
    List<LedgerEntry> from(long seq, int count) {
        return read(" where e.seq >= :value and e.seq < " + (seq + count), seq);
    }

    /** An entry's own amount with every correction of it. */
    Money corrected(LedgerEntry entry) {
        return entry.amount()
                .plus(
                        Money.orZero(
                                jdbc.queryForObject(
                                        "select sum(amount) from ledger_entry where corrects_seq = :seq",
                                        Map.of("seq", entry.seq()),
                                        java.math.BigDecimal.class)));
    }

    private List<LedgerEntry> read(String where, Object value) {
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        jdbc.query(
                READ + where + " order by e.seq, l.line_no",
                Map.of("value", value),
                row -> {
                    LedgerEntry entry =
                            entries.computeIfAbsent(row.getLong("seq"), seq -> header(row));
                    if (row.getString("ledger_account") != null) {
                        entry.lines().add(line(row));
                    }
                });
        return List.copyOf(entries.values());
    }

    private static LedgerEntry header(ResultSet row) {
        try {
            long corrects = row.getLong("corrects_seq");
            Long correctsSeq = row.wasNull() ? null : corrects;
            return new LedgerEntry(
                    row.getLong("seq"),
                    LedgerEntryKind.valueOf(row.getString("kind")),
                    id(row.getString("programme_id")),
                    FundSource.valueOf(row.getString("source")),
                    id(row.getString("project_id")),
                    id(row.getString("contract_id")),
                    new Money(row.getBigDecimal("amount")),
                    row.getString("source_document"),
                    row.getString("source_key"),
                    correctsSeq,
                    row.getTimestamp("posted_at").toInstant(),
                    id(row.getString("actor_id")),
                    row.getString("actor_name"),
                    row.getString("remark"),
                    row.getString("previous_hash"),
                    row.getString("hash"),
                    new java.util.ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("a ledger entry could not be read", e);
        }
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getInt("line_no"),
                LedgerAccount.valueOf(row.getString("ledger_account")),
                new Money(row.getBigDecimal("debit")),
                new Money(row.getBigDecimal("credit")));
    }

    /** Hex SHA-256 over everything that an entry says and the hash of the entry before it. */
    static String hash(LedgerEntry entry) {
        StringJoiner all = new StringJoiner("\u001f");
        all.add(entry.previousHash()).add(String.valueOf(entry.seq())).add(entry.kind().name());
        all.add(entry.programmeId().toString())
                .add(entry.source().name())
                .add(String.valueOf(entry.projectId()));
        all.add(String.valueOf(entry.contractId())).add(entry.amount().toString());
        all.add(entry.sourceDocument())
                .add(entry.sourceKey())
                .add(String.valueOf(entry.correctsSeq()));
        all.add(entry.postedAt().toString())
                .add(String.valueOf(entry.actorId()))
                .add(entry.actorName());
        all.add(entry.remark() == null ? "\u0000" : entry.remark());
        for (LedgerLine line : entry.lines()) {
            all.add(
                    line.lineNo()
                            + "|"
                            + line.account()
                            + "|"
                            + line.debit()
                            + "|"
                            + line.credit());
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
