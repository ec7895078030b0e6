package cn.tongchou.audit;

import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.TrailedStates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I8, counted in the trail: every command that an entry names was handed in, brought each object to
 * a state once, and made one object at most of those that a form makes singly.
 */
@Component
class CommandInvariant implements Invariant {

    private static final String UNKNOWN =
            "select a.item_type, a.item_number, a.command_id from audit_entry a left join command_log l on l.command_id = a.command_id"
                    + " where a.command_id is not null and l.command_id is null";
    private static final String TWICE =
            "select item_type, item_number, command_id from audit_entry where command_id is not null"
                    + " group by command_id, item_type, item_id, item_number, what, state_from, state_to having count(*) > 1";
    private static final String SEVERAL =
            "select item_type, max(item_number), command_id from audit_entry where command_id is not null and item_type = ?"
                    + " group by item_type, command_id having count(distinct item_number) > 1";
    private static final String WITHOUT =
            "select a.item_type, a.item_number, a.state_to from (%s) s join audit_entry a on a.item_id = s.item_id"
                    + " and a.item_number = s.number and a.state_to = s.state where a.item_type = ? and a.command_id is null";

    private final JdbcTemplate jdbc;
    private final List<TrailedStates> modules;

    CommandInvariant(JdbcTemplate jdbc, List<TrailedStates> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String statement() {
        return "each form made one object at most";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        find(violations, "%s %s names command %s, which was never handed in", UNKNOWN);
        find(violations, "%s %s was brought there twice by command %s", TWICE);
        modules.stream()
                .flatMap(module -> module.trailed().stream())
                .filter(TrailedStates.Trailed::byCommand)
                .forEach(
                        kind -> {
                            find(
                                    violations,
                                    "%s %s is not the only one of command %s",
                                    SEVERAL,
                                    kind.itemType());
                            find(
                                    violations,
                                    "%s %s came to %s by no command",
                                    WITHOUT.formatted(kind.rows()),
                                    kind.itemType());
                        });
        return new Result(
                jdbc.queryForObject(
                        "select count(*) from audit_entry where command_id is not null",
                        Long.class),
                violations);
    }

    private void find(List<String> violations, String words, String sql, Object... arguments) {
        jdbc.query(
                sql,
                row -> {
                    violations.add(
                            words.formatted(row.getString(1), row.getString(2), row.getString(3)));
                },
                arguments);
    }
}
