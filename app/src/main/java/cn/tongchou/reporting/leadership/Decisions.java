package cn.tongchou.reporting.leadership;

import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was decided in a year about what went wrong, the newest first; one statement. */
@Component
@Transactional(readOnly = true)
public class Decisions {

    private static final String SQL =
            """
            select x.kind, x.project_id, l.name as library, x.item_id, x.number, x.quantity, x.new_day, x.reason, x.who,
                   x.decided_at
              from (
                select c.decision as kind, a.project_id, a.institution_id, a.id as item_id, a.number,
                       case when c.decision = 'REDUCED' then c.assigned_quantity - c.accepted_quantity end as quantity,
                       c.new_deadline as new_day, c.reason, c.decided_by_name as who, c.decided_at
                  from assignment_acceptance c join assignment a on a.id = c.assignment_id
                 where c.programme_id = :programme and c.decision in ('EXTENDED', 'REDUCED')
                union all
                select 'CLAIM_REDUCED', m.project_id, m.institution_id, m.project_id, m.number,
                       m.requested_quantity - m.quantity, null, m.reason, d.display_name, m.decided_at
                  from claim m left join account d on d.id = m.decided_by
                 where m.programme_id = :programme and m.status = 'REDUCED'
                union all
                select 'CLAIM_ROUND', null, null, r.programme_id, cast(r.round_no as char(10)), null, null, null,
                       d.display_name, r.opened_at
                  from claim_round r left join account d on d.id = r.opened_by
                 where r.programme_id = :programme and r.round_no > 1
                union all
                select n.decision, n.project_id, n.institution_id, n.batch_id, n.batch_number, null, null,
                       n.decision_reason, d.display_name, n.decided_at
                  from inspection n left join account d on d.id = n.decided_by
                 where n.programme_id = :programme and n.decision is not null
                union all
                select 'PAYMENT_RETURNED', null, null, y.contract_id, y.number, null, null, y.return_reason,
                       y.settled_by_name, y.settled_at
                  from payment y where y.programme_id = :programme and y.status = 'RETURNED'
                union all
                select 'SUSPENDED', s.project_id, null, s.project_id, p.name, null, null, s.reason, d.display_name,
                       cast(s.suspended_on as datetime)
                  from project_suspension s join construction_project p on p.id = s.project_id
                  left join account d on d.id = s.suspended_by
                 where p.programme_id = :programme
              ) x left join institution l on l.id = x.institution_id
             where x.decided_at >= :begins and x.decided_at < :ends
             order by x.decided_at desc, x.number %s
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Decisions(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that was decided from the first to the last of these days in China. */
    public List<Decision> of(UUID programmeId, LocalDate first, LocalDate last) {
        return read(programmeId, first, last, "");
    }

    /** The newest decisions until a day in China, at most so many. */
    public List<Decision> newest(UUID programmeId, LocalDate last, int limit) {
        return read(programmeId, LocalDate.of(1900, 1, 1), last, "limit " + limit);
    }

    private List<Decision> read(UUID programmeId, LocalDate first, LocalDate last, String limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId.toString());
        parameters.put("begins", LocalDateTime.ofInstant(Clock.startOf(first), ZoneOffset.UTC));
        parameters.put("ends", LocalDateTime.ofInstant(Clock.endOf(last), ZoneOffset.UTC));
        return jdbc.query(SQL.formatted(limit), parameters, (row, i) -> decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String project = row.getString("project_id");
        Number quantity = (Number) row.getObject("quantity");
        return new Decision(
                Decision.Kind.valueOf(row.getString("kind")),
                project == null ? null : UUID.fromString(project),
                row.getString("library"),
                UUID.fromString(row.getString("item_id")),
                row.getString("number"),
                quantity == null ? null : quantity.longValue(),
                row.getObject("new_day", LocalDate.class),
                row.getString("reason"),
                row.getString("who"),
                row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
