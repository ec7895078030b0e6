package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Recounts positions from the ledger's lines. */
@Component
class FundPositions {

    private static final String SUMS =
            sum("ALLOTMENT_GRANTED", "debit - l.credit", "allocated")
                    + ", "
                    + sum("ALLOTMENT_CARRIED", "debit - l.credit", "carried_over")
                    + ", "
                    + sum("ALLOTMENT_RETURNED", "credit - l.debit", "returned")
                    + ", "
                    + sum("FUNDS_RECEIVED", "credit - l.debit", "received")
                    + ", "
                    + sum("COMMITTED", "credit - l.debit", "committed")
                    + ", "
                    + sum("SPENT", "credit - l.debit", "paid")
                    + ", sum(case when e.kind = 'RELEASE' and l.ledger_account = 'COMMITTED' then"
                    + " l.debit - l.credit else 0 end) as released";
    private static final String FROM =
            " from ledger_line l join ledger_entry e on e.seq = l.entry_seq";

    private final NamedParameterJdbcTemplate jdbc;

    FundPositions(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static String sum(String account, String side, String name) {
        return "sum(case when l.ledger_account = '"
                + account
                + "' then l."
                + side
                + " else 0 end) as "
                + name;
    }

    FundPosition byProjectId(UUID projectId) {
        return jdbc.query(
                        "select " + SUMS + FROM + " where l.project_id = :project",
                        Map.of("project", projectId.toString()),
                        (r, i) -> position(r))
                .get(0);
    }

    Map<UUID, FundPosition> byProject(UUID programmeId) {
        return grouped(
                "l.project_id", programmeId, key -> key == null ? null : UUID.fromString(key));
    }

    /** What had been entered before a moment, in UTC. */
    Map<UUID, FundPosition> byProject(UUID programmeId, LocalDateTime until) {
        Map<UUID, FundPosition> all = new HashMap<>();
        jdbc.query(
                "select l.project_id as k, "
                        + SUMS
                        + FROM
                        + " where l.programme_id = :programme and e.posted_at < :until group by"
                        + " l.project_id",
                Map.of("programme", programmeId.toString(), "until", until),
                row -> {
                    String project = row.getString("k");
                    all.put(project == null ? null : UUID.fromString(project), position(row));
                });
        return all;
    }

    Map<FundSource, FundPosition> bySource(UUID programmeId) {
        return grouped("l.source", programmeId, FundSource::valueOf);
    }

    /** Every programme that the ledger knows, recounted. */
    Map<UUID, FundPosition> byProgramme() {
        Map<UUID, FundPosition> all = new HashMap<>();
        jdbc.query(
                "select l.programme_id as k, " + SUMS + FROM + " group by l.programme_id",
                row -> {
                    all.put(UUID.fromString(row.getString("k")), position(row));
                });
        return all;
    }

    private <K> Map<K, FundPosition> grouped(
            String column, UUID programmeId, Function<String, K> key) {
        Map<K, FundPosition> all = new HashMap<>();
        jdbc.query(
                "select "
                        + column
                        + " as k, "
                        + SUMS
                        + FROM
                        + " where l.programme_id = :programme group by "
                        + column,
                Map.of("programme", programmeId.toString()),
                row -> {
                    all.put(key.apply(row.getString("k")), position(row));
                });
        return all;
    }

    static FundPosition position(ResultSet row) throws SQLException {
        return new FundPosition(
                Money.orZero(row.getBigDecimal("allocated")),
                Money.orZero(row.getBigDecimal("carried_over")),
                Money.orZero(row.getBigDecimal("returned")),
                Money.orZero(row.getBigDecimal("received")),
                Money.orZero(row.getBigDecimal("committed")),
                Money.orZero(row.getBigDecimal("paid")),
                Money.orZero(row.getBigDecimal("released")));
    }

    List<OpenCommitment> openCommitments(UUID programmeId) {
        return jdbc.query(
                "select contract_id, document, source, project_id, amount - paid - released as"
                        + " outstanding from commitment where programme_id = :programme and amount -"
                        + " paid - released > 0 order by document",
                Map.of("programme", programmeId.toString()),
                (r, i) ->
                        new OpenCommitment(
                                UUID.fromString(r.getString("contract_id")),
                                r.getString("document"),
                                FundSource.valueOf(r.getString("source")),
                                r.getString("project_id") == null
                                        ? null
                                        : UUID.fromString(r.getString("project_id")),
                                new Money(r.getBigDecimal("outstanding"))));
    }
}
