package cn.tongchou.reporting;

import cn.tongchou.reporting.PeriodQuantities.Part;
import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quality and punctuality of each library's part as they stood at the end of a day; three
 * statements for any number of days.
 */
@Component
@Transactional(readOnly = true)
class RankingFigures {

    private static final String VERDICTS =
            "select project_id, institution_id, batch_id, round, verdict, signed_at from inspection"
                    + " where programme_id = :programme and status = 'SIGNED' and signed_at < :ends";

    /** A deadline's day ends in China 16 hours after its midnight in UTC. */
    private static final String ASSIGNMENTS =
            """
            select a.project_id, a.institution_id, a.deadline, a.quantity,
                   sum(case when r.delivered_at < timestampadd(hour, 16, a.deadline)
                             and (n.id is null or n.delivered_at >= timestampadd(hour, 16, a.deadline))
                             and not (b.status = 'REJECTED' and b.status_since < timestampadd(hour, 16, a.deadline))
                            then r.quantity else 0 end) as in_time
              from assignment a
              left join batch b on b.assignment_id = a.id
              left join batch_round r on r.batch_id = b.id
              left join batch_round n on n.batch_id = b.id and n.round_no = r.round_no + 1
             where a.programme_id = :programme and a.status <> 'RELEASED' and a.deadline <= :last
             group by a.id, a.project_id, a.institution_id, a.deadline, a.quantity
            """;

    private static final String REWORK =
            "select project_id, institution_id, issued_at, deadline, resubmitted_at from"
                    + " rework_order where programme_id = :programme and issued_at < :ends";

    private final NamedParameterJdbcTemplate jdbc;

    RankingFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a programme until the end of a day in China. */
    Known until(UUID programmeId, LocalDate last) {
        Map<String, Object> parameters =
                Map.of(
                        "programme", programmeId.toString(),
                        "last", last,
                        "ends", PeriodQuantities.utc(Clock.endOf(last)));
        Map<Part, List<Signed>> verdicts = new HashMap<>();
        jdbc.query(
                VERDICTS,
                parameters,
                row -> {
                    add(
                            verdicts,
                            row,
                            new Signed(
                                    row.getString("batch_id"),
                                    row.getInt("round"),
                                    row.getString("verdict").equals("PASSED"),
                                    day(row, "signed_at")));
                });
        Map<Part, List<Due>> due = new HashMap<>();
        jdbc.query(
                ASSIGNMENTS,
                parameters,
                row -> {
                    LocalDate deadline = row.getObject("deadline", LocalDate.class);
                    boolean kept = row.getLong("in_time") >= row.getLong("quantity");
                    add(due, row, new Due(null, deadline, kept ? deadline : null));
                });
        jdbc.query(
                REWORK,
                parameters,
                row -> {
                    add(
                            due,
                            row,
                            new Due(
                                    day(row, "issued_at"),
                                    row.getObject("deadline", LocalDate.class),
                                    day(row, "resubmitted_at")));
                });
        return new Known(verdicts, due);
    }

    private static <T> void add(Map<Part, List<T>> all, ResultSet row, T one) throws SQLException {
        Part part =
                new Part(
                        UUID.fromString(row.getString("project_id")),
                        UUID.fromString(row.getString("institution_id")));
        all.computeIfAbsent(part, p -> new ArrayList<>()).add(one);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : Clock.dateOf(at.toInstant(ZoneOffset.UTC));
    }

    /** A signed verdict. */
    record Signed(String batch, int round, boolean passed, LocalDate on) {}

    /**
     * Something with a deadline: a rework order, or an assignment (which was not issued).
     *
     * @param issuedOn when a rework order was issued; {@code null} for an assignment
     * @param doneOn when it was fulfilled, or {@code null}
     */
    record Due(LocalDate issuedOn, LocalDate deadline, LocalDate doneOn) {

        boolean inTime() {
            return doneOn != null && !doneOn.isAfter(deadline);
        }
    }

    /** Verdicts and deadlines by part. */
    record Known(Map<Part, List<Signed>> verdicts, Map<Part, List<Due>> due) {}
}
