package cn.tongchou.claim;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I1: in every pool the active claims add up to its counter, and never exceed its total; nothing is
 * claimed where there is no pool.
 */
@Component
class QuotaInvariant implements Invariant {

    private static final String RECOUNT =
            "select p.number, q.total, q.claimed, p.target, coalesce((select sum(c.quantity) from claim c where c.project_id = q.project_id"
                    + " and c.status in ('SUBMITTED', 'CONFIRMED', 'REDUCED')), 0)"
                    + " from quota_pool q join construction_project p on p.id = q.project_id order by p.number";

    private static final String WITHOUT_POOL =
            "select c.number from claim c left join quota_pool q on q.project_id = c.project_id"
                    + " and q.programme_id = c.programme_id where q.project_id is null order by c.number";

    private final JdbcTemplate jdbc;

    QuotaInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String statement() {
        return "quota: sum of active claims = counter <= total";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<Pool> pools =
                jdbc.query(
                        RECOUNT,
                        (r, i) ->
                                new Pool(
                                        r.getString(1),
                                        r.getLong(2),
                                        r.getLong(3),
                                        r.getLong(4),
                                        r.getLong(5)));
        List<String> violations =
                new ArrayList<>(
                        pools.stream()
                                .filter(
                                        pool ->
                                                pool.sum != pool.claimed
                                                        || pool.sum > pool.total
                                                        || pool.target != pool.total)
                                .map(
                                        pool ->
                                                "project %s: claims %d, counter %d, total %d, target %d"
                                                        .formatted(
                                                                pool.number,
                                                                pool.sum,
                                                                pool.claimed,
                                                                pool.total,
                                                                pool.target))
                                .toList());
        jdbc.queryForList(WITHOUT_POOL, String.class)
                .forEach(claim -> violations.add("claim " + claim + " takes from no pool"));
        return new Result(pools.size(), violations);
    }

    private record Pool(String number, long total, long claimed, long target, long sum) {}
}
