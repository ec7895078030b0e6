package cn.tongchou.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * The bar chart of a report.
 *
 * @param title above the chart
 * @param category what a group of bars stands for
 * @param percent whether the values are shares; else they are whole numbers
 * @param series names of the bars within a group, one to five
 * @param points the groups from left to right
 */
record ReportChart(
        String title, String category, boolean percent, List<String> series, List<Point> points) {

    /** More groups than this cannot be read on a page. */
    static final int MOST_POINTS = 30;

    /**
     * @param category a short name: a long one cannot be read below a bar
     * @param values one per series; {@code null} draws no bar
     */
    record Point(String category, List<BigDecimal> values) {}

    /** The chart, or {@code null} when there is nothing to draw or more than a page can show. */
    ReportChart orNothing() {
        boolean empty = points.stream().allMatch(p -> p.values().stream().allMatch(v -> v == null));
        return empty || points.size() > MOST_POINTS ? null : this;
    }
}
