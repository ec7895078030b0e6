package cn.tongchou.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/**
 * The look of bar charts in printed reports: flat bars in the colours of the screen, their figures
 * above them, labels that are turned when they would not fit. Named by {@code
 * reports/_shared/bar-chart.jrxml}, which is why it is public.
 */
public final class BarChartLook extends JRAbstractChartCustomizer {

    private static final Color[] COLOURS = {
        new Color(0x14566B),
        new Color(0xC08A2E),
        new Color(0x4F96AD),
        new Color(0x7D6B9E),
        new Color(0x8FA3AB)
    };
    private static final Color LINE = new Color(0xDDE5E8);
    private static final int MOST_UPRIGHT = 14;
    private static final int MOST_FIGURES = 36;

    @Override
    public void customize(JFreeChart chart, JRChart drawing) {
        boolean percent = Boolean.TRUE.equals(getParameterValue("PERCENT"));
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        NumberAxis values = (NumberAxis) plot.getRangeAxis();
        values.setNumberFormatOverride(new DecimalFormat(percent ? "0%" : "#,##0"));
        values.setAxisLineVisible(false);
        values.setAutoRangeIncludesZero(true);
        values.setUpperMargin(0.12);
        if (!percent) {
            values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        int categories = plot.getDataset().getColumnCount();
        plot.getDomainAxis().setMaximumCategoryLabelLines(2);
        plot.getDomainAxis().setCategoryMargin(0.25);
        if (categories > MOST_UPRIGHT) {
            plot.getDomainAxis().setMaximumCategoryLabelLines(1);
            plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        bars(
                (BarRenderer) plot.getRenderer(),
                percent,
                categories * plot.getDataset().getRowCount());
        if (chart.getLegend() != null) {
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
    }

    private static void bars(BarRenderer renderer, boolean percent, int count) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setItemMargin(0.05);
        renderer.setMaximumBarWidth(0.05);
        for (int s = 0; s < COLOURS.length; s++) {
            renderer.setSeriesPaint(s, COLOURS[s]);
        }
        renderer.setDefaultItemLabelsVisible(count <= MOST_FIGURES);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator(
                        "{2}", new DecimalFormat(percent ? "0.0%" : "#,##0")));
    }
}
