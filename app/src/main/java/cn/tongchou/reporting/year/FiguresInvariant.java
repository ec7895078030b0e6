package cn.tongchou.reporting.year;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I11: what the pages show is what the base rows say. Recounted are the claims, the rows of the
 * manifests that stand, the batches whose last signed inspection passed, and the acceptance
 * records: none of the sums that the stages keep.
 */
@Component
class FiguresInvariant implements Invariant {

    private static final Map<String, String> RECOUNTS =
            Map.of(
                    "claimed",
                    "select c.project_id, c.institution_id, sum(c.quantity) from claim c"
                            + " where c.status in ('SUBMITTED', 'CONFIRMED', 'REDUCED') group by c.project_id, c.institution_id",
                    "delivered",
                    "select b.project_id, b.institution_id, sum(d.quantity) from batch b"
                            + " join batch_round l on l.batch_id = b.id"
                            + " join delivery_row d on d.round_id = l.id"
                            + " where b.status <> 'REJECTED'"
                            + " and l.round_no = (select max(m.round_no) from batch_round m where m.batch_id = b.id)"
                            + " group by b.project_id, b.institution_id",
                    "passed",
                    "select n.project_id, n.institution_id, sum(d.quantity) from inspection n"
                            + " join batch_round l on l.batch_id = n.batch_id and l.round_no = n.round"
                            + " join delivery_row d on d.round_id = l.id"
                            + " where n.status = 'SIGNED' and n.verdict = 'PASSED' group by n.project_id, n.institution_id",
                    "accepted",
                    "select a.project_id, a.institution_id, sum(c.accepted_quantity) from assignment_acceptance c"
                            + " join assignment a on a.id = c.assignment_id"
                            + " where c.decision <> 'EXTENDED' group by a.project_id, a.institution_id");

    private final NamedParameterJdbcTemplate jdbc;
    private final YearFigures figures;

    FiguresInvariant(NamedParameterJdbcTemplate jdbc, YearFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String statement() {
        return "page totals equal the recount from base rows";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        Map<String, Map<String, Long>> recounted =
                RECOUNTS.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> recount(entry.getValue())));
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (String programme :
                jdbc.queryForList("select id from programme", Map.of(), String.class)) {
            for (Share share : figures.shares(UUID.fromString(programme), null)) {
                compare(share, "claimed", share.claimed(), recounted, violations);
                compare(share, "delivered", share.delivered(), recounted, violations);
                compare(share, "passed", share.passed(), recounted, violations);
                compare(share, "accepted", share.accepted(), recounted, violations);
                checked += RECOUNTS.size();
            }
        }
        recounted.forEach(
                (what, rest) ->
                        rest.forEach(
                                (key, amount) -> {
                                    if (amount != 0) {
                                        violations.add(
                                                "%s: %d %s are on no page"
                                                        .formatted(key, amount, what));
                                    }
                                }));
        return new Result(checked, violations);
    }

    /** Takes the recounted figure out of the map, so that what no page shows is left at the end. */
    private static void compare(
            Share share,
            String what,
            long shown,
            Map<String, Map<String, Long>> recounted,
            List<String> violations) {
        Long counted = recounted.get(what).remove(share.projectId() + " " + share.institutionId());
        if (shown != (counted == null ? 0 : counted)) {
            violations.add(
                    "%s %s: %s is shown as %d, the base rows say %d"
                            .formatted(
                                    share.projectNumber(),
                                    share.library(),
                                    what,
                                    shown,
                                    counted == null ? 0 : counted));
        }
    }

    private Map<String, Long> recount(String sql) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    sums.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return sums;
    }
}
