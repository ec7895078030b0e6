package cn.tongchou.inspection;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Verdicts and decisions were given by those whom the inspection names. */
@Component
class TrailedInspections implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "inspection",
                        "select batch_number as number, id as item_id, verdict as state, inspected_by as actor_id from inspection"
                                + " where status = 'SIGNED' union all select batch_number, id, decision, decided_by from inspection"
                                + " where decision is not null"));
    }
}
