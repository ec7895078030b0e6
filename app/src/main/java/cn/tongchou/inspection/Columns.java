package cn.tongchou.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Columns that may be empty. */
final class Columns {

    private Columns() {}

    static UUID uuid(ResultSet r, String column) throws SQLException {
        String text = r.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    static Instant instant(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
