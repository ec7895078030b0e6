package cn.tongchou.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the pages of a year anew from base rows, the rows of the deliveries whose signed
 * inspection passed, and holds them against the certificates of acceptance. Other units are not
 * pages and are left out.
 */
@Component
class Recount {

    private final JdbcTemplate jdbc;

    Recount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Libraries with a certificate, and the pages of the delivery rows behind them. */
    @Transactional(readOnly = true)
    Outcome of(UUID programmeId) {
        Map<String, Long> passed = passedRows(programmeId);
        Set<String> libraries = new HashSet<>();
        List<String> violations = new ArrayList<>();
        long[] pages = {0};
        jdbc.query(
                "select a.number, a.institution_id, c.number, c.accepted_quantity from assignment_acceptance c"
                        + " join assignment a on a.id = c.assignment_id"
                        + " where a.programme_id = ? and a.unit = 'PAGE' and c.decision <> 'EXTENDED' order by a.number",
                row -> {
                    long counted = passed.getOrDefault(row.getString(1), 0L);
                    libraries.add(row.getString(2));
                    pages[0] += counted;
                    if (counted != row.getLong(4)) {
                        violations.add(
                                "assignment %s: certificate %s says %d pages, the delivered rows say %d"
                                        .formatted(
                                                row.getString(1),
                                                row.getString(3),
                                                row.getLong(4),
                                                counted));
                    }
                },
                programmeId.toString());
        return new Outcome(libraries.size(), pages[0], List.copyOf(violations));
    }

    private Map<String, Long> passedRows(UUID programmeId) {
        Map<String, Long> pages = new HashMap<>();
        jdbc.query(
                "select a.number, sum(r.quantity) from inspection n"
                        + " join batch b on b.id = n.batch_id join assignment a on a.id = b.assignment_id"
                        + " join batch_round l on l.batch_id = n.batch_id and l.round_no = n.round"
                        + " join delivery_row r on r.round_id = l.id"
                        + " where a.programme_id = ? and a.unit = 'PAGE' and n.status = 'SIGNED' and n.verdict = 'PASSED'"
                        + " group by a.number",
                row -> {
                    pages.put(row.getString(1), row.getLong(2));
                },
                programmeId.toString());
        return pages;
    }

    /**
     * @param libraries how many have a certificate
     * @param pages recounted from their delivered rows
     * @param violations certificates that say something else
     */
    record Outcome(long libraries, long pages, List<String> violations) {}
}
