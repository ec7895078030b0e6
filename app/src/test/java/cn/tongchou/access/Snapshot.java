package cn.tongchou.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of the domain, to see what a step changed; what people merely left behind apart. */
final class Snapshot {

    private static final List<String> TRACES =
            List.of(
                    "act_",
                    "audit_",
                    "command_log",
                    "sign_in_",
                    "account",
                    "notice",
                    "outgoing_mail",
                    "databasechangelog",
                    "task_watch");

    private final Map<String, String> tables = new TreeMap<>();

    Snapshot(JdbcTemplate jdbc) {
        jdbc
                .queryForList(
                        "select lower(table_name) from information_schema.tables where"
                                + " lower(table_schema) = 'public'",
                        String.class)
                .stream()
                .filter(table -> TRACES.stream().noneMatch(table::startsWith))
                .forEach(
                        table ->
                                tables.put(
                                        table,
                                        String.join(
                                                "\n",
                                                new TreeSet<>(
                                                        jdbc.query(
                                                                "select * from " + table,
                                                                (row, i) -> {
                                                                    StringBuilder text =
                                                                            new StringBuilder();
                                                                    for (int c = 1;
                                                                            c
                                                                                    <= row.getMetaData()
                                                                                            .getColumnCount();
                                                                            c++) {
                                                                        String cell =
                                                                                row.getString(c);
                                                                        text.append(
                                                                                        cell == null
                                                                                                ? ""
                                                                                                : cell
                                                                                                                        .length()
                                                                                                                > 500
                                                                                                        ? cell
                                                                                                                .hashCode()
                                                                                                        : cell)
                                                                                .append('|');
                                                                    }
                                                                    return text.toString();
                                                                })))));
    }

    /** The tables that differ. */
    List<String> differences(Snapshot later) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(later.tables.get(table)))
                .toList();
    }
}
