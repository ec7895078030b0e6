package cn.tongchou.reporting.year;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of those who work for many libraries: suppliers and inspectors, each of their own
 * work only.
 */
@Component
@Transactional(readOnly = true)
public class Workload {

    private static final String SUPPLIER =
            """
            select (select count(*) from contract where supplier_id = :own and programme_id = :programme) as contracts,
                   count(*) as batches,
                   sum(case when b.status = 'DELIVERED' then 1 else 0 end) as in_inspection,
                   sum(case when b.status = 'IN_REWORK' then 1 else 0 end) as in_rework,
                   sum(case when b.status = 'PASSED' then 1 else 0 end) as passed
              from batch b join contract c on c.id = b.contract_id
             where c.supplier_id = :own and b.programme_id = :programme
            """;
    private static final String INSPECTOR =
            """
            select count(*) as inspections,
                   sum(case when status = 'OPEN' then 1 else 0 end) as still_open,
                   sum(case when status = 'OPEN' and due_on < :today then 1 else 0 end) as late,
                   sum(case when verdict = 'PASSED' then 1 else 0 end) as passed,
                   sum(case when verdict = 'FAILED' then 1 else 0 end) as failed
              from inspection where programme_id = :programme
               and (agency_id = :own or agency_id is null and (status = 'OPEN'
                    or inspected_by in (select id from account where institution_id = :own)))
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Workload(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The numbers of this person's institution in a programme; empty for every other role. */
    public List<Figure> of(UUID programmeId, Actor actor) {
        if (actor.is(Role.SUPPLIER)) {
            return read(
                    SUPPLIER,
                    programmeId,
                    actor,
                    List.of("contracts", "batches", "in_inspection", "in_rework", "passed"));
        }
        return actor.is(Role.INSPECTOR)
                ? read(
                        INSPECTOR,
                        programmeId,
                        actor,
                        List.of("still_open", "late", "passed", "failed"))
                : List.of();
    }

    private List<Figure> read(String sql, UUID programmeId, Actor actor, List<String> columns) {
        Map<String, Object> parameters =
                Map.of(
                        "programme",
                        programmeId.toString(),
                        "own",
                        String.valueOf(actor.institutionId()),
                        "today",
                        clock.today());
        return jdbc.queryForObject(
                sql,
                parameters,
                (r, i) -> {
                    List<Figure> figures = new ArrayList<>();
                    for (String column : columns) {
                        figures.add(
                                new Figure(
                                        "reporting.workload." + column.replace('_', '-'),
                                        r.getLong(column)));
                    }
                    return figures;
                });
    }

    /** A number with the key of what it counts. */
    public record Figure(String key, long number) {}
}
