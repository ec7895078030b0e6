package cn.tongchou.worklist;

import cn.tongchou.shared.Invariant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I3, the part of the work list: every open task of the engine stands on the desks of its groups,
 * with the engine's due day and taker, and nothing else stands there.
 */
@Component
class OpenTasksInvariant implements Invariant {

    private static final String TASKS =
            "select t.ID_, t.TASK_DEF_KEY_, l.GROUP_ID_, t.DUE_DATE_, t.ASSIGNEE_, o.task_id,"
                    + " o.due_on, o.taken_by from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on"
                    + " l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null left join open_task o on"
                    + " o.task_id = t.ID_ and o.group_name = l.GROUP_ID_";
    private static final String STRAYS =
            "select o.task_id, o.task_key, o.group_name from open_task o left join"
                    + " ACT_RU_IDENTITYLINK l on l.TASK_ID_ = o.task_id and l.GROUP_ID_ = o.group_name"
                    + " where l.TASK_ID_ is null";

    private final JdbcTemplate jdbc;

    OpenTasksInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String statement() {
        return "every open task stands on the desks of its groups, and nothing else does";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long[] checked = {0};
        jdbc.query(
                TASKS,
                row -> {
                    checked[0]++;
                    String task = row.getString(2) + " " + row.getString(1);
                    LocalDate due = OpenTasks.dueOn(row.getTimestamp(4));
                    String taker = row.getString(5) == null ? "" : row.getString(5);
                    if (row.getString(6) == null) {
                        violations.add(task + " stands on no desk of " + row.getString(3));
                    } else if (!Objects.equals(due, row.getObject(7, LocalDate.class))) {
                        violations.add(
                                "%s is due on %s and stands as due on %s"
                                        .formatted(task, due, row.getObject(7, LocalDate.class)));
                    } else if (!taker.equals(row.getString(8))) {
                        violations.add(
                                "%s was taken by '%s' and stands as taken by '%s'"
                                        .formatted(task, taker, row.getString(8)));
                    }
                });
        jdbc.query(
                STRAYS,
                row -> {
                    violations.add(
                            "%s %s stands on the desk of %s and is not open"
                                    .formatted(
                                            row.getString(2), row.getString(1), row.getString(3)));
                });
        return new Result(checked[0], violations);
    }
}
