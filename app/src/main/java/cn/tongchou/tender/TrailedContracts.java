package cn.tongchou.tender;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** A contract was signed by somebody, and came to its present state by an entry. */
@Component
class TrailedContracts implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "contract",
                        "select number, id as item_id, 'ACTIVE' as state, signed_by as actor_id from contract"
                                + " union all select number, id, status, nullif(id, id) from contract where status <> 'ACTIVE'"));
    }
}
