package cn.tongchou.reporting;

/** Whether and how a column has a figure in a row of totals. */
sealed interface Total {

    /** No figure: the values are no quantities, or are quantities of different things. */
    Total NONE = new None();

    /** The sum of the rows; no figure when the value of one row is unknown. */
    Total SUM = new Sum();

    /**
     * The sum of the rows that have a value; for columns where an empty cell says that a library
     * takes no part.
     */
    Total SUM_OF_PRESENT = new SumOfPresent();

    /** A figure that only the read model knows, such as the number of different libraries. */
    Total GIVEN = new Given();

    /** The quotient of two summed columns, such as the rate of completion. */
    static Total ratio(String part, String whole) {
        return new Ratio(part, whole);
    }

    record None() implements Total {}

    record Sum() implements Total {}

    record SumOfPresent() implements Total {}

    record Given() implements Total {}

    record Ratio(String part, String whole) implements Total {}
}
