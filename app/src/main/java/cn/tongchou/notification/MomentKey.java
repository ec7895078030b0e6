package cn.tongchou.notification;

import cn.tongchou.shared.NotFound;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** The place of a row in a list from the newest to the oldest: its moment, then its id. */
record MomentKey(Instant at, UUID id) {

    private static final String BETWEEN = "_";

    /**
     * Reads a place from an address; empty is none.
     *
     * @throws NotFound when it is no place
     */
    static MomentKey of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(BETWEEN, 2);
        try {
            return new MomentKey(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException none) {
            throw new NotFound();
        }
    }

    /**
     * The end of a statement that begins after or ends before a place, with its order: from the
     * newest, or upwards from {@code before}.
     */
    static String condition(
            String atColumn,
            String idColumn,
            MomentKey after,
            MomentKey before,
            MapSqlParameterSource values) {
        String sign = before != null ? ">" : "<";
        String otherSign = before != null ? "<" : ">";
        MomentKey place = before != null ? before : after;
        String order =
                before != null
                        ? " order by " + atColumn + ", " + idColumn + " desc"
                        : " order by " + atColumn + " desc, " + idColumn;
        if (place == null) {
            return order;
        }
        values.addValue("placeAt", Timestamp.from(place.at()))
                .addValue("placeId", place.id().toString());
        return " and (%1$s %2$s :placeAt or (%1$s = :placeAt and %3$s %4$s :placeId))"
                        .formatted(atColumn, sign, idColumn, otherSign)
                + order;
    }

    @Override
    public String toString() {
        return at + BETWEEN + id;
    }
}
