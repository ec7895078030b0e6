package cn.tongchou.audit;

import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.TrailedStates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I9: what somebody brought about has its entry in the trail, by whom it is said to be. */
@Component
class TrailInvariant implements Invariant {

    private final JdbcTemplate jdbc;
    private final List<TrailedStates> modules;

    TrailInvariant(JdbcTemplate jdbc, List<TrailedStates> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String statement() {
        return "every state has its entry";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (TrailedStates module : modules) {
            for (TrailedStates.Trailed kind : module.trailed()) {
                jdbc.query(
                        "select s.number, s.state from ("
                                + kind.rows()
                                + ") s where not exists (select 1 from audit_entry a where a.item_id = s.item_id"
                                + " and a.item_type = ? and a.item_number = s.number and a.state_to = s.state"
                                + " and (s.actor_id is null or a.actor_id = s.actor_id)) order by s.number",
                        row -> {
                            violations.add(
                                    "%s %s is %s, and no entry of its actor says so"
                                            .formatted(
                                                    kind.itemType(),
                                                    row.getString(1),
                                                    row.getString(2)));
                        },
                        kind.itemType());
                checked +=
                        jdbc.queryForObject(
                                "select count(*) from (" + kind.rows() + ") s", Long.class);
            }
        }
        return new Result(checked, violations);
    }
}
