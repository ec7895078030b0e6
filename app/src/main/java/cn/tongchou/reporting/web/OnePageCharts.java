package cn.tongchou.reporting.web;

import cn.tongchou.reporting.leadership.ControlChart;
import cn.tongchou.reporting.leadership.OnePage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pictures of the 领导一页纸 as ECharts options without colours, written as JSON. */
@Component
class OnePageCharts {

    private static final Map<String, Object> NO_LEGEND = Map.of("show", false);

    private final MessageSource messages;
    private final ObjectMapper json;

    OnePageCharts(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** 执行 against 序时进度, month by month. */
    String execution(OnePage page, Locale locale) {
        List<BigDecimal> paid = new ArrayList<>();
        page.spending().forEach(month -> paid.add(month.percent()));
        return write(
                Map.of(
                        "legend",
                        Map.of("top", 0),
                        "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "boundaryGap",
                                false,
                                "data",
                                page.spending().stream()
                                        .map(
                                                month ->
                                                        text(
                                                                "reporting.milestone.month",
                                                                locale,
                                                                month.month()))
                                        .toList()),
                        "yAxis",
                        Map.of("type", "value", "unit", "%", "min", 0, "max", 100, "interval", 25),
                        "series",
                        List.of(
                                Map.of(
                                        "type", "line",
                                        "name", text("reporting.one-page.time", locale),
                                        "tone", "mute",
                                        "lineStyle", Map.of("type", "dashed", "width", 1.5),
                                        "data",
                                                page.spending().stream()
                                                        .map(month -> month.time())
                                                        .toList()),
                                Map.of(
                                        "type",
                                        "line",
                                        "name",
                                        text("reporting.funds.execution", locale),
                                        "tone",
                                        "primary",
                                        "symbol",
                                        "circle",
                                        "symbolSize",
                                        6,
                                        "lineStyle",
                                        Map.of("width", 3),
                                        "data",
                                        paid))));
    }

    /** The p-chart of each supplier. */
    List<Picture> quality(OnePage page, Locale locale) {
        return page.charts().stream()
                .map(chart -> new Picture(chart, write(option(chart, locale))))
                .toList();
    }

    private Map<String, Object> option(ControlChart chart, Locale locale) {
        List<ControlChart.Point> points = chart.points();
        List<BigDecimal> beyond = new ArrayList<>();
        points.forEach(point -> beyond.add(point.beyond() ? point.rate() : null));
        return Map.of(
                "legend",
                NO_LEGEND,
                "grid",
                Map.of("left", 4, "right", 12, "top", 18, "bottom", 4, "containLabel", true),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        IntStream.rangeClosed(1, points.size())
                                .map(n -> chart.samples() - points.size() + n)
                                .boxed()
                                .toList()),
                "yAxis",
                Map.of("type", "value", "unit", "%", "min", 0),
                "series",
                List.of(
                        Map.of(
                                "type",
                                "line",
                                "step",
                                "middle",
                                "name",
                                text("reporting.one-page.limit", locale),
                                "tone",
                                "bad",
                                "lineStyle",
                                Map.of("type", "dashed", "width", 1.2),
                                "data",
                                points.stream().map(ControlChart.Point::limit).toList()),
                        Map.of(
                                "type", "line",
                                "name", text("reporting.one-page.mean", locale),
                                "tone", "mute",
                                "lineStyle", Map.of("width", 1),
                                "data", points.stream().map(point -> chart.mean()).toList()),
                        Map.of(
                                "type",
                                "line",
                                "name",
                                text("reporting.one-page.rate", locale),
                                "tone",
                                "primary",
                                "symbol",
                                "circle",
                                "symbolSize",
                                6,
                                "lineStyle",
                                Map.of("width", 1.6),
                                "data",
                                points.stream().map(ControlChart.Point::rate).toList()),
                        Map.of(
                                "type",
                                "scatter",
                                "name",
                                text("reporting.one-page.beyond", locale),
                                "tone",
                                "bad",
                                "symbol",
                                "diamond",
                                "symbolSize",
                                12,
                                "label",
                                Map.of(
                                        "show",
                                        true,
                                        "position",
                                        "top",
                                        "fontWeight",
                                        600,
                                        "formatter",
                                        "{c}%"),
                                "data",
                                beyond)));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String write(Map<String, Object> option) {
        try {
            return json.writeValueAsString(option);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A picture cannot be written", e);
        }
    }

    /**
     * @param option the picture for ECharts, as JSON
     */
    record Picture(ControlChart chart, String option) {}
}
