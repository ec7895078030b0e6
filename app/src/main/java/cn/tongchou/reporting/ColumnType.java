package cn.tongchou.reporting;

import cn.tongchou.workbook.CellKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** What a column of a report holds, and how a value of its rows is shown. */
enum ColumnType {
    /** The number of the row; made while the rows are counted, not a component of the record. */
    SEQUENCE(CellKind.ORDINAL),
    /** Words. */
    TEXT(CellKind.TEXT),
    /** A year. */
    YEAR(CellKind.ORDINAL),
    /** A whole number of things, with thousands separators. */
    COUNT(CellKind.COUNT),
    /** By how much a whole number changed, with its sign. */
    CHANGE(CellKind.CHANGE),
    /** Yuan, shown in yuan. */
    YUAN(CellKind.AMOUNT),
    /** Yuan, shown in 万元 (ten thousand yuan) with two decimals. */
    WAN_YUAN(CellKind.AMOUNT),
    /** By how many yuan an amount changed, shown in 万元 with its sign. */
    WAN_YUAN_CHANGE(CellKind.DIFFERENCE),
    /** A score with two decimals. */
    SCORE(CellKind.AMOUNT),
    /** A share, 0.95 for 95 percent. */
    PERCENT(CellKind.PERCENT),
    /** A difference of two shares, 0.05 for 5 percentage points. */
    POINTS(CellKind.DIFFERENCE),
    /** A calendar day. */
    DATE(CellKind.DATE);

    private final CellKind cellKind;

    ColumnType(CellKind cellKind) {
        this.cellKind = cellKind;
    }

    CellKind cellKind() {
        return cellKind;
    }

    /**
     * The value in the unit of its heading; {@code null} stays {@code null}: what is unknown is
     * never shown as 0.
     */
    Object shown(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> value.toString();
            case SEQUENCE, YEAR -> ((Number) value).intValue();
            case COUNT, CHANGE -> ((Number) value).longValue();
            case DATE -> (LocalDate) value;
            case YUAN, SCORE, PERCENT -> exact(value);
            case WAN_YUAN, WAN_YUAN_CHANGE -> exact(value).movePointLeft(4);
            case POINTS -> exact(value).movePointRight(2);
        };
    }

    /** Whether a value is shown with its sign; zero has none. */
    boolean signed() {
        return cellKind == CellKind.CHANGE || cellKind == CellKind.DIFFERENCE;
    }

    /** A shown value of a signed column as words: {@code +1,234}, {@code -0.50}, {@code 0}. */
    String signedText(Object shown) {
        boolean whole = cellKind == CellKind.CHANGE;
        BigDecimal rounded = exact(shown).setScale(whole ? 0 : 2, RoundingMode.HALF_UP);
        DecimalFormat format =
                new DecimalFormat(
                        whole ? "#,##0" : "#,##0.00",
                        DecimalFormatSymbols.getInstance(Locale.ROOT));
        return (rounded.signum() > 0 ? "+" : "") + format.format(rounded);
    }

    /** A number of a row as an exact number. */
    static BigDecimal exact(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }
}
