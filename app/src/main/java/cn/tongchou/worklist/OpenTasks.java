package cn.tongchou.worklist;

import cn.tongchou.shared.Clock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of the work list: one per open task and group that may take it. Each order of the list
 * is one column, so that a page begins at a key whatever lies before it. They are written in the
 * engine's transaction ({@link TaskRows}) and hold nothing that the engine does not.
 */
@Component
class OpenTasks {

    /** The day of a task that is never due; it comes last. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String INSERT =
            "insert into open_task (task_id, group_name, task_key, stage, business_key, candidates,"
                    + " since_at, due_on, due_key, since_key, number_key, taken_by, taken_at) values"
                    + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    OpenTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A task begins to wait. */
    void add(Opened task) {
        jdbc.batchUpdate(INSERT, task.rows());
    }

    /** Several at once, each as the engine has it. */
    void addAll(Collection<Opened> tasks) {
        jdbc.batchUpdate(INSERT, tasks.stream().flatMap(task -> task.rows().stream()).toList());
    }

    /**
     * A task is due on another day.
     *
     * @param dueAt the engine's due date, or {@code null} while it is not due at all
     */
    void moveDue(String taskId, Instant since, Date dueAt) {
        LocalDate due = dueOn(dueAt);
        jdbc.update(
                "update open_task set due_on = ?, due_key = ? where task_id = ?",
                due,
                dueKey(due, since, taskId),
                taskId);
    }

    /** A task waits no longer. */
    void remove(String taskId) {
        jdbc.update("delete from open_task where task_id = ?", taskId);
    }

    /** Keeps a task's row for this transaction, so that what is read next is what others left. */
    void lock(String taskId) {
        jdbc.queryForList(
                "select task_id from open_task where task_id = ? for update", String.class, taskId);
    }

    /**
     * Notes who has taken a task.
     *
     * @param seen who had it when the person looked, {@code ""} for nobody
     * @param taker who has it from now on, {@code ""} for nobody
     * @return whether it was still as seen
     */
    boolean take(String taskId, String seen, String taker, Instant now) {
        return jdbc.update(
                        "update open_task set taken_by = ?, taken_at = ? where task_id = ? and"
                                + " taken_by = ?",
                        taker,
                        taker.isEmpty() ? null : Timestamp.from(now),
                        taskId,
                        seen)
                > 0;
    }

    /** A day ends with the first instant of the next one: a task due then is due that day. */
    static LocalDate dueOn(Date dueAt) {
        return dueAt == null
                ? null
                : Clock.dateOf(Instant.ofEpochMilli(dueAt.getTime()).minusMillis(1));
    }

    private static String dueKey(LocalDate due, Instant since, String taskId) {
        return (due == null ? NEVER : due) + "/" + sinceKey(since, taskId);
    }

    private static String sinceKey(Instant since, String taskId) {
        return String.format(Locale.ROOT, "%015d/%s", since.toEpochMilli(), taskId);
    }

    /**
     * An open task as the engine has it.
     *
     * @param groups the groups that may take it
     * @param dueAt the engine's due date, or {@code null}
     * @param takenBy the engine's assignee, {@code ""} for nobody
     */
    record Opened(
            String taskId,
            Collection<String> groups,
            String taskKey,
            String stage,
            String businessKey,
            Instant since,
            Date dueAt,
            String takenBy) {

        List<Object[]> rows() {
            LocalDate due = dueOn(dueAt);
            TreeSet<String> sorted = new TreeSet<>(groups);
            return sorted.stream()
                    .map(
                            group ->
                                    new Object[] {
                                        taskId,
                                        group,
                                        taskKey,
                                        stage,
                                        businessKey,
                                        String.join(",", sorted),
                                        Timestamp.from(since),
                                        due,
                                        dueKey(due, since, taskId),
                                        sinceKey(since, taskId),
                                        businessKey + "/" + taskId,
                                        takenBy,
                                        takenBy.isEmpty() ? null : Timestamp.from(since)
                                    })
                    .toList();
        }
    }
}
