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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of a programme's rows as they stand in the database, under other years, projects and
 * libraries: a large database of true rows in seconds. Ids and whatever must be unique change,
 * every other value stays; the chains of the ledger and the trail do not hold for copies.
 */
final class Copies implements AutoCloseable {

    /**
     * Rows that hang on a row of the programme by this column, and bear no programme themselves.
     */
    private static final Map<String, String> BELOW =
            Map.of(
                    "batch_round", "batch_id",
                    "sampling_plan", "batch_id",
                    "tender_bid", "lot_id",
                    "tender_opening", "tender_id",
                    "training_session", "course_id",
                    "ledger_line", "entry_seq",
                    "audit_entry", "item_id");

    /** Numbers that count through the whole database. */
    private static final Set<String> COUNTED = Set.of("seq", "entry_seq", "entry_no");

    private static final int PORTION = 2000;

    private final JdbcTemplate jdbc;
    private final SingleConnectionDataSource one;
    private final boolean h2;
    private final Map<String, List<Map<String, Object>>> base = new LinkedHashMap<>();
    private final Map<String, Set<String>> unique = new HashMap<>();
    private final Levels levels = new Levels();
    private final Map<String, Long> counted = new HashMap<>();
    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private long next = 1_000_000;

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
        rows(about, "programme", "id = '" + programme + "'");
        for (String table : tables("programme_id")) {
            rows(about, table, "programme_id = '" + programme + "'");
        }
        String ids =
                base.values().stream()
                        .flatMap(List::stream)
                        .map(row -> row.getOrDefault("id", row.get("seq")))
                        .filter(Objects::nonNull)
                        .map(id -> "'" + id + "'")
                        .collect(Collectors.joining(", "));
        for (Map.Entry<String, String> below : BELOW.entrySet()) {
            rows(about, below.getKey(), below.getValue() + " in (" + ids + ")");
        }
        levels.of(base);
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
                .filter(table -> !BELOW.containsKey(table))
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
                        if (levels.isCopied(row, level)) {
                            insert(table, row, year, project, library, replaced);
                        }
                    }
                });
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
        if (waiting.get(table).size() >= PORTION) {
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
        if (COUNTED.contains(column)) {
            String number = table.startsWith("ledger") ? "ledger" : table;
            return counted.computeIfAbsent(
                    number + "/" + value + "/" + year + "/" + project + "/" + library,
                    of -> next++);
        }
        if (column.equals("lot_no")) {
            return ((Number) value).intValue() + 100 * project;
        }
        String text = String.valueOf(value);
        if (levels.knows(text)) {
            return mapped(text, year, project, library);
        }
        if (!unique.get(table).contains(column) || !(value instanceof String)) {
            return value;
        }
        if (text.length() == 36 || column.endsWith("hash")) {
            return hashed(text + "/" + next++).substring(0, Math.min(36, text.length()));
        }
        return "X" + year + "-" + Long.toString(next++, 36);
    }

    private String mapped(String id, int year, int project, String library) {
        int level = levels.of(id);
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
