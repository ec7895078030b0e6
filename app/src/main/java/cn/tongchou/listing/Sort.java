package cn.tongchou.listing;

import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a column sorts its list by: an expression of the module that owns the list, never a part of
 * an address. Unknown values stand first when rising and last when falling, on every database.
 *
 * @param sql the expression
 * @param kind what it yields, so that an address can name a place by it
 * @param nullable whether it may yield nothing
 * @param distinct whether no two rows have the same, so that it alone orders them
 */
public record Sort(String sql, Kind kind, boolean nullable, boolean distinct) {

    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    /** By words, in the order of the database's collation. */
    public static Sort text(String sql) {
        return new Sort(sql, Kind.TEXT, false, false);
    }

    /** By a number, also by an amount of money. */
    public static Sort number(String sql) {
        return new Sort(sql, Kind.NUMBER, false, false);
    }

    /** By a calendar day. */
    public static Sort day(String sql) {
        return new Sort(sql, Kind.DAY, false, false);
    }

    /** By a moment. */
    public static Sort moment(String sql) {
        return new Sort(sql, Kind.MOMENT, false, false);
    }

    /** By a state, in the order in which its constants stand rather than by their English names. */
    public static Sort states(String column, Enum<?>... constants) {
        StringBuilder order = new StringBuilder("case ").append(column);
        for (Enum<?> constant : constants) {
            order.append(" when '").append(constant.name()).append("' then ");
            order.append(constant.ordinal());
        }
        return new Sort(order.append(" end").toString(), Kind.NUMBER, true, false);
    }

    /** The same order where the value may be unknown. */
    public Sort orUnknown() {
        return new Sort(sql, kind, true, distinct);
    }

    /** The same order where no two rows have the same value. */
    public Sort unique() {
        return new Sort(sql, kind, nullable, true);
    }

    /** Whether it yields words, and always some. */
    boolean isText() {
        return kind == Kind.TEXT && !nullable;
    }

    /** The value of a row as an address holds it, or {@code null} where it is unknown. */
    String read(ResultSet row, String column) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(column);
            case NUMBER -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.toPlainString();
            }
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case MOMENT -> {
                Timestamp moment = row.getTimestamp(column);
                yield moment == null ? null : moment.toInstant().toString();
            }
        };
    }

    /**
     * The value of an address as a statement compares it.
     *
     * @throws IllegalArgumentException when the address holds no such value
     */
    Object bound(String text) {
        try {
            return switch (kind) {
                case TEXT -> text;
                case NUMBER -> new BigDecimal(text);
                case DAY -> LocalDate.parse(text);
                case MOMENT -> Timestamp.from(Instant.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The first moment of a day in China, as a statement compares it. */
    static Timestamp beginOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Clock.ZONE).toInstant());
    }
}
