package cn.tongchou.claim;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** A claim came to its state by an entry, a decided one by its decider's. */
@Component
class TrailedClaims implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "claim",
                        "select number, id as item_id, status as state, case when status in ('CONFIRMED', 'REDUCED', 'REJECTED')"
                                + " then decided_by end as actor_id from claim"));
    }
}
