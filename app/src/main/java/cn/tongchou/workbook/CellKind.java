package cn.tongchou.workbook;

/** What the cells of a column hold, and so how they are typed, aligned and formatted. */
public enum CellKind {
    /** Words; a {@link CharSequence}. */
    TEXT("@"),
    /** A whole number with thousands separators; a {@link Number}. */
    COUNT("#,##0"),
    /** By how much a whole number changed: with its sign and thousands separators. */
    CHANGE("+#,##0;-#,##0;0"),
    /**
     * A whole number that is a name, such as a year or a sequence number: no separators; a {@link
     * Number}.
     */
    ORDINAL("0"),
    /** A number with two decimals and thousands separators, in the unit that the heading names. */
    AMOUNT("#,##0.00"),
    /** A share between 0 and 1 (more is possible), shown in percent with two decimals. */
    PERCENT("0.00%"),
    /** A difference with its sign and two decimals, in the unit that the heading names. */
    DIFFERENCE("+#,##0.00;-#,##0.00;0.00"),
    /** A calendar day; a {@link java.time.LocalDate}. */
    DATE("yyyy-mm-dd"),
    /** A day with its time; a {@link java.time.LocalDateTime}. */
    MOMENT("yyyy-mm-dd hh:mm");

    private final String format;

    CellKind(String format) {
        this.format = format;
    }

    /** The number format in the notation of spreadsheet programs. */
    public String format() {
        return format;
    }

    /** Whether the cells are numbers whose digits stand below each other. */
    public boolean alignedRight() {
        return this != TEXT && this != DATE && this != MOMENT && this != ORDINAL;
    }
}
