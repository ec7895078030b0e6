package cn.tongchou.reporting;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was inspected, reworked and taught in a quarter; one statement each. */
@Component
@Transactional(readOnly = true)
class QuarterFigures {

    private static final String INSPECTED =
            """
            select p.kind,
                   count(distinct n.batch_id) as inspected,
                   sum(case when n.round = 1 then 1 else 0 end) as first_inspected,
                   sum(case when n.round = 1 and n.verdict = 'PASSED' then 1 else 0 end) as first_passed
              from inspection n join construction_project p on p.id = n.project_id
             where n.programme_id = :programme and n.status = 'SIGNED'
               and n.signed_at >= :begins and n.signed_at < :ends
               and (:library is null or n.institution_id = :library)
             group by p.kind
            """;
    private static final String REWORKED =
            """
            select p.kind,
                   count(distinct case when o.issued_at >= :begins then o.batch_id end) as reworked,
                   sum(case when o.resubmitted_at is null or o.resubmitted_at >= :ends then 1 else 0 end) as still_open,
                   sum(case when (o.resubmitted_at is null or o.resubmitted_at >= :ends) and o.deadline < :last
                            then 1 else 0 end) as late
              from rework_order o join construction_project p on p.id = o.project_id
             where o.programme_id = :programme and o.issued_at < :ends
               and (:library is null or o.institution_id = :library)
             group by p.kind
            """;
    private static final String TAUGHT =
            """
            select count(distinct s.id) as sessions, sum(case when e.attended = true then 1 else 0 end) as trainees
              from training_session s
              join training_course c on c.id = s.course_id
              left join training_enrolment e on e.session_id = s.id and (:library is null or e.institution_id = :library)
             where c.programme_id = :programme and s.recorded_at is not null and s.held_on >= :first and s.held_on <= :last
               and (:library is null or e.attended = true)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    QuarterFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of a programme's quarter, or of one library in it.
     *
     * @param first the quarter's first day in China
     * @param last its last day, or today while it goes on
     * @param libraryId one library, or {@code null} for all
     */
    Figures of(UUID programmeId, LocalDate first, LocalDate last, UUID libraryId) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId.toString());
        parameters.put("library", libraryId == null ? null : libraryId.toString());
        parameters.put("first", first);
        parameters.put("last", last);
        parameters.put("begins", PeriodQuantities.utc(Clock.startOf(first)));
        parameters.put("ends", PeriodQuantities.utc(Clock.endOf(last)));
        Map<ConstructionKind, Quality> quality = new EnumMap<>(ConstructionKind.class);
        jdbc.query(
                INSPECTED,
                parameters,
                row -> {
                    quality.put(
                            ConstructionKind.valueOf(row.getString("kind")),
                            new Quality(
                                    row.getLong("inspected"),
                                    row.getLong("first_inspected"),
                                    row.getLong("first_passed")));
                });
        Map<ConstructionKind, Rework> rework = new EnumMap<>(ConstructionKind.class);
        jdbc.query(
                REWORKED,
                parameters,
                row -> {
                    rework.put(
                            ConstructionKind.valueOf(row.getString("kind")),
                            new Rework(
                                    row.getLong("reworked"),
                                    row.getLong("still_open"),
                                    row.getLong("late")));
                });
        return jdbc.queryForObject(
                TAUGHT,
                parameters,
                (row, i) ->
                        new Figures(
                                quality, rework, row.getLong("sessions"), row.getLong("trainees")));
    }

    /**
     * @param quality by kind; a kind without a verdict is not in it
     * @param rework by kind; a kind that never was reworked is not in it
     * @param sessions 培训场次
     * @param trainees 培训人次
     */
    record Figures(
            Map<ConstructionKind, Quality> quality,
            Map<ConstructionKind, Rework> rework,
            long sessions,
            long trainees) {}

    /** Batches with a verdict, those inspected for the first time, and how many of them passed. */
    record Quality(long inspected, long firstInspected, long firstPassed) {

        static final Quality NONE = new Quality(0, 0, 0);

        Quality plus(Quality other) {
            return new Quality(
                    inspected + other.inspected,
                    firstInspected + other.firstInspected,
                    firstPassed + other.firstPassed);
        }
    }

    /** Batches sent to rework, orders that were open at the end, and those past their deadline. */
    record Rework(long reworked, long open, long late) {

        static final Rework NONE = new Rework(0, 0, 0);

        Rework plus(Rework other) {
            return new Rework(reworked + other.reworked, open + other.open, late + other.late);
        }
    }
}
