package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.workbook.RowKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reports show, before it is written to a file. */
class ReportDefinitionTests {

    private static final Texts TEXTS = SampleReports.chinese();

    private static final Map<String, List<Column>> DEFINITIONS =
            Map.of(
                    ProgressMonthly.ID, ProgressMonthly.COLUMNS,
                    ProgressQuarterly.ID, ProgressQuarterly.COLUMNS,
                    Ranking.ID, Ranking.COLUMNS,
                    ReworkTracking.ID, ReworkTracking.COLUMNS,
                    Annual.ID, Annual.COLUMNS,
                    YearComparison.ID, YearComparison.COLUMNS);

    @Test
    void theMonthlyReportHasTheColumnsThatLeadersAskedFor() {
        assertThat(headings(SampleReports.progressMonthly(TEXTS)))
                .containsExactly(
                        "序号",
                        "承建馆",
                        "行政区划代码",
                        "项目类型",
                        "计量单位",
                        "年度任务量",
                        "本月完成量",
                        "累计完成量",
                        "累计提交量",
                        "累计质检合格量",
                        "累计验收量",
                        "完成率(%)",
                        "验收率(%)",
                        "序时进度(%)",
                        "进度偏差(百分点)",
                        "上月累计",
                        "环比增长(%)",
                        "存在问题",
                        "下月计划",
                        "责任人");
    }

    @Test
    void theQuarterlyReportHasTheColumnsThatLeadersAskedFor() {
        assertThat(headings(ProgressQuarterly.ID, ProgressQuarterly.COLUMNS))
                .containsExactly(
                        "序号",
                        "项目类型",
                        "承建馆数",
                        "年度任务量",
                        "本季完成量",
                        "累计完成量",
                        "完成率(%)",
                        "同比(%)",
                        "质检批次",
                        "一次合格率(%)",
                        "返工批次",
                        "未关闭返工数",
                        "培训场次",
                        "培训人次",
                        "预算数(万元)",
                        "累计支出(万元)",
                        "执行率(%)",
                        "主要问题",
                        "措施");
    }

    @Test
    void theRankingHasTheColumnsThatLeadersAskedFor() {
        assertThat(headings(Ranking.ID, Ranking.COLUMNS))
                .containsExactly(
                        "名次",
                        "承建馆",
                        "任务总量(折算)",
                        "完成总量(折算)",
                        "完成率(%)",
                        "合格率(%)",
                        "一次通过率(%)",
                        "按期提交率(%)",
                        "执行率(%)",
                        "综合得分",
                        "上期名次",
                        "升降",
                        "预警级别(红/黄/绿)");
    }

    @Test
    void theReworkTrackingHasTheColumnsThatLeadersAskedFor() {
        assertThat(headings(ReworkTracking.ID, ReworkTracking.COLUMNS))
                .containsExactly(
                        "返工单号", "承建馆", "批次号", "轮次", "下发日期", "要求完成日期", "实际完成日期", "超期天数", "错误类别",
                        "错误数", "责任方", "复检结果", "状态");
    }

    @Test
    void aScoreWeighsWhatIsKnownAndNothingElse() {
        ScoreRule rule = new ScoreRule(40, 30, 15, 15, "示例");
        BigDecimal half = new BigDecimal("0.5");
        assertThat(rule.score(half, half, half, half)).isEqualByComparingTo("50");
        assertThat(rule.score(half, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
                .isEqualByComparingTo("80");
        assertThat(rule.score(half, null, null, null)).isEqualByComparingTo("50");
        assertThat(rule.score(new BigDecimal("1.2"), null, null, null))
                .as("more than the target counts as the target")
                .isEqualByComparingTo("100");
        assertThat(rule.score(null, null, null, null)).isNull();
    }

    @Test
    void theAnnualReportHasTheColumnsThatLeadersAskedFor() {
        Report report = SampleReports.annual(TEXTS);
        List<String> groups =
                report.columns().stream()
                        .map(report::groupHeading)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        assertThat(groups).containsExactly("任务量", "完成量", "验收量");
        assertThat(
                        headings(report).stream()
                                .filter(h -> !List.of("页", "条", "个网站", "选题").contains(h)))
                .containsExactly(
                        "序号",
                        "承建馆",
                        "参与项目数",
                        "完成率(%)",
                        "合格率(%)",
                        "返工率(%)",
                        "批复预算(万元)",
                        "下达(万元)",
                        "支出(万元)",
                        "执行率(%)",
                        "结转(万元)",
                        "单位成本(元)",
                        "绩效自评得分",
                        "综合排名");
    }

    @Test
    void quantitiesOfDifferentUnitsAreNeverAdded() {
        Report report = SampleReports.progressMonthlyOfTwoKinds(TEXTS);
        List<Line> totals = lines(report, RowKind.TOTAL);
        assertThat(totals)
                .extracting(line -> cell(report, line, "library"))
                .containsExactly("合计（页）", "合计（条）");
        assertThat(totals)
                .extracting(line -> cell(report, line, "target"))
                .containsExactly(330_000L, 70_000L);
        assertThat(report.rowCount()).isEqualTo(16);
    }

    @Test
    void aRateOfAllIsTheQuotientOfTheSumsNotTheMeanOfTheRates() {
        Report report = SampleReports.progressMonthly(TEXTS);
        Line total = lines(report, RowKind.TOTAL).get(0);
        assertThat(cell(report, total, "completed")).isEqualTo(187_950L);
        assertThat((BigDecimal) cell(report, total, "completionRate"))
                .isEqualByComparingTo("0.569545");
        assertThat(cell(report, total, "timeProgress")).isNull();
        assertThat(cell(report, total, "deviation")).isNull();
    }

    @Test
    void anUnknownValueMakesItsTotalUnknown() {
        ProgressMonthlyRow known = SampleReports.localDocuments().get(0);
        ProgressMonthlyRow unknown =
                new ProgressMonthlyRow(
                        "伊春市图书馆",
                        "230700",
                        known.kind(),
                        known.unit(),
                        30_000L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        Report report =
                ProgressMonthly.of(
                        TEXTS,
                        SampleReports.head(null, 2015, 6),
                        List.of(known, unknown.withRates(new BigDecimal("0.5"))));
        Line total = lines(report, RowKind.TOTAL).get(0);
        assertThat(cell(report, total, "target")).isEqualTo(60_000L);
        assertThat(cell(report, total, "completed")).isNull();
        assertThat(cell(report, total, "completionRate")).isNull();
        assertThat(cell(report, lines(report, RowKind.DETAIL).get(1), "deviation")).isNull();
    }

    @Test
    void theAnnualTotalAddsTheLibrariesThatTakePart() {
        Report report = SampleReports.annual(TEXTS);
        Line total = lines(report, RowKind.TOTAL).get(0);
        assertThat(cell(report, total, "accepted.pages")).isEqualTo(329_000L);
        assertThat(cell(report, total, "target.records")).isEqualTo(70_000L);
        assertThat((BigDecimal) cell(report, total, "approvedBudget"))
                .isEqualByComparingTo("512.4005");
        assertThat(cell(report, total, "selfEvaluation")).isNull();
        assertThat(cell(report, total, "projects")).isNull();
    }

    @Test
    void aWholeYearShowsNumbersOfLibrariesAndProjectsAndMoneyOnly() {
        Report report = SampleReports.yearComparison(TEXTS);
        Line year = lines(report, RowKind.SUBTOTAL).get(0);
        List<String> shown =
                report.columns().stream()
                        .filter(column -> report.cell(year, column) != null)
                        .map(Column::component)
                        .toList();
        assertThat(shown)
                .containsExactly(
                        "year",
                        "kind",
                        "libraries",
                        "projects",
                        "funds",
                        "coordinated",
                        "change.libraries");
        assertThat(report.rowCount()).isEqualTo(8);
    }

    @Test
    void theFirstYearsOfTheComparisonAreThoseOfTheRegister() {
        Report report = SampleReports.yearComparison(TEXTS);
        List<Line> years = lines(report, RowKind.DETAIL).subList(0, 4);
        assertThat(years)
                .extracting(line -> cell(report, line, "year"))
                .containsExactly(2013, 2014, 2015, 2016);
        assertThat(years)
                .extracting(line -> cell(report, line, "libraries"))
                .containsExactly(1L, 4L, 11L, 11L);
        assertThat(years)
                .extracting(line -> cell(report, line, "projects"))
                .containsExactly(3L, null, null, 5L);
        assertThat(years).extracting(line -> cell(report, line, "requested")).containsOnlyNulls();
    }

    @Test
    void theChartComparesKindsWhenThereAreSeveral() {
        ReportChart one = SampleReports.progressMonthly(TEXTS).chart();
        ReportChart two = SampleReports.progressMonthlyOfTwoKinds(TEXTS).chart();
        assertThat(one.series()).containsExactly("完成率(%)", "验收率(%)");
        assertThat(two.series()).containsExactly("地方文献数字化", "政府公开信息");
        assertThat(two.points().get(10).category()).isEqualTo("大兴安岭地区");
        assertThat(two.points().get(10).values())
                .isEqualTo(Arrays.asList(new BigDecimal("0.240000"), null));
    }

    @Test
    void aReportWithoutRowsHasNeitherTotalsNorChart() {
        Report report = ProgressMonthly.of(TEXTS, SampleReports.head(null, 2015, 6), List.of());
        assertThat(report.lines()).isEmpty();
        assertThat(report.chart()).isNull();
    }

    @Test
    void theFileIsNamedByItsTitleTimeAndRows() {
        assertThat(SampleReports.annual(TEXTS).fileName("pdf"))
                .isEqualTo("2015年度数字资源联合建设年报_20150701-0930_11行.pdf");
    }

    @Test
    void everyDrawingShowsExactlyTheColumnsOfItsReport() throws IOException {
        for (Map.Entry<String, List<Column>> report : DEFINITIONS.entrySet()) {
            String drawing = Files.readString(Path.of("reports", report.getKey() + ".jrxml"));
            List<String> shown =
                    Pattern.compile("<expression><!\\[CDATA\\[\\$F\\{([^}]+)}")
                            .matcher(drawing)
                            .results()
                            .map(match -> match.group(1))
                            .toList();
            assertThat(shown)
                    .as(report.getKey())
                    .isEqualTo(report.getValue().stream().map(Column::component).toList());
            assertThat(drawing).as("no query in a drawing").doesNotContain("<query");
        }
    }

    @Test
    void everyTextOfADrawingIsAMessageInBothLanguages() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("reports"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jrxml"))
                            .collect(Collectors.toList())) {
                String drawing = Files.readString(file);
                assertThat(drawing)
                        .as(file.toString())
                        .doesNotContain("staticText")
                        .doesNotContainPattern("[\\p{IsHan}]");
                Pattern.compile("\\$R\\{([^}]+)}")
                        .matcher(drawing)
                        .results()
                        .forEach(m -> keys.add(m.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(60);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(keys)
                    .allSatisfy(
                            key ->
                                    assertThat(SampleReports.texts(locale).get(key, 1, 1))
                                            .isNotBlank());
        }
    }

    private static List<String> headings(String id, List<Column> columns) {
        return headings(
                new Report(
                        id,
                        TEXTS,
                        SampleReports.head(null, 2015, 2),
                        columns,
                        "library",
                        List.of(),
                        null));
    }

    private static List<String> headings(Report report) {
        return report.columns().stream().map(report::heading).toList();
    }

    private static List<Line> lines(Report report, RowKind kind) {
        return report.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private static Object cell(Report report, Line line, String component) {
        Column column =
                report.columns().stream()
                        .filter(c -> c.component().equals(component))
                        .findFirst()
                        .orElseThrow();
        return report.cell(line, column);
    }
}
