package cn.tongchou.reporting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The bars of a chart as {@code reports/_shared/bar-chart.jrxml} reads them: series, category,
 * value.
 */
final class ChartBars implements JRDataSource {

    private record Bar(String series, String category, Number value) {}

    private final Iterator<Bar> bars;
    private Bar bar;

    ChartBars(ReportChart chart, PrintableText printable) {
        List<Bar> all = new ArrayList<>();
        for (int s = 0; s < chart.series().size(); s++) {
            String series = printable.clean(chart.series().get(s), chart.title());
            for (ReportChart.Point point : chart.points()) {
                all.add(
                        new Bar(
                                series,
                                printable.clean(point.category(), chart.title()),
                                point.values().get(s)));
            }
        }
        bars = all.iterator();
    }

    @Override
    public boolean next() {
        boolean more = bars.hasNext();
        bar = more ? bars.next() : null;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return switch (field.getName()) {
            case "series" -> bar.series();
            case "category" -> bar.category();
            case "value" -> bar.value();
            default -> throw new IllegalStateException("A chart has no field " + field.getName());
        };
    }
}
