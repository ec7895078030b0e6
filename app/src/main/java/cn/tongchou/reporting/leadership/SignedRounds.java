package cn.tongchou.reporting.leadership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed verdicts of a year in their order; one statement. */
@Component
@Transactional(readOnly = true)
class SignedRounds {

    private static final String SQL =
            """
            select n.batch_id, n.batch_number, n.round, n.verdict, n.nonconforming, p.sample_size,
                   n.contractor_id, c.name as contractor
              from inspection n
              join sampling_plan p on p.id = n.plan_id
              left join institution c on c.id = n.contractor_id
             where n.programme_id = :programme and n.status = 'SIGNED'
             order by n.signed_at, n.batch_number, n.round
            """;

    private final NamedParameterJdbcTemplate jdbc;

    SignedRounds(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<SignedRound> of(UUID programmeId) {
        return jdbc.query(
                SQL,
                Map.of("programme", programmeId.toString()),
                (r, i) -> {
                    String contractor = r.getString("contractor_id");
                    return new SignedRound(
                            UUID.fromString(r.getString("batch_id")),
                            r.getString("batch_number"),
                            r.getInt("round"),
                            "PASSED".equals(r.getString("verdict")),
                            r.getInt("nonconforming"),
                            r.getInt("sample_size"),
                            contractor == null ? null : UUID.fromString(contractor),
                            r.getString("contractor"));
                });
    }
}
