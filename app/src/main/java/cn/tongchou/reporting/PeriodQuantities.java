package cn.tongchou.reporting;

import cn.tongchou.production.DeliveredInPeriod;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was delivered, had passed and had been accepted at the end of a period, per library and
 * project. A delivery counts with its latest round at that moment, without batches that were
 * rejected by then ({@link DeliveredInPeriod}); three statements whatever was delivered.
 */
@Component
@Transactional(readOnly = true)
class PeriodQuantities {

    private static final String PASSED =
            """
            select b.project_id, b.institution_id, p.kind,
                   sum(case when b.status = 'PASSED' and b.status_since < :ends then b.quantity else 0 end) as passed
              from batch b
              join construction_project p on p.id = b.project_id
             where b.programme_id = :programme
             group by b.project_id, b.institution_id, p.kind
            """;
    private static final String ACCEPTED =
            "select project_id, institution_id, sum(accepted_quantity) as accepted from assignment"
                    + " where programme_id = :programme and status = 'ACCEPTED' and status_since <"
                    + " :ends group by project_id, institution_id";

    private final NamedParameterJdbcTemplate jdbc;
    private final DeliveredInPeriod delivered;

    PeriodQuantities(NamedParameterJdbcTemplate jdbc, DeliveredInPeriod delivered) {
        this.jdbc = jdbc;
        this.delivered = delivered;
    }

    /**
     * The quantities of a programme.
     *
     * @param first the period's first day in China
     * @param last its last day, which belongs to it
     */
    Map<Part, Quantities> of(UUID programmeId, LocalDate first, LocalDate last) {
        Map<String, Object> parameters =
                Map.of("programme", programmeId.toString(), "ends", utc(Clock.endOf(last)));
        Map<Part, Long> accepted = new HashMap<>();
        jdbc.query(
                ACCEPTED,
                parameters,
                row -> {
                    accepted.put(part(row), row.getLong("accepted"));
                });
        Map<DeliveredInPeriod.Part, DeliveredInPeriod.Delivered> batches =
                delivered.of(programmeId, first, last);
        Map<Part, Quantities> quantities = new HashMap<>();
        jdbc.query(
                PASSED,
                parameters,
                row -> {
                    Part part = part(row);
                    DeliveredInPeriod.Delivered made =
                            batches.getOrDefault(
                                    new DeliveredInPeriod.Part(
                                            part.projectId(), part.institutionId()),
                                    DeliveredInPeriod.Delivered.NONE);
                    quantities.put(
                            part,
                            new Quantities(
                                    ConstructionKind.valueOf(row.getString("kind")),
                                    made.before(),
                                    made.untilEnd(),
                                    row.getLong("passed"),
                                    accepted.getOrDefault(part, 0L)));
                });
        return quantities;
    }

    /** A moment as the database keeps it. */
    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                UUID.fromString(row.getString("project_id")),
                UUID.fromString(row.getString("institution_id")));
    }

    /** One library's part in one project. */
    record Part(UUID projectId, UUID institutionId) {}

    /**
     * Quantities in the kind's unit.
     *
     * @param before delivered before the period
     * @param untilEnd delivered until its end
     * @param passed of that, passed by its end
     * @param accepted of that, accepted by its end
     */
    record Quantities(
            ConstructionKind kind, long before, long untilEnd, long passed, long accepted) {

        /** Of whom nothing was delivered. */
        static final Quantities NONE = new Quantities(null, 0, 0, 0, 0);

        /** Delivered within the period; a redelivery counts by how much it changed the quantity. */
        long within() {
            return untilEnd - before;
        }
    }
}
