package cn.tongchou.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of this version on a database of an earlier one: the tasks that are open already
 * get their rows. Every other start asks two indexes for one row and does nothing.
 */
@Component
class OpenTasksStart {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasksStart.class);
    private static final int PORTION = 1000;
    private static final String TASKS =
            "select t.ID_, l.GROUP_ID_, t.TASK_DEF_KEY_, d.KEY_, e.BUSINESS_KEY_, t.CREATE_TIME_,"
                    + " t.DUE_DATE_, t.ASSIGNEE_ from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on"
                    + " l.TASK_ID_ = t.ID_ join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_ join"
                    + " ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where l.TYPE_ = 'candidate' and"
                    + " l.GROUP_ID_ is not null order by t.ID_";

    private final JdbcTemplate jdbc;
    private final OpenTasks rows;

    OpenTasksStart(JdbcTemplate jdbc, OpenTasks rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void fillWhereEmpty() {
        if (any("open_task") || !any("ACT_RU_TASK")) {
            return;
        }
        LOG.info("The work list gets the tasks that are open: {}", fill());
    }

    private boolean any(String table) {
        return !jdbc.queryForList("select 1 from " + table + " limit 1", Integer.class).isEmpty();
    }

    /** Writes the rows of every open task, and says how many tasks there are. */
    private int fill() {
        List<OpenTasks.Opened> portion = new ArrayList<>();
        int[] count = {0};
        jdbc.query(
                TASKS,
                row -> {
                    OpenTasks.Opened last =
                            portion.isEmpty() ? null : portion.get(portion.size() - 1);
                    if (last != null && last.taskId().equals(row.getString(1))) {
                        last.groups().add(row.getString(2));
                        return;
                    }
                    if (portion.size() == PORTION) {
                        rows.addAll(portion);
                        portion.clear();
                    }
                    portion.add(task(row));
                    count[0]++;
                });
        rows.addAll(portion);
        return count[0];
    }

    private static OpenTasks.Opened task(ResultSet row) throws SQLException {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(row.getString(2));
        return new OpenTasks.Opened(
                row.getString(1),
                groups,
                row.getString(3),
                row.getString(4),
                row.getString(5) == null ? "" : row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7),
                row.getString(8) == null ? "" : row.getString(8));
    }
}
