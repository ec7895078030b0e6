package cn.tongchou.workbook;

/**
 * Text on its way into a cell. Spreadsheet programs run a value as a formula when it begins with
 * one of a few signs; what people typed or delivered must never be run.
 */
public final class CellText {

    /** The longest text that a cell can hold, in UTF-16 units (a limit of the file format). */
    public static final int LONGEST = 32_767;

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠|%";

    private CellText() {}

    /**
     * Whether a spreadsheet program may take the text for a formula: it begins with a sign of one,
     * also full-width.
     */
    public static boolean looksLikeFormula(CharSequence text) {
        return text != null && text.length() > 0 && SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The text for a field of a .csv file: formula-like text gets an apostrophe in front; {@code
     * null} is empty.
     */
    public static String forCsv(CharSequence text) {
        if (text == null) {
            return "";
        }
        return looksLikeFormula(text) ? "'" + text : text.toString();
    }

    /**
     * The text as a cell can hold it: at most {@link #LONGEST} units, cut visibly with an ellipsis.
     */
    static String fitting(CharSequence text) {
        if (text.length() <= LONGEST) {
            return text.toString();
        }
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(0, end) + "…";
    }
}
