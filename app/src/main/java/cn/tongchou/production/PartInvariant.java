package cn.tongchou.production;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I11: the catalogue holds of every batch of pages the parts of its present round, with the batch's
 * verdict; a part without a batch is one of the deck's rows. Parts of a rejected batch are nobody's
 * any more and are not compared.
 */
@Component
class PartInvariant implements Invariant {

    private static final String BATCHES =
            "select b.id, b.number, b.round_id from batch b join assignment a on a.id = b.assignment_id"
                    + " where a.unit = 'PAGE' and b.status <> 'REJECTED' order by b.number";
    private static final String DIFFERENCE =
            "select title, part_label, pages, sum(times) from (select title, part_label, quantity as pages, 1 as times"
                    + " from delivery_row where round_id = ? union all select title, part_label, pages, -1"
                    + " from work_part where batch_id = ?) x group by title, part_label, pages having sum(times) <> 0";
    private static final String STATUS =
            "select p.title, p.part_label, p.status, b.number, b.status from work_part p join batch b on b.id = p.batch_id"
                    + " where b.status = 'DELIVERED' and p.status <> 'NEW' or b.status = 'IN_REWORK' and p.status <> 'REWORK'"
                    + " or b.status = 'PASSED' and p.status <> 'APPROVED' or p.deck = true";
    private static final String NOBODYS =
            "select p.title, p.part_label, p.status from work_part p left join batch b on b.id = p.batch_id"
                    + " where b.id is null and p.deck = false";

    private final JdbcTemplate jdbc;

    PartInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String statement() {
        return "catalogue = rows of the batches' present rounds";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        jdbc.query(
                        BATCHES,
                        (row, i) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(batch -> compare(batch, violations));
        jdbc.query(
                STATUS,
                row -> {
                    violations.add(
                            "part %s of batch %s is %s, the batch is %s"
                                    .formatted(
                                            part(row.getString(1), row.getString(2)),
                                            row.getString(4),
                                            row.getString(3),
                                            row.getString(5)));
                });
        jdbc.query(
                NOBODYS,
                row -> {
                    violations.add(
                            "part %s is %s and of no batch"
                                    .formatted(
                                            part(row.getString(1), row.getString(2)),
                                            row.getString(3)));
                });
        return new Result(
                jdbc.queryForObject("select count(*) from work_part", Long.class), violations);
    }

    private void compare(List<String> batch, List<String> violations) {
        jdbc.query(
                DIFFERENCE,
                row -> {
                    violations.add(
                            "batch %s: part %s of %s pages is in its %s only"
                                    .formatted(
                                            batch.get(1),
                                            part(row.getString(1), row.getString(2)),
                                            row.getString(3),
                                            row.getLong(4) > 0 ? "manifest" : "catalogue"));
                },
                batch.get(2),
                batch.get(0));
    }

    private static String part(String title, String label) {
        return label == null ? title : title + " " + label;
    }
}
