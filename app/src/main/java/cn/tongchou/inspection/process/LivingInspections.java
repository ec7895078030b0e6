package cn.tongchou.inspection.process;

import cn.tongchou.shared.LivingProcesses;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A batch's process lives until it has passed or is rejected; rework has its deadline armed. */
@Component
class LivingInspections implements LivingProcesses {

    private static final String UNDECIDED =
            "select b.number, o.number from batch b left join rework_order o on o.batch_id = b.id and o.status = 'OPEN'"
                    + " where b.status in ('DELIVERED', 'IN_REWORK')";

    private final JdbcTemplate jdbc;

    LivingInspections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String process() {
        return BatchInspection.KEY;
    }

    @Override
    public Stream<Living> living() {
        return jdbc
                .query(
                        UNDECIDED,
                        (row, i) ->
                                new Living(
                                        row.getString(1),
                                        row.getString(2) == null
                                                ? Set.of()
                                                : Set.of(BatchInspection.TIMER_REWORK_DEADLINE)))
                .stream();
    }
}
