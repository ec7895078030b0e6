package cn.tongchou.replay;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the year's outcome anew from base rows: rows of the deliveries that passed, of assignments
 * that were accepted.
 */
@Component
class Recount {

    private final JdbcTemplate jdbc;

    Recount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Libraries with an accepted assignment, and the pages of the delivery rows behind them. */
    @Transactional(readOnly = true)
    Outcome of(UUID programmeId) {
        Map<String, Object> row =
                jdbc.queryForMap(
                        "select count(distinct a.institution_id) as libraries, coalesce(sum(r.quantity), 0) as pages"
                                + " from assignment a join batch b on b.assignment_id = a.id join delivery_row r on r.round_id = b.round_id"
                                + " where a.programme_id = ? and a.status = 'ACCEPTED' and b.status = 'PASSED'",
                        programmeId.toString());
        return new Outcome(
                ((Number) row.get("libraries")).longValue(),
                ((Number) row.get("pages")).longValue());
    }

    record Outcome(long libraries, long pages) {}
}
