package cn.tongchou.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every moment that stands in a database, whatever the table and the column. */
public final class RecordedTimes {

    private final JdbcTemplate jdbc;

    public RecordedTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them. */
    public List<Time> all() {
        return of(null);
    }

    /** Those of some tables, named in lower case; {@code null} for every table. */
    public List<Time> of(Set<String> tables) {
        List<Time> times = new ArrayList<>();
        jdbc
                .query(
                        "select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'PUBLIC' and data_type like 'TIMESTAMP%'",
                        (row, i) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .filter(column -> tables == null || tables.contains(lower(column.get(0))))
                .forEach(column -> times.addAll(read(column.get(0), column.get(1))));
        return times;
    }

    private List<Time> read(String table, String column) {
        String place = lower(table) + '.' + lower(column);
        return jdbc.query(
                "select \"%s\" from \"%s\" where \"%s\" is not null"
                        .formatted(column, table, column),
                (row, i) ->
                        new Time(
                                place,
                                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the later list holds more than the earlier one. */
    public static List<Time> added(List<Time> earlier, List<Time> later) {
        List<Time> added = new ArrayList<>(later);
        earlier.forEach(added::remove);
        return added;
    }

    /**
     * @param place table and column, {@code claim.claimed_at}
     */
    public record Time(String place, Instant at) {}
}
