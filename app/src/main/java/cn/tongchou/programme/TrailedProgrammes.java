package cn.tongchou.programme;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** A year was launched by somebody, and closed by an entry. */
@Component
class TrailedProgrammes implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "programme",
                        "select number, id as item_id, status as state, case when status = 'RUNNING' then launched_by end"
                                + " as actor_id from programme"));
    }
}
