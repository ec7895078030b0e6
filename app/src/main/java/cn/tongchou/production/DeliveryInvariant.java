package cn.tongchou.production;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I11 for construction: what assignments and batches say is what their delivery rows add up to. */
@Component
class DeliveryInvariant implements Invariant {

    private static final String ROUNDS =
            "select r.id, r.batch_id, r.round_no, r.row_total, r.quantity, count(d.row_no),"
                    + " coalesce(sum(d.quantity), 0) from batch_round r left join delivery_row d on d.round_id = r.id"
                    + " group by r.id, r.batch_id, r.round_no, r.row_total, r.quantity"
                    + " having r.batch_id is null or r.row_total <> count(d.row_no) or r.quantity <> coalesce(sum(d.quantity), 0)";
    private static final String BATCHES =
            "select b.number from batch b join batch_round r on r.id = b.round_id"
                    + " where b.quantity <> r.quantity or b.row_total <> r.row_total or b.round_no <> r.round_no"
                    + " or b.manifest_hash <> r.manifest_hash";
    private static final String ASSIGNMENTS =
            "select a.number, a.delivered_quantity, coalesce(sum(b.quantity), 0) from"
                    + " assignment a left join batch b on b.assignment_id = a.id and b.status <> 'REJECTED'"
                    + " group by a.id, a.number, a.delivered_quantity having a.delivered_quantity <> coalesce(sum(b.quantity), 0)";
    private static final String ACCEPTED =
            "select a.number from assignment a where a.accepted_quantity is not null and"
                    + " a.accepted_quantity > (select coalesce(sum(b.quantity), 0) from batch b where b.assignment_id = a.id"
                    + " and b.status = 'PASSED')";

    private final JdbcTemplate jdbc;

    DeliveryInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String statement() {
        return "assignments and batches equal a recount of their delivery rows";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        jdbc.query(
                ROUNDS,
                r -> {
                    violations.add(
                            "round %d of batch %s says %d rows, %d units; its rows are %d with %d"
                                    .formatted(
                                            r.getInt(3),
                                            r.getString(2),
                                            r.getLong(4),
                                            r.getLong(5),
                                            r.getLong(6),
                                            r.getLong(7)));
                });
        jdbc.query(
                BATCHES,
                r -> {
                    violations.add("batch " + r.getString(1) + " differs from its present round");
                });
        jdbc.query(
                ASSIGNMENTS,
                r -> {
                    violations.add(
                            "assignment %s says %d delivered; its batches add up to %d"
                                    .formatted(r.getString(1), r.getLong(2), r.getLong(3)));
                });
        jdbc.query(
                ACCEPTED,
                r -> {
                    violations.add(
                            "assignment " + r.getString(1) + " is accepted beyond what passed");
                });
        return new Result(
                jdbc.queryForObject("select count(*) from assignment", Long.class)
                        + jdbc.queryForObject("select count(*) from batch_round", Long.class),
                violations);
    }
}
