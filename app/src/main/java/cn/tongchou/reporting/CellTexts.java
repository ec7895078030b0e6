package cn.tongchou.reporting;

import java.math.RoundingMode;
import java.util.Locale;

/** How a cell reads on a page. */
final class CellTexts {

    private CellTexts() {}

    /**
     * The shown value of a column as words.
     *
     * @param shown as {@link Report#cell} gives it
     * @param empty what stands for {@code null}
     */
    static String of(Column column, Object shown, String empty) {
        if (shown == null) {
            return empty;
        }
        if (shown instanceof String text) {
            return text;
        }
        return switch (column.type()) {
            case COUNT -> String.format(Locale.ROOT, "%,d", ((Number) shown).longValue());
            case CHANGE, WAN_YUAN_CHANGE, POINTS -> column.type().signedText(shown);
            case YUAN, WAN_YUAN, SCORE ->
                    String.format(
                            Locale.ROOT,
                            "%,.2f",
                            ColumnType.exact(shown).setScale(2, RoundingMode.HALF_UP));
            case PERCENT ->
                    ColumnType.exact(shown)
                                    .movePointRight(2)
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .toPlainString()
                            + "%";
            case SEQUENCE, TEXT, YEAR, DATE -> shown.toString();
        };
    }

    /** Whether a column's cells stand at the right. */
    static boolean isNumeric(Column column) {
        return column.type() != ColumnType.TEXT && column.type() != ColumnType.DATE;
    }
}
