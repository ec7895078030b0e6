package cn.tongchou.production;

import cn.tongchou.shared.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of assignments and batches, by number and never more than asked for. */
@Component
@Transactional(readOnly = true)
public class ProductionLists {

    private static final RowMapper<AssignmentLine> ASSIGNMENT =
            (r, i) ->
                    new AssignmentLine(
                            UUID.fromString(r.getString("id")),
                            r.getString("number"),
                            UUID.fromString(r.getString("project_id")),
                            UUID.fromString(r.getString("institution_id")),
                            r.getLong("quantity"),
                            Unit.valueOf(r.getString("unit")),
                            r.getLong("delivered"),
                            r.getLong("passed"),
                            r.getObject("accepted_quantity", Long.class),
                            r.getObject("deadline", java.time.LocalDate.class),
                            AssignmentStatus.valueOf(r.getString("status")));

    private static final RowMapper<BatchLine> BATCH =
            (r, i) ->
                    new BatchLine(
                            UUID.fromString(r.getString("id")),
                            r.getString("number"),
                            UUID.fromString(r.getString("assignment_id")),
                            UUID.fromString(r.getString("project_id")),
                            UUID.fromString(r.getString("institution_id")),
                            r.getString("contract_id") == null,
                            r.getInt("round_no"),
                            BatchStatus.valueOf(r.getString("status")),
                            r.getLong("quantity"),
                            r.getLong("row_total"),
                            r.getTimestamp("delivered_at").toInstant());

    private static final String SUM =
            "(select coalesce(sum(b.quantity), 0) from batch b where b.assignment_id = t.id and b.status ";
    private static final String CONTRACTED = " and b.contract_id is not null";
    private static final String ASSIGNMENTS =
            "select t.*, t.delivered_quantity as delivered, "
                    + SUM
                    + "= 'PASSED') as passed from assignment t";
    private static final String CONTRACTED_ASSIGNMENTS =
            "select t.*, "
                    + SUM
                    + "<> 'REJECTED'"
                    + CONTRACTED
                    + ") as delivered, "
                    + SUM
                    + "= 'PASSED'"
                    + CONTRACTED
                    + ") as passed from assignment t";
    private static final String BATCHES = "select t.* from batch t";
    private static final String CONTRACTED_BATCHES =
            "select t.* from (select * from batch where contract_id is not null) t";

    private final NamedParameterJdbcTemplate jdbc;

    ProductionLists(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Assignments in the order of their numbers.
     *
     * @param after numbers after this one, or {@code null}
     * @param before numbers before this one, the nearest of them, or {@code null}
     */
    public List<AssignmentLine> assignments(
            ProductionFilter filter, String after, String before, int limit) {
        String select = filter.contracted() ? CONTRACTED_ASSIGNMENTS : ASSIGNMENTS;
        return list(select, filter, after, before, limit, ASSIGNMENT);
    }

    /** Batches in the order of their numbers; parameters as for {@link #assignments}. */
    public List<BatchLine> batches(
            ProductionFilter filter, String after, String before, int limit) {
        String select = filter.contracted() ? CONTRACTED_BATCHES : BATCHES;
        return list(select, filter, after, before, limit, BATCH);
    }

    private <T> List<T> list(
            String select,
            ProductionFilter filter,
            String after,
            String before,
            int limit,
            RowMapper<T> rows) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("limit", limit)
                        .addValue("programme", filter.programmeId().toString());
        StringBuilder sql = new StringBuilder(select).append(" where t.programme_id = :programme");
        if (filter.projects() != null) {
            if (filter.projects().isEmpty()) {
                return List.of();
            }
            sql.append(" and t.project_id in (:projects)");
            values.addValue("projects", filter.projects().stream().map(UUID::toString).toList());
        }
        if (filter.institution() != null) {
            sql.append(" and t.institution_id = :institution");
            values.addValue("institution", filter.institution().toString());
        }
        if (filter.status() != null) {
            sql.append(" and t.status = :status");
            values.addValue("status", filter.status());
        }
        if (before != null) {
            sql.append(" and t.number < :before");
            values.addValue("before", before);
        } else if (after != null) {
            sql.append(" and t.number > :after");
            values.addValue("after", after);
        }
        sql.append(" order by t.number ")
                .append(before != null ? "desc" : "asc")
                .append(" limit :limit");
        List<T> found = new ArrayList<>(jdbc.query(sql.toString(), values, rows));
        if (before != null) {
            Collections.reverse(found);
        }
        return found;
    }
}
