package cn.tongchou.production;

import cn.tongchou.shared.Clock;
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
 * What was delivered in batches until a day and before another, per library and project. A delivery
 * counts with its latest round at that moment, without batches that were rejected by then; one
 * statement whatever was delivered. What is over does not change any more.
 */
@Component
@Transactional(readOnly = true)
public class DeliveredInPeriod {

    private static final String DELIVERED =
            """
            select b.project_id, b.institution_id,
                   sum(case when r.delivered_at < :begins and (n.id is null or n.delivered_at >= :begins)
                             and not (b.status = 'REJECTED' and b.status_since < :begins) then r.quantity else 0 end) as before_period,
                   sum(case when r.delivered_at < :ends and (n.id is null or n.delivered_at >= :ends)
                             and not (b.status = 'REJECTED' and b.status_since < :ends) then r.quantity else 0 end) as until_end
              from batch b
              join batch_round r on r.batch_id = b.id
              left join batch_round n on n.batch_id = b.id and n.round_no = r.round_no + 1
             where b.programme_id = :programme
             group by b.project_id, b.institution_id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    DeliveredInPeriod(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The quantities of a programme, of every part of which something was ever delivered.
     *
     * @param first the period's first day in China
     * @param last its last day, which belongs to it
     */
    public Map<Part, Delivered> of(UUID programmeId, LocalDate first, LocalDate last) {
        Map<Part, Delivered> delivered = new HashMap<>();
        jdbc.query(
                DELIVERED,
                Map.of(
                        "programme", programmeId.toString(),
                        "begins", utc(Clock.startOf(first)),
                        "ends", utc(Clock.endOf(last))),
                row -> {
                    delivered.put(
                            new Part(
                                    UUID.fromString(row.getString("project_id")),
                                    UUID.fromString(row.getString("institution_id"))),
                            new Delivered(row.getLong("before_period"), row.getLong("until_end")));
                });
        return delivered;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** One library's part in one project. */
    public record Part(UUID projectId, UUID institutionId) {}

    /**
     * Quantities in the project's unit.
     *
     * @param before delivered before the period
     * @param untilEnd delivered until its end
     */
    public record Delivered(long before, long untilEnd) {

        /** Of whom nothing was delivered. */
        public static final Delivered NONE = new Delivered(0, 0);

        /** Delivered within the period; a redelivery counts by how much it changed the quantity. */
        public long within() {
            return untilEnd - before;
        }
    }
}
