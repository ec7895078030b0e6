package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 进度季报, 各馆完成率排名 and 返工跟踪表 of a small year whose days are known: 哈尔滨 delivered 400 pages in February
 * (passed) and 300 in April (failed; rework due on April 30), 牡丹江 all of its 200 pages in April
 * (passed, accepted), 齐齐哈尔 500 of 10,000 pages in May, after its deadline of April 29.
 */
@TongchouTest
@Tag("database")
class PeriodReportsTests {

    @Autowired private SmallYear years;

    @Autowired private TestProgrammes programmes;

    @Autowired private ReportDesk desk;

    @Autowired private ProgressQuarterlyRows quarterly;

    @Autowired private RankingRows ranking;

    @Autowired private ProductionManagement production;

    @Autowired private TestBatches batches;

    @Autowired private TestInspections inspections;

    @Autowired private TestMoney money;

    @Autowired private MessageSource messages;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    private final Map<String, Object> signed = new HashMap<>();

    private TestProgrammes.Launched year;
    private int number;
    private Texts texts;

    @BeforeEach
    void buildAYearOfKnownDays() {
        texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        year = years.build();
        number = year.programme().year();
        place("haerbin", 400, day(2, 10), day(2, 20));
        place("haerbin", 300, day(4, 10), day(4, 15));
        place("mudanjiang", 200, day(4, 5), day(4, 10));
        place("qiqihaer", 500, day(5, 2), day(5, 2));
        of("update programme set launched_at = ? where id = ?", at(day(1, 10)));
        of(
                "update rework_order set issued_at = ?, deadline = ? where programme_id = ?",
                at(day(4, 15)),
                day(4, 30));
        of(
                "update assignment set deadline = ? where status = 'OPEN' and programme_id = ?",
                day(5, 31));
        deadline("qiqihaer", day(4, 29));
        deadline("mudanjiang", day(4, 30));
        of(
                "update assignment set status_since = ? where status = 'ACCEPTED' and programme_id"
                        + " = ?",
                at(day(4, 12)));
        year = programmes.of(year.id());
    }

    @Test
    void aQuarterCountsWhatHappenedInItAndWhatStoodAtItsEnd() {
        ProgressQuarterlyRow first = pages(1);
        assertThat(first.kind()).isEqualTo("地方文献数字化（页）");
        assertThat(first.libraries()).isEqualTo(3);
        assertThat(first.target()).isEqualTo(100_000);
        assertThat(first.completedInQuarter()).isEqualTo(400);
        assertThat(first.completed()).isEqualTo(400);
        assertThat(first.inspected()).isEqualTo(1);
        assertThat(first.firstPassRate()).isEqualByComparingTo("1");
        assertThat(first.reworked()).isZero();
        assertThat(first.openRework()).isZero();
        assertThat(first.problems()).isNull();

        ProgressQuarterlyRow second = pages(2);
        assertThat(second.completedInQuarter()).isEqualTo(1_000);
        assertThat(second.completed()).isEqualTo(1_400);
        assertThat(second.completionRate()).isEqualByComparingTo("0.014");
        assertThat(second.inspected()).isEqualTo(2);
        assertThat(second.firstPassRate()).isEqualByComparingTo("0.5");
        assertThat(second.reworked()).isEqualTo(1);
        assertThat(second.openRework()).isEqualTo(1);
        assertThat(second.problems()).isEqualTo("返工 1 单未关闭，其中逾期 1 单");

        ProgressQuarterlyRow third = pages(3);
        assertThat(third.completedInQuarter()).isZero();
        assertThat(third.completed()).isEqualTo(1_400);
        assertThat(third.reworked()).isZero();
        assertThat(third.openRework()).isEqualTo(1);
        assertThat(third.firstPassRate()).as("nothing was inspected").isNull();
    }

    @Test
    void aQuarterIsComparedWithTheSameTimeAYearBefore() {
        TestProgrammes.Launched next = years.build();
        assertThat(next.programme().year()).isEqualTo(number + 1);
        of("update batch set status_since = ? where programme_id = ?", at(day(6, 1)));
        String later =
                "update batch_round set delivered_at = ? where batch_id in"
                        + " (select id from batch where programme_id = ?)";
        jdbc.update(later, at(LocalDate.of(number + 1, 4, 1)), next.id().toString());
        ProgressQuarterlyRow row =
                quarterly
                        .of(texts, next.programme(), 2, ReportFilter.year(number + 1))
                        .rows()
                        .get(0);
        assertThat(row.completed()).isEqualTo(1_400);
        assertThat(row.yearOnYear()).isEqualByComparingTo("0");
        ProgressQuarterlyRow before =
                quarterly
                        .of(texts, next.programme(), 1, ReportFilter.year(number + 1))
                        .rows()
                        .get(0);
        assertThat(before.yearOnYear()).as("0 against 400").isEqualByComparingTo("-1");
    }

    @Test
    void whatNoKindOwnsStandsInTheTotalOnlyAndQuantitiesHaveNone() {
        money.fund(year.id(), "100000.00");
        of(
                "update training_session set held_on = ? where course_id in (select id from"
                        + " training_course where programme_id = ?)",
                day(5, 10));
        ProgressQuarterlyRow row = pages(2);
        assertThat(row.sessions()).isNull();
        assertThat(row.budget()).isNull();
        ProgressQuarterlyRow whole = rows(2).whole();
        Long sessions =
                jdbc.queryForObject(
                        "select count(*) from training_session s join training_course c on c.id ="
                                + " s.course_id where c.programme_id = ?",
                        Long.class,
                        year.id().toString());
        assertThat(sessions).isPositive();
        assertThat(whole.sessions()).isEqualTo(sessions);
        assertThat(whole.trainees()).isEqualTo(sessions);
        assertThat(whole.budget().amount()).isEqualByComparingTo("100000.00");
        assertThat(whole.spent().amount()).isEqualByComparingTo("0.00");
        assertThat(whole.executionRate()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(whole.inspected()).isEqualTo(2);
        assertThat(whole.target()).isNull();
        assertThat(whole.completed()).isNull();
        assertThat(rows(1).whole().sessions()).isZero();
        Report report =
                ProgressQuarterly.of(
                        texts, SampleReports.head(null, number, 2), rows(2).rows(), whole);
        Line total = report.lines().get(report.lines().size() - 1);
        assertThat(total.values().apply("target")).isNull();
        assertThat(total.values().apply("openRework")).isEqualTo(1L);
    }

    @Test
    void aLibrarySeesItsOwnQuarterWithoutTheProvincesMoney() {
        money.fund(year.id(), "100000.00");
        ReportFilter own = ReportFilter.year(number).at(library("haerbin"));
        ProgressQuarterlyRows.Rows rows = quarterly.of(texts, year.programme(), 2, own);
        assertThat(rows.rows().get(0).target()).isEqualTo(10_000);
        assertThat(rows.rows().get(0).completedInQuarter()).isEqualTo(300);
        assertThat(rows.whole().budget()).isNull();
    }

    @Test
    void librariesAreRankedWithinAKindAndComparedWithTheMonthBefore() {
        List<RankingRow> april = ranked(4, null);
        assertThat(april)
                .extracting(RankingRow::library)
                .containsExactly(name("mudanjiang"), name("haerbin"), name("qiqihaer"));
        assertThat(april).extracting(RankingRow::rank).containsExactly(1, 2, 3);
        assertThat(april).extracting(RankingRow::rankBefore).containsExactly(2, 1, 2);
        assertThat(april).extracting(RankingRow::change).containsExactly(1, -1, -1);
        assertThat(april).extracting(RankingRow::warning).containsExactly("绿", "黄", "红");
        RankingRow haerbin = april.get(1);
        assertThat(haerbin.target()).isEqualTo(10_000);
        assertThat(haerbin.completed()).isEqualTo(700);
        assertThat(haerbin.completionRate()).isEqualByComparingTo("0.07");
        assertThat(haerbin.passRate()).isEqualByComparingTo("0.5");
        assertThat(haerbin.firstPassRate()).isEqualByComparingTo("0.5");
        assertThat(haerbin.onTimeRate()).isEqualByComparingTo("0");
        assertThat(haerbin.executionRate()).isNull();
        assertThat(haerbin.score()).as("(40×0.07 + 30×0.5) / 85").isEqualByComparingTo("20.94");
        RankingRow qiqihaer = april.get(2);
        assertThat(qiqihaer.passRate()).as("nothing was inspected").isNull();
        assertThat(qiqihaer.onTimeRate()).isEqualByComparingTo("0");
        assertThat(qiqihaer.score()).isEqualByComparingTo("0");
        assertThat(april.get(0).score()).isEqualByComparingTo("100");
    }

    @Test
    void theFirstMonthHasNoPlaceBeforeIt() {
        assertThat(ranked(1, null)).extracting(RankingRow::rankBefore).containsOnlyNulls();
        assertThat(ranked(1, null)).extracting(RankingRow::change).containsOnlyNulls();
    }

    @Test
    void aLibraryIsRankedAmongAllThoughOnlyItsRowIsShown() {
        assertThat(ranked(4, library("haerbin")))
                .singleElement()
                .satisfies(row -> assertThat(row.rank()).isEqualTo(2));
    }

    @Test
    void kindsAreRankedForThemselves() {
        List<Ranking.Kind> kinds =
                ranking.of(
                        texts,
                        year.programme(),
                        YearMonth.of(number, 4),
                        day(4, 30),
                        ReportFilter.year(number));
        assertThat(kinds)
                .extracting(Ranking.Kind::kind)
                .containsExactly(ConstructionKind.LOCAL_DOCUMENT, ConstructionKind.GOV_OPEN_INFO);
        assertThat(kinds.get(1).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.rank()).isEqualTo(1);
                            assertThat(row.target()).isEqualTo(300);
                        });
        Report report = Ranking.of(texts, SampleReports.head(null, number, 4), kinds);
        assertThat(report.lines()).extracting(Line::label).contains("地方文献数字化（页）", "政府公开信息（条）");
        assertThat(report.rowCount()).isEqualTo(4);
    }

    @Test
    void reworkIsTrackedFromItsOrderToItsReinspection() {
        LocalDate late = clock.today().minusDays(5);
        of("update rework_order set deadline = ? where programme_id = ?", late);
        ReportPage open = tracking("tongchou");
        assertThat(open.rowCount()).isEqualTo(1);
        List<String> row = open.rows().get(0).cells();
        assertThat(row.get(1)).isEqualTo(name("haerbin"));
        assertThat(row.subList(5, 13))
                .containsExactly(
                        late.toString(), "—", "5", "A01 文件打不开×1", "1", name("haerbin"), "—", "返工中");

        String id =
                jdbc.queryForObject(
                        "select batch_id from rework_order where programme_id = ?",
                        String.class,
                        year.id().toString());
        Batch batch = production.batch(UUID.fromString(id));
        batches.redeliver(batch, 300, years.actor("haerbin"));
        inspections.pass(batch);
        List<String> done = tracking("tongchou").rows().get(0).cells();
        assertThat(done.subList(6, 8)).containsExactly(clock.today().toString(), "5");
        assertThat(done.subList(11, 13)).containsExactly("合格", "已重交");
        assertThat(tracking("qiqihaer").rowCount()).as("another library's").isZero();
        assertThat(tracking("haerbin").rowCount()).isEqualTo(1);
    }

    private ReportPage tracking(String person) {
        return desk.page(
                ReworkTracking.ID,
                ReportFilter.year(number),
                years.actor(person),
                Locale.SIMPLIFIED_CHINESE);
    }

    private ProgressQuarterlyRows.Rows rows(int quarter) {
        return quarterly.of(texts, year.programme(), quarter, ReportFilter.year(number));
    }

    private ProgressQuarterlyRow pages(int quarter) {
        return rows(quarter).rows().get(0);
    }

    private List<RankingRow> ranked(int month, UUID library) {
        YearMonth of = YearMonth.of(number, month);
        ReportFilter filter =
                new ReportFilter(number, null, month, ConstructionKind.LOCAL_DOCUMENT, library);
        return ranking.of(texts, year.programme(), of, of.atEndOfMonth(), filter).get(0).rows();
    }

    /** A signature is on its own day again, for whoever checks it afterwards. */
    @AfterEach
    void signAsBefore() {
        signed.forEach(
                (id, at) ->
                        jdbc.update("update inspection set signed_at = ? where id = ?", at, id));
    }

    /** Puts a delivery and its verdict on days of the year. */
    private void place(String clerk, int pages, LocalDate delivered, LocalDate decided) {
        String where = " where programme_id = ? and institution_id = ? and quantity = ?";
        String own = year.id().toString();
        String library = library(clerk).toString();
        jdbc.update(
                "update batch_round set delivered_at = ? where batch_id in (select id from batch"
                        + where
                        + ")",
                at(delivered),
                own,
                library,
                pages);
        String inspected =
                " where status = 'SIGNED' and batch_id in (select id from batch" + where + ")";
        jdbc.query(
                "select id, signed_at from inspection" + inspected,
                row -> {
                    signed.putIfAbsent(row.getString(1), row.getTimestamp(2));
                },
                own,
                library,
                pages);
        jdbc.update(
                "update inspection set signed_at = ?" + inspected,
                at(decided),
                own,
                library,
                pages);
        jdbc.update(
                "update batch set delivered_at = ?, status_since = ?" + where,
                at(delivered),
                at(decided),
                own,
                library,
                pages);
    }

    private void deadline(String clerk, LocalDate day) {
        jdbc.update(
                "update assignment set deadline = ? where programme_id = ? and institution_id = ?",
                day,
                year.id().toString(),
                library(clerk).toString());
    }

    private void of(String update, Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = year.id().toString();
        jdbc.update(update, all);
    }

    private LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(number, month, dayOfMonth);
    }

    private static LocalDateTime at(LocalDate day) {
        return day.atTime(4, 0);
    }

    private UUID library(String clerk) {
        return years.actor(clerk).institutionId();
    }

    private String name(String clerk) {
        return years.actor(clerk).institutionName();
    }
}
