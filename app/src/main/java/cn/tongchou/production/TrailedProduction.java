package cn.tongchou.production;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assignments, batches and monthly reports came to their states by an entry. */
@Component
class TrailedProduction implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "assignment",
                        "select number, id as item_id, status as state, nullif(id, id) as actor_id from assignment"),
                new Trailed(
                        "batch",
                        "select number, id as item_id, status as state, case when status = 'DELIVERED' then delivered_by end"
                                + " as actor_id from batch"),
                new Trailed(
                        "monthly-report",
                        "select number, id as item_id, status as state, case when status = 'SUBMITTED' then submitted_by"
                                + " when status in ('TAKEN', 'RETURNED') then decided_by end as actor_id from monthly_report"));
    }
}
