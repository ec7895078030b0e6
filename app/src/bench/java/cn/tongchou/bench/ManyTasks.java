package cn.tongchou.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Half a million batches that wait for their inspection, each with its process, its task and its
 * line in 待办: copies of one that the product made, written by MariaDB itself. Ids lie scattered, as
 * random ones do.
 */
final class ManyTasks {

    private static final int PORTION = 50_000;
    private static final String NUMBER = "concat('X', lpad(n, 7, '0'))";
    private static final String SINCE = "timestampadd(second, n, '2029-01-01')";
    private static final String DUE = "date_add('2030-01-01', interval mod(n, 3650) day)";

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param batchId a batch whose inspection is open
     * @param total how many there shall be, a multiple of 50,000
     */
    void make(String batchId, int total) {
        Map<String, Object> task =
                jdbc.queryForMap(
                        "select t.* from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
                                + " join batch b on b.number = e.BUSINESS_KEY_ where b.id = ?",
                        batchId);
        Object process = task.get("PROC_INST_ID_");
        Object execution = task.get("EXECUTION_ID_");
        jdbc.execute("set session foreign_key_checks = 0");
        jdbc.execute("set global innodb_buffer_pool_size = 1073741824");
        copies(
                "batch",
                "id",
                batchId,
                total,
                Map.of("id", id("b"), "number", NUMBER, "round_id", id("r")));
        copies(
                "batch_round",
                "batch_id",
                batchId,
                total,
                Map.of("id", id("r"), "batch_id", id("b"), "command_id", id("c")));
        copies(
                "ACT_RU_EXECUTION",
                "ID_",
                process,
                total,
                Map.of("ID_", id("p"), "PROC_INST_ID_", id("p"), "BUSINESS_KEY_", NUMBER));
        boolean own = !process.equals(execution);
        if (own) {
            copies(
                    "ACT_RU_EXECUTION",
                    "ID_",
                    execution,
                    total,
                    Map.of("ID_", id("e"), "PROC_INST_ID_", id("p"), "PARENT_ID_", id("p")));
        }
        copies(
                "ACT_RU_TASK",
                "ID_",
                task.get("ID_"),
                total,
                Map.of(
                        "ID_",
                        id("t"),
                        "EXECUTION_ID_",
                        id(own ? "e" : "p"),
                        "PROC_INST_ID_",
                        id("p")));
        String since = "date_format(" + SINCE + ", '%Y-%m-%dT%H:%i:%sZ')";
        Map<String, String> line = new TreeMap<>();
        line.put("task_id", id("t"));
        line.put("business_key", NUMBER);
        line.put("since_at", SINCE);
        line.put("due_on", DUE);
        line.put("due_key", joined(DUE, since, id("t")));
        line.put("since_key", joined(since, id("t")));
        line.put("number_key", joined(NUMBER, id("t")));
        copies("open_task", "task_id", task.get("ID_"), total, line);
        jdbc.execute("set session foreign_key_checks = 1");
        for (String table : List.of("batch", "open_task")) {
            jdbc.execute("analyze table " + table);
        }
    }

    /** As a random id is written, the same for the same row in every table. */
    private static String id(String what) {
        String hash = "md5(concat('" + what + "', n))";
        return "insert(insert(insert(insert(%s, 21, 0, '-'), 17, 0, '-'), 13, 0, '-'), 9, 0, '-')"
                .formatted(hash);
    }

    private static String joined(String... parts) {
        return "concat_ws(' ', " + String.join(", ", parts) + ")";
    }

    private void copies(
            String table, String key, Object of, int total, Map<String, String> replaced) {
        Map<String, Object> row =
                jdbc.queryForMap("select * from " + table + " where " + key + " = ?", of);
        Map<String, String> columns = new LinkedHashMap<>();
        row.keySet()
                .forEach(
                        column ->
                                columns.put(column, replaced.getOrDefault(column, "t." + column)));
        if (!columns.keySet().containsAll(replaced.keySet())) {
            throw new IllegalStateException(table + " has not all of " + replaced.keySet());
        }
        String sql =
                "insert into %s (%s) select %s from %s t join (select seq + ? n from seq_1_to_%d) numbers where t.%s = ?"
                        .formatted(
                                table,
                                String.join(", ", columns.keySet()),
                                columns.values().stream().collect(Collectors.joining(", ")),
                                table,
                                PORTION,
                                key);
        for (int before = 0; before < total; before += PORTION) {
            jdbc.update(sql, before, of);
        }
    }
}
