package cn.tongchou.reporting.year;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of a year as every page and report shows them. They are read from the stages' rows by
 * a fixed number of statements; what they cost grows with libraries and batches, never with pages.
 */
@Component
@Transactional(readOnly = true)
public class YearFigures {

    private static final String SHARES =
            """
            select p.id as project_id, p.number as project_number, p.name as project_name, p.kind as kind,
                   i.id as institution_id, i.name as library, i.division_code as division_code,
                   c.claimed, a.assigned, a.accepted, a.awaiting, a.building, a.deadline,
                   b.delivered, b.passed, b.batches, b.in_inspection, b.in_rework, r.late_rework
              from (select project_id, institution_id, sum(quantity) as claimed
                      from claim where programme_id = :programme %1$s group by project_id, institution_id) c
              join construction_project p on p.id = c.project_id
              join institution i on i.id = c.institution_id
              left join (select project_id, institution_id,
                           sum(case when status = 'RELEASED' then 0 else quantity end) as assigned,
                           sum(coalesce(accepted_quantity, 0)) as accepted,
                           sum(case when status = 'AWAITING_ACCEPTANCE' then 1 else 0 end) as awaiting,
                           sum(case when status = 'OPEN' then 1 else 0 end) as building,
                           min(case when status = 'OPEN' then deadline end) as deadline
                      from assignment where programme_id = :programme %1$s group by project_id, institution_id) a
                on a.project_id = c.project_id and a.institution_id = c.institution_id
              left join (select project_id, institution_id, count(*) as batches,
                           sum(case when status = 'REJECTED' then 0 else quantity end) as delivered,
                           sum(case when status = 'PASSED' then quantity else 0 end) as passed,
                           sum(case when status = 'DELIVERED' then 1 else 0 end) as in_inspection,
                           sum(case when status = 'IN_REWORK' then 1 else 0 end) as in_rework
                      from batch where programme_id = :programme %1$s group by project_id, institution_id) b
                on b.project_id = c.project_id and b.institution_id = c.institution_id
              left join (select project_id, institution_id, count(*) as late_rework
                      from rework_order where programme_id = :programme and status = 'OPEN' and deadline < :today %1$s
                     group by project_id, institution_id) r
                on r.project_id = c.project_id and r.institution_id = c.institution_id
             order by p.number, i.code
            """;

    private static final String OWN = "and institution_id = :institution";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    YearFigures(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What every library does in every project of a programme, by kind, project number and library
     * code; libraries that took everything back are left out.
     *
     * @param institutionId only this library's shares, or {@code null} for all
     */
    public List<Share> shares(UUID programmeId, UUID institutionId) {
        return jdbc
                .query(
                        SHARES.formatted(institutionId == null ? "" : OWN),
                        parameters(programmeId, institutionId),
                        (r, i) -> share(r))
                .stream()
                .filter(Share::takesPart)
                .sorted(Comparator.comparing(Share::kind))
                .toList();
    }

    /**
     * A programme's projects with the sums of their shares, by kind and number.
     *
     * @param institutionId the library whose part alone is summed up (projects that it has no part
     *     in are left out), or {@code null} for the province
     */
    public List<ProjectFigures> projects(UUID programmeId, UUID institutionId) {
        return projects(programmeId, institutionId, shares(programmeId, institutionId));
    }

    /** As {@link #projects(UUID, UUID)}, from shares that have been read already. */
    public List<ProjectFigures> projects(UUID programmeId, UUID institutionId, List<Share> shares) {
        LocalDate today = clock.today();
        Map<UUID, List<Share>> byProject =
                shares.stream().collect(Collectors.groupingBy(Share::projectId));
        return jdbc
                .query(
                        "select id, number, name, kind, coordinated, status, deadline, target from construction_project"
                                + " where programme_id = :programme order by number",
                        Map.of("programme", programmeId.toString()),
                        (r, i) -> project(r))
                .stream()
                .sorted(Comparator.comparing(ProjectFigures::kind))
                .filter(project -> institutionId == null || byProject.containsKey(project.id()))
                .map(
                        project -> {
                            List<Share> own = byProject.getOrDefault(project.id(), List.of());
                            ProjectFigures summed = project.with(own, today);
                            return institutionId == null
                                    ? summed
                                    : summed.withTarget(
                                            own.stream().mapToLong(Share::target).sum());
                        })
                .toList();
    }

    private Map<String, Object> parameters(UUID programmeId, UUID institutionId) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId.toString());
        parameters.put("today", clock.today());
        if (institutionId != null) {
            parameters.put("institution", institutionId.toString());
        }
        return parameters;
    }

    private static Share share(ResultSet r) throws SQLException {
        return new Share(
                UUID.fromString(r.getString("project_id")),
                r.getString("project_number"),
                r.getString("project_name"),
                ConstructionKind.valueOf(r.getString("kind")),
                UUID.fromString(r.getString("institution_id")),
                r.getString("library"),
                r.getString("division_code"),
                r.getLong("claimed"),
                r.getLong("assigned"),
                r.getLong("delivered"),
                r.getLong("passed"),
                r.getLong("accepted"),
                r.getLong("batches"),
                r.getLong("in_inspection"),
                r.getLong("in_rework"),
                r.getLong("late_rework"),
                r.getLong("awaiting"),
                r.getLong("building"),
                r.getObject("deadline", LocalDate.class));
    }

    private static ProjectFigures project(ResultSet r) throws SQLException {
        return new ProjectFigures(
                UUID.fromString(r.getString("id")),
                r.getString("number"),
                r.getString("name"),
                ConstructionKind.valueOf(r.getString("kind")),
                r.getBoolean("coordinated"),
                "SUSPENDED".equals(r.getString("status")),
                r.getObject("deadline", LocalDate.class),
                r.getLong("target"),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
