package cn.tongchou.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet with a native bar chart and, left of it, the numbers that the chart draws, so that
 * whoever opens the workbook can change both.
 *
 * @param name shown on the tab
 * @param title above the chart
 * @param categoryHeading what the bars stand for, such as the library
 * @param kind {@link CellKind#PERCENT} or {@link CellKind#COUNT}
 * @param series one name per bar of a category, at most five
 * @param points the categories in their order
 */
public record ChartSheet(
        String name,
        String title,
        String categoryHeading,
        CellKind kind,
        List<String> series,
        List<Point> points) {

    private static final List<String> COLOURS =
            List.of("14566B", "C08A2E", "4F96AD", "7D6B9E", "8FA3AB");

    /**
     * One category.
     *
     * @param category its name
     * @param values one per series; {@code null} where nothing is known, which draws no bar
     */
    public record Point(String category, List<BigDecimal> values) {}

    public ChartSheet {
        series = List.copyOf(series);
        points = List.copyOf(points);
        if (series.isEmpty() || series.size() > COLOURS.size() || points.isEmpty()) {
            throw new IllegalArgumentException("A chart has points and one to five series");
        }
    }

    void write(XSSFSheet target, SXSSFSheet sheet, CellStyles styles) {
        sheet.setColumnWidth(0, 22 * 256);
        PrintPage.a4Landscape(sheet);
        Row head = sheet.createRow(0);
        text(head.createCell(0), categoryHeading, styles);
        for (int s = 0; s < series.size(); s++) {
            sheet.setColumnWidth(s + 1, 14 * 256);
            text(head.createCell(s + 1), series.get(s), styles);
        }
        for (int p = 0; p < points.size(); p++) {
            Row row = sheet.createRow(p + 1);
            Cell category = row.createCell(0);
            String label = points.get(p).category();
            category.setCellStyle(
                    CellText.looksLikeFormula(label)
                            ? styles.quoted(RowKind.DETAIL)
                            : styles.cell(RowKind.DETAIL, CellKind.TEXT));
            category.setCellValue(CellText.fitting(label));
            for (int s = 0; s < series.size(); s++) {
                Cell cell = row.createCell(s + 1);
                cell.setCellStyle(styles.cell(RowKind.DETAIL, kind));
                BigDecimal value = points.get(p).values().get(s);
                if (value != null) {
                    cell.setCellValue(value.doubleValue());
                }
            }
        }
        sheet.createFreezePane(0, 1);
        draw(target);
    }

    private static void text(Cell cell, String value, CellStyles styles) {
        cell.setCellStyle(styles.header());
        cell.setCellValue(CellText.fitting(value));
    }

    private void draw(XSSFSheet sheet) {
        int left = series.size() + 2;
        int width = Math.max(10, Math.min(24, points.size()));
        XSSFChart chart =
                sheet.createDrawingPatriarch()
                        .createChart(new XSSFClientAnchor(0, 0, 0, 0, left, 0, left + width, 24));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis side = chart.createValueAxis(AxisPosition.LEFT);
        side.setCrosses(AxisCrosses.AUTO_ZERO);
        side.setMinimum(0);
        side.setNumberFormat(kind == CellKind.PERCENT ? "0%" : kind.format());
        side.getOrAddMajorGridProperties()
                .setLineProperties(
                        new org.apache.poi.xddf.usermodel.XDDFLineProperties(fill("DDE5E8")));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, side);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        data.setVaryColors(false);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(
                        points.stream().map(Point::category).toArray(String[]::new),
                        range(sheet, 0));
        for (int s = 0; s < series.size(); s++) {
            int index = s;
            Double[] values =
                    points.stream()
                            .map(point -> point.values().get(index))
                            .map(value -> value == null ? null : value.doubleValue())
                            .toArray(Double[]::new);
            XDDFChartData.Series bars =
                    data.addSeries(
                            categories,
                            XDDFDataSourcesFactory.fromArray(values, range(sheet, s + 1)));
            bars.setTitle(
                    series.get(s),
                    new org.apache.poi.ss.util.CellReference(
                            sheet.getSheetName(), 0, s + 1, true, true));
            bars.setFillProperties(fill(COLOURS.get(s)));
        }
        chart.plot(data);
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(java.util.HexFormat.of().parseHex(rgb)));
    }

    private String range(XSSFSheet sheet, int column) {
        return new CellRangeAddress(1, points.size(), column, column)
                .formatAsString(sheet.getSheetName(), true);
    }
}
