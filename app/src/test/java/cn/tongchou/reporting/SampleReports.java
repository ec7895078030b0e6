package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Reports with plainly made-up figures, for tests. */
final class SampleReports {

    static final List<String> LIBRARIES =
            List.of(
                    "黑龙江省图书馆",
                    "哈尔滨市图书馆",
                    "齐齐哈尔市图书馆",
                    "牡丹江市图书馆",
                    "大庆市图书馆",
                    "鹤岗市图书馆",
                    "伊春市图书馆",
                    "鸡西市图书馆",
                    "七台河市图书馆",
                    "双鸭山市图书馆",
                    "大兴安岭地区图书馆");

    private static final List<String> CODES =
            List.of(
                    "230000", "230100", "230200", "231000", "230600", "230400", "230700", "230300",
                    "230900", "230500", "232700");

    private SampleReports() {}

    static Texts texts(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting", "messages/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, locale);
    }

    static Texts chinese() {
        return texts(Locale.SIMPLIFIED_CHINESE);
    }

    static ReportHead head(String filter, Object... titleArguments) {
        return new ReportHead(
                List.of(titleArguments),
                "黑龙江省图书馆",
                "2015年1月1日—6月30日",
                filter,
                LocalDate.of(2015, 7, 1),
                LocalDateTime.of(2015, 7, 1, 9, 30),
                null,
                null,
                null,
                null);
    }

    static Report progressMonthly(Texts texts) {
        return ProgressMonthly.of(texts, head("项目类型：地方文献数字化", 2015, 6), localDocuments());
    }

    static Report progressMonthlyOfTwoKinds(Texts texts) {
        List<ProgressMonthlyRow> rows = new ArrayList<>(localDocuments());
        for (int i = 0; i < 5; i++) {
            rows.add(progress(i, ConstructionKind.GOV_OPEN_INFO, 14_000L, 9_000L + 700 * i));
        }
        return ProgressMonthly.of(texts, head(null, 2015, 6), rows);
    }

    static List<ProgressMonthlyRow> localDocuments() {
        List<ProgressMonthlyRow> rows = new ArrayList<>();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            rows.add(
                    progress(
                            i,
                            ConstructionKind.LOCAL_DOCUMENT,
                            30_000L,
                            i == 10 ? 7_200L : 12_000L + 1_350 * i));
        }
        return rows;
    }

    static ProgressMonthlyRow progress(int i, ConstructionKind kind, Long target, Long completed) {
        boolean late = i == 10;
        return new ProgressMonthlyRow(
                        LIBRARIES.get(i),
                        CODES.get(i),
                        kind,
                        kind.unit(),
                        target,
                        completed / 4,
                        completed,
                        completed - 500,
                        completed - 1_500,
                        completed - 3_000,
                        null,
                        null,
                        null,
                        null,
                        completed - completed / 4,
                        null,
                        late ? "扫描设备到货晚，六月中旬才开工" : null,
                        late ? "增加一班人员，七月补足进度" : null,
                        "示例" + (char) ('甲' + i))
                .withRates(new BigDecimal("0.5"));
    }

    static ProgressMonthlyRow responsible(String name) {
        return new ProgressMonthlyRow(
                LIBRARIES.get(1),
                CODES.get(1),
                ConstructionKind.TOPIC_RESOURCE,
                Unit.TOPIC,
                2L,
                null,
                1L,
                1L,
                1L,
                1L,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                name);
    }

    static Report annual(Texts texts) {
        List<AnnualRow> rows = new ArrayList<>();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            boolean lead = i == 0;
            Long records = i < 5 ? 14_000L : null;
            Money budget = Money.of(lead ? "3300000.00" : "182400.50");
            rows.add(
                    new AnnualRow(
                            LIBRARIES.get(i),
                            lead ? 7L : 2L,
                            new AnnualRow.Quantities(30_000L, records, lead ? 63L : null, 1L),
                            new AnnualRow.Quantities(
                                    i == 10 ? 29_000L : 30_000L, records, lead ? 63L : null, 1L),
                            new AnnualRow.Quantities(
                                    i == 10 ? 29_000L : 30_000L, records, lead ? 61L : null, 1L),
                            Rates.of(i == 10 ? 29_000L : 30_000L, 30_000L),
                            new BigDecimal("0.9812").subtract(new BigDecimal(i).movePointLeft(3)),
                            new BigDecimal("0.0425"),
                            budget,
                            budget,
                            Money.of(lead ? "3184500.00" : "176016.48"),
                            new BigDecimal("0.965"),
                            Money.of(lead ? "115500.00" : "6384.02"),
                            new BigDecimal("3.20"),
                            null,
                            null));
        }
        return Annual.of(texts, head(null, 2015), rows);
    }

    static Report yearComparison(Texts texts) {
        return YearComparison.of(
                texts,
                head(null, 2013, 2017),
                List.of(
                        new YearComparison.Year(year(2013, 1L, 3L, null, null, null), List.of()),
                        new YearComparison.Year(year(2014, 4L, null, null, null, 3L), List.of()),
                        new YearComparison.Year(year(2015, 11L, null, null, 1L, 7L), List.of()),
                        new YearComparison.Year(year(2016, 11L, 5L, null, 3L, 0L), List.of()),
                        new YearComparison.Year(
                                year(2017, 11L, 4L, Money.of("5124000.00"), 4L, 0L),
                                List.of(
                                        kind(
                                                ConstructionKind.LOCAL_DOCUMENT,
                                                11L,
                                                330_000L,
                                                "4224000.00"),
                                        kind(
                                                ConstructionKind.GOV_OPEN_INFO,
                                                5L,
                                                70_000L,
                                                "700000.00"),
                                        kind(ConstructionKind.WEB_ARCHIVE, 3L, 63L, null),
                                        kind(
                                                ConstructionKind.TOPIC_RESOURCE,
                                                11L,
                                                11L,
                                                "200000.00")))));
    }

    private static YearComparisonRow year(
            int year, Long libraries, Long projects, Money funds, Long coordinated, Long change) {
        return new YearComparisonRow(
                year,
                null,
                null,
                libraries,
                projects,
                999_999L,
                null,
                null,
                null,
                null,
                null,
                funds,
                null,
                coordinated,
                new YearComparisonRow.Change(change, 999_999L, null));
    }

    private static YearComparisonRow kind(
            ConstructionKind kind, Long libraries, Long quantity, String funds) {
        Money money = funds == null ? null : Money.of(funds);
        return new YearComparisonRow(
                2017,
                kind,
                kind.unit(),
                libraries,
                1L,
                quantity,
                quantity,
                quantity / 2,
                quantity / 4,
                Rates.of(quantity / 2, quantity),
                new BigDecimal("0.97"),
                money,
                null,
                1L,
                new YearComparisonRow.Change(null, null, null));
    }
}
