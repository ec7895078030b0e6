package cn.tongchou.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Half a million batches that wait for their inspection, each with its process, its task and its
 * line in 待办: copies of one that the product made.
 */
final class ManyTasks {

    private static final int PORTION = 5_000;

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param batchId a batch whose inspection is open
     * @param total how many there shall be
     */
    void make(String batchId, int total) {
        Map<String, Object> batch = jdbc.queryForMap("select * from batch where id = ?", batchId);
        Map<String, Object> round =
                jdbc.queryForMap("select * from batch_round where batch_id = ?", batchId);
        Map<String, Object> task =
                jdbc.queryForMap(
                        "select t.* from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?",
                        batch.get("number"));
        Map<String, Object> process =
                jdbc.queryForMap(
                        "select * from ACT_RU_EXECUTION where ID_ = ?", task.get("PROC_INST_ID_"));
        Map<String, Object> execution =
                jdbc.queryForMap(
                        "select * from ACT_RU_EXECUTION where ID_ = ?", task.get("EXECUTION_ID_"));
        Map<String, Object> line =
                jdbc.queryForMap("select * from open_task where task_id = ?", task.get("ID_"));
        jdbc.execute("set session foreign_key_checks = 0");
        List<Map<String, Object>> batches = new ArrayList<>();
        List<Map<String, Object>> rounds = new ArrayList<>();
        List<Map<String, Object>> executions = new ArrayList<>();
        List<Map<String, Object>> tasks = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        LocalDate first = LocalDate.of(2030, 1, 1);
        for (int i = 1; i <= total; i++) {
            String number = "X%07d".formatted(i);
            String id = UUID.randomUUID().toString();
            String roundId = UUID.randomUUID().toString();
            String processId = UUID.randomUUID().toString();
            String executionId = UUID.randomUUID().toString();
            String taskId = UUID.randomUUID().toString();
            batches.add(with(batch, "id", id, "number", number, "round_id", roundId));
            rounds.add(
                    with(
                            round,
                            "id",
                            roundId,
                            "batch_id",
                            id,
                            "command_id",
                            UUID.randomUUID().toString()));
            executions.add(
                    with(
                            process,
                            "ID_",
                            processId,
                            "PROC_INST_ID_",
                            processId,
                            "BUSINESS_KEY_",
                            number));
            if (!execution.get("ID_").equals(process.get("ID_"))) {
                executions.add(
                        with(
                                execution,
                                "ID_",
                                executionId,
                                "PROC_INST_ID_",
                                processId,
                                "PARENT_ID_",
                                processId));
            }
            tasks.add(
                    with(
                            task,
                            "ID_",
                            taskId,
                            "EXECUTION_ID_",
                            executionId,
                            "PROC_INST_ID_",
                            processId));
            LocalDate due = first.plusDays(i % 3650);
            Instant since = Instant.parse("2029-01-01T00:00:00Z").plusSeconds(i);
            lines.add(
                    with(
                            line,
                            "task_id",
                            taskId,
                            "business_key",
                            number,
                            "since_at",
                            Timestamp.from(since),
                            "due_on",
                            java.sql.Date.valueOf(due),
                            "due_key",
                            due + " " + since + " " + taskId,
                            "since_key",
                            since + " " + taskId,
                            "number_key",
                            number + " " + taskId));
            if (i % PORTION == 0 || i == total) {
                insert("batch", batches);
                insert("batch_round", rounds);
                insert("ACT_RU_EXECUTION", executions);
                insert("ACT_RU_TASK", tasks);
                insert("open_task", lines);
            }
        }
        jdbc.execute("set session foreign_key_checks = 1");
        for (String table : List.of("batch", "open_task")) {
            jdbc.execute("analyze table " + table);
        }
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... replaced) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>(row);
        for (int i = 0; i < replaced.length; i += 2) {
            if (copy.replace((String) replaced[i], replaced[i + 1]) == null
                    && !copy.containsKey(replaced[i])) {
                throw new IllegalStateException("no column " + replaced[i]);
            }
        }
        return copy;
    }

    private void insert(String table, List<Map<String, Object>> rows) {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        jdbc.batchUpdate(
                "insert into "
                        + table
                        + " ("
                        + String.join(", ", columns)
                        + ") values ("
                        + "?, ".repeat(columns.size() - 1)
                        + "?)",
                rows.stream().map(row -> row.values().toArray()).toList());
        rows.clear();
    }
}
