package cn.tongchou.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report's chart as an ECharts option without colours. */
final class ChartOption {

    private ChartOption() {}

    static Map<String, Object> of(ReportChart chart) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int s = 0; s < chart.series().size(); s++) {
            List<BigDecimal> values = new ArrayList<>();
            for (ReportChart.Point point : chart.points()) {
                values.add(shown(chart, point.values().get(s)));
            }
            series.add(Map.of("type", "bar", "name", chart.series().get(s), "data", values));
        }
        return Map.of(
                "xAxis",
                Map.of(
                        "type", "category",
                        "data", chart.points().stream().map(ReportChart.Point::category).toList(),
                        "axisLabel", Map.of("interval", 0, "hideOverlap", true)),
                "yAxis",
                Map.of("type", "value", "unit", chart.percent() ? "%" : ""),
                "series",
                series);
    }

    private static BigDecimal shown(ReportChart chart, BigDecimal value) {
        return value == null || !chart.percent()
                ? value
                : value.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
