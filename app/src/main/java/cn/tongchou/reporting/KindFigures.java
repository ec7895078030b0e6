package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums per programme and construction kind over all years, by a fixed number of statements. */
@Component
class KindFigures {

    private static final String PROJECTS =
            """
            select p.programme_id, p.kind, p.id, p.coordinated,
                   c.requested, c.approved, a.accepted, b.delivered, q.inspected, q.passed
              from construction_project p
              join programme y on y.id = p.programme_id and y.status <> 'DRAFT'
              left join (select project_id,
                           sum(case when status = 'WITHDRAWN' then 0 else requested_quantity end) as requested,
                           sum(case when status in ('CONFIRMED', 'REDUCED') then quantity else 0 end) as approved
                      from claim %1$s group by project_id) c on c.project_id = p.id
              left join (select project_id, sum(coalesce(accepted_quantity, 0)) as accepted
                      from assignment %1$s group by project_id) a on a.project_id = p.id
              left join (select project_id, sum(case when status = 'REJECTED' then 0 else quantity end) as delivered
                      from batch %1$s group by project_id) b on b.project_id = p.id
              left join (select t.project_id, count(*) as inspected,
                           sum(case when t.status = 'PASSED' then 1 else 0 end) as passed
                      from batch t join (select distinct batch_id from inspection where status = 'SIGNED') s on s.batch_id = t.id
                      %2$s group by t.project_id) q on q.project_id = p.id
             order by p.programme_id, p.number
            """;
    private static final String LIBRARIES =
            """
            select p.programme_id, p.kind, count(distinct c.institution_id) as libraries
              from claim c join construction_project p on p.id = c.project_id
             where c.quantity > 0 %s group by p.programme_id, p.kind
            """;

    private final NamedParameterJdbcTemplate jdbc;

    KindFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row per launched programme and kind; with a library its own work in the kinds it takes
     * part in.
     */
    @Transactional(readOnly = true)
    List<Row> all(UUID institutionId) {
        Map<String, Object> own =
                institutionId == null ? Map.of() : Map.of("institution", institutionId.toString());
        Map<String, Long> libraries = new HashMap<>();
        jdbc.query(
                LIBRARIES.formatted(
                        institutionId == null ? "" : "and c.institution_id = :institution"),
                own,
                row -> {
                    libraries.put(row.getString(1) + row.getString(2), row.getLong(3));
                });
        List<Row> projects =
                jdbc.query(
                        PROJECTS.formatted(
                                institutionId == null ? "" : "where institution_id = :institution",
                                institutionId == null
                                        ? ""
                                        : "where t.institution_id = :institution"),
                        own,
                        (r, i) ->
                                new Row(
                                        UUID.fromString(r.getString("programme_id")),
                                        ConstructionKind.valueOf(r.getString("kind")),
                                        List.of(UUID.fromString(r.getString("id"))),
                                        libraries.getOrDefault(
                                                r.getString("programme_id") + r.getString("kind"),
                                                0L),
                                        1,
                                        r.getBoolean("coordinated") ? 1 : 0,
                                        r.getLong("requested"),
                                        r.getLong("approved"),
                                        r.getLong("delivered"),
                                        r.getLong("accepted"),
                                        r.getLong("inspected"),
                                        r.getLong("passed")));
        List<Row> kinds = new ArrayList<>();
        for (Row project : projects) {
            if (institutionId != null && project.requested() == 0) {
                continue;
            }
            Row last = kinds.isEmpty() ? null : kinds.get(kinds.size() - 1);
            if (last != null
                    && last.programmeId().equals(project.programmeId())
                    && last.kind() == project.kind()) {
                kinds.set(kinds.size() - 1, last.plus(project));
            } else {
                kinds.add(project);
            }
        }
        kinds.sort(Comparator.comparing(Row::kind));
        return kinds;
    }

    /**
     * How many different libraries hold claims in a programme, all kinds or one; {@code null} while
     * nobody does.
     */
    @Transactional(readOnly = true)
    Long libraries(UUID programmeId, UUID institutionId, ConstructionKind kind) {
        Map<String, Object> parameters = new HashMap<>(Map.of("programme", programmeId.toString()));
        parameters.put("institution", String.valueOf(institutionId));
        parameters.put("kind", kind == null ? "" : kind.name());
        long libraries =
                jdbc.queryForObject(
                        "select count(distinct c.institution_id) from claim c join construction_project p on p.id = c.project_id"
                                + " where c.programme_id = :programme and c.quantity > 0"
                                + (institutionId == null
                                        ? ""
                                        : " and c.institution_id = :institution")
                                + (kind == null ? "" : " and p.kind = :kind"),
                        parameters,
                        Long.class);
        return libraries == 0 ? null : libraries;
    }

    /**
     * One kind of one programme; quantities in the kind's unit.
     *
     * @param requested 申报: what was claimed and not withdrawn
     * @param approved 批复: what was confirmed and is still held
     * @param inspectedBatches batches with a signed verdict
     */
    record Row(
            UUID programmeId,
            ConstructionKind kind,
            List<UUID> projectIds,
            long libraries,
            long projects,
            long coordinated,
            long requested,
            long approved,
            long delivered,
            long accepted,
            long inspectedBatches,
            long passedBatches) {

        Row plus(Row other) {
            List<UUID> both = new ArrayList<>(projectIds);
            both.addAll(other.projectIds);
            return new Row(
                    programmeId,
                    kind,
                    both,
                    libraries,
                    projects + other.projects,
                    coordinated + other.coordinated,
                    requested + other.requested,
                    approved + other.approved,
                    delivered + other.delivered,
                    accepted + other.accepted,
                    inspectedBatches + other.inspectedBatches,
                    passedBatches + other.passedBatches);
        }
    }
}
