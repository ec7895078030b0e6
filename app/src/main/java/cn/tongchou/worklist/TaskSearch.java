package cn.tongchou.worklist;

import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads {@link OpenTasks} for a desk: the first rows of each group, which an index has in order,
 * put together. What it costs does not depend on how much waits.
 */
@Component
class TaskSearch {

    /** So many are counted; beyond that a count says that there are more. */
    static final int COUNTED = 1000;

    private static final String TODO =
            " from open_task o where o.group_name = :g%d and (o.taken_by = '' or o.taken_by in (:me))";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    TaskSearch(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the desk's person has to do, due first. */
    List<Row> first(Desk desk, int limit) {
        if (desk.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource values = values(desk);
        List<String> branches = new ArrayList<>();
        for (int g = 0; g < desk.groups().size(); g++) {
            branches.add(
                    "(select o.task_id, o.task_key, o.stage, o.business_key, o.candidates, o.since_at, o.due_on,"
                            + " o.due_key, o.taken_by, o.taken_at"
                            + TODO.formatted(g)
                            + " order by o.group_name, o.due_key limit "
                            + limit
                            + ")");
        }
        return jdbc.query(
                "select t.*, a.display_name from ("
                        + String.join(" union ", branches)
                        + ") t left join account a on a.username = t.taken_by order by t.due_key limit "
                        + limit,
                values,
                (row, i) -> row(row));
    }

    /** How many tasks the person has to do and how many of them are overdue, up to the limit. */
    Counts counts(Desk desk) {
        if (desk.isEmpty()) {
            return new Counts(0, 0);
        }
        MapSqlParameterSource values = values(desk).addValue("today", clock.today().toString());
        List<String> all = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (int g = 0; g < desk.groups().size(); g++) {
            String one = "(select o.task_id" + TODO.formatted(g);
            all.add(one + " limit " + COUNTED + ")");
            late.add(one + " and o.due_key < :today limit " + COUNTED + ")");
        }
        return jdbc.queryForObject(
                "select (select count(*) from ("
                        + String.join(" union ", all)
                        + ") a), (select count(*) from ("
                        + String.join(" union ", late)
                        + ") b)",
                values,
                (row, i) ->
                        new Counts(
                                Math.min(row.getInt(1), COUNTED),
                                Math.min(row.getInt(2), COUNTED)));
    }

    /** Which groups of the desk have a task of which kind; one look into an index for each pair. */
    Present present(Desk desk, Set<String> kinds) {
        Present present = new Present(new TreeSet<>(), new TreeSet<>());
        if (desk.isEmpty()) {
            return present;
        }
        MapSqlParameterSource values = values(desk);
        List<String> probes = new ArrayList<>();
        int k = 0;
        for (String kind : new TreeSet<>(kinds)) {
            values.addValue("k" + k, kind);
            for (int g = 0; g < desk.groups().size(); g++) {
                probes.add(
                        "(select o.group_name, o.task_key from open_task o where o.group_name = :g%d and o.task_key = :k%d limit 1)"
                                .formatted(g, k));
            }
            k++;
        }
        jdbc.query(
                String.join(" union all ", probes),
                values,
                row -> {
                    present.groups().add(row.getString(1));
                    present.kinds().add(row.getString(2));
                });
        return present;
    }

    /** Those of these tasks that are open and lie on this desk. */
    List<Row> find(Desk desk, Collection<String> taskIds) {
        if (desk.isEmpty() || taskIds.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select distinct o.task_id, o.task_key, o.stage, o.business_key, o.candidates, o.since_at, o.due_on,"
                        + " o.due_key, o.taken_by, o.taken_at, a.display_name"
                        + " from open_task o left join account a on a.username = o.taken_by"
                        + " where o.task_id in (:ids) and o.group_name in (:groups) order by o.due_key",
                new MapSqlParameterSource("ids", taskIds).addValue("groups", desk.groups()),
                (row, i) -> row(row));
    }

    private static MapSqlParameterSource values(Desk desk) {
        MapSqlParameterSource values = new MapSqlParameterSource("me", desk.usernames());
        int g = 0;
        for (String group : desk.groups()) {
            values.addValue("g" + g++, group);
        }
        return values;
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("stage"),
                row.getString("business_key"),
                List.of(row.getString("candidates").split(",")),
                row.getTimestamp("since_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("taken_by"),
                row.getString("display_name"),
                row.getTimestamp("taken_at") == null
                        ? null
                        : row.getTimestamp("taken_at").toInstant());
    }

    /**
     * @param groups the groups that may take it
     * @param takenBy a username, {@code ""} for nobody
     */
    record Row(
            String taskId,
            String taskKey,
            String stage,
            String businessKey,
            List<String> groups,
            Instant since,
            LocalDate due,
            String takenBy,
            String takenByName,
            Instant takenAt) {}

    /** The groups that have a task, and the kinds of which there is one. */
    record Present(Set<String> groups, Set<String> kinds) {}

    /**
     * How much there is to do.
     *
     * @param open tasks, {@link #COUNTED} for that many or more
     * @param late those past their day, {@link #COUNTED} for that many or more
     */
    record Counts(int open, int late) {}
}
