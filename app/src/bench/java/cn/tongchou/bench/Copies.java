package cn.tongchou.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of a programme's rows as they stand in the database, under other years, projects and
 * libraries: a large database of true rows in seconds. Ids and whatever must be unique change,
 * every other value stays.
 */
final class Copies implements AutoCloseable {

    /** Rows whose chains and counters a copy would break. */
    private static final Set<String> LEFT_OUT = Set.of("ledger_entry", "ledger_line");

    private final JdbcTemplate jdbc;
    private final SingleConnectionDataSource one;
    private final boolean h2;
    private final Map<String, List<Map<String, Object>>> base = new LinkedHashMap<>();
    private final Map<String, Set<String>> unique = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private int next;

    /** Reads the programme's rows. */
    Copies(DataSource database, UUID programmeId) {
        try {
            Connection connection = database.getConnection();
            one = new SingleConnectionDataSource(connection, true);
            jdbc = new JdbcTemplate(one);
            DatabaseMetaData about = connection.getMetaData();
            h2 = about.getDatabaseProductName().equals("H2");
            jdbc.execute(
                    h2 ? "set referential_integrity false" : "set session foreign_key_checks = 0");
            read(about, programmeId.toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(DatabaseMetaData about, String programme) throws SQLException {
        for (String table : tables("programme_id")) {
            rows(about, table, "programme_id = '" + programme + "'");
        }
        rows(about, "programme", "id = '" + programme + "'");
        String batches = "(select id from batch where programme_id = '" + programme + "')";
        rows(about, "batch_round", "batch_id in " + batches);
        rows(about, "sampling_plan", "batch_id in " + batches);
        base.forEach(
                (table, rows) ->
                        rows.forEach(row -> levels.put(String.valueOf(row.get("id")), level(row))));
    }

    private List<String> tables(String column) {
        return jdbc
                .queryForList(
                        "select distinct lower(table_name) from information_schema.columns"
                                + " where lower(column_name) = ? and lower(table_schema) ="
                                + (h2 ? " 'public'" : " lower(database())"),
                        String.class,
                        column)
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    private void rows(DatabaseMetaData about, String table, String where) throws SQLException {
        List<Map<String, Object>> rows =
                jdbc.query("select * from " + table + " where " + where, new LowerCase());
        if (rows.isEmpty()) {
            return;
        }
        base.put(table, rows);
        Set<String> columns = new HashSet<>();
        String named = h2 ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet indexes =
                about.getIndexInfo(one.getConnection().getCatalog(), null, named, true, false)) {
            while (indexes.next()) {
                columns.add(indexes.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        unique.put(table, columns);
    }

    /** 0: of the year, 1: of a project, 2: of a library's share. */
    private static int level(Map<String, Object> row) {
        if (row.get("institution_id") != null
                || row.get("assignment_id") != null
                || row.get("batch_id") != null) {
            return 2;
        }
        return row.get("project_id") != null || row.containsKey("unit_price") ? 1 : 0;
    }

    /**
     * One more year.
     *
     * @param libraries whose shares it has, in every project
     * @param closed whether it is over
     * @return the programme's id
     */
    String year(int year, int projects, List<String> libraries, boolean closed) {
        copy(0, year, 0, null, Map.of("programme_year", year, "number", year + "-AP"));
        for (int project = 0; project < projects; project++) {
            copy(1, year, project, null, Map.of());
            for (String library : libraries) {
                copy(2, year, project, library, Map.of());
            }
        }
        flush();
        String id = mapped(programme(), year, 0, null);
        if (closed) {
            jdbc.update("update programme set status = 'CLOSED' where id = ?", id);
        }
        return id;
    }

    private String programme() {
        return String.valueOf(base.get("programme").get(0).get("id"));
    }

    private void copy(
            int level, int year, int project, String library, Map<String, Object> replaced) {
        base.forEach(
                (table, rows) -> {
                    for (Map<String, Object> row : rows) {
                        // All shares are copies of one library's.
                        boolean another =
                                level == 2
                                        && row.get("institution_id") != null
                                        && !row.get("institution_id").equals(firstLibrary());
                        if (level(row) == level && !another) {
                            insert(table, row, year, project, library, replaced);
                        }
                    }
                });
    }

    private Object firstLibrary() {
        return base.get("assignment").get(0).get("institution_id");
    }

    private void insert(
            String table,
            Map<String, Object> row,
            int year,
            int project,
            String library,
            Map<String, Object> replaced) {
        Object[] values =
                row.entrySet().stream()
                        .map(
                                column ->
                                        value(
                                                table,
                                                column.getKey(),
                                                column.getValue(),
                                                year,
                                                project,
                                                library,
                                                replaced))
                        .toArray();
        waiting.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
        if (waiting.get(table).size() >= 2000) {
            flush();
        }
    }

    private Object value(
            String table,
            String column,
            Object value,
            int year,
            int project,
            String library,
            Map<String, Object> replaced) {
        if (value == null) {
            return null;
        }
        if (table.equals("programme") && replaced.containsKey(column)) {
            return replaced.get(column);
        }
        if (column.equals("institution_id") && library != null) {
            return library;
        }
        String text = String.valueOf(value);
        if (levels.containsKey(text)) {
            return mapped(text, year, project, library);
        }
        if (!unique.get(table).contains(column) || !(value instanceof String)) {
            return value;
        }
        if (text.length() == 36 || column.endsWith("hash")) {
            return hashed(text + "/" + next++).substring(0, Math.min(36, text.length()));
        }
        return "X" + year + "-" + Integer.toString(next++, 36);
    }

    private String mapped(String id, int year, int project, String library) {
        int level = levels.get(id);
        String salt =
                id
                        + "/"
                        + year
                        + (level > 0 ? "/" + project : "")
                        + (level > 1 ? "/" + library : "");
        return hashed(salt);
    }

    private static String hashed(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void flush() {
        waiting.forEach(
                (table, rows) -> {
                    Set<String> columns = base.get(table).get(0).keySet();
                    jdbc.batchUpdate(
                            "insert into "
                                    + table
                                    + " ("
                                    + String.join(", ", columns)
                                    + ") values ("
                                    + "?, ".repeat(columns.size() - 1)
                                    + "?)",
                            rows);
                });
        waiting.clear();
    }

    @Override
    public void close() {
        flush();
        jdbc.execute(h2 ? "set referential_integrity true" : "set session foreign_key_checks = 1");
        one.destroy();
    }

    /** Column names as the product writes them, on every database. */
    private static final class LowerCase extends ColumnMapRowMapper {

        @Override
        protected String getColumnKey(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
