package cn.tongchou.reporting.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.programme.FigureSources;
import cn.tongchou.reporting.SmallYear;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.Statements;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 领导一页纸, on the small year. */
@TongchouTest
@Tag("database")
class OnePageTests {

    /** Statements for the figures. */
    private static final int OWN = 7;

    /** P7: the most statements of the whole request, the layout and the person among them. */
    private static final int MOST = 12;

    @Autowired private OnePages pages;

    @Autowired private FigureSources sources;

    @Autowired private SmallYear years;

    @Autowired private TestAssignments assignments;

    @Autowired private TestBatches batches;

    @Autowired private TestInspections inspections;

    @Autowired private TestMoney money;

    @Autowired private TestProgrammes programmes;

    @Autowired private SignIn signIn;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @Test
    void theSixFiguresAreCountedPerUnitAndFromBaseRows() {
        TestProgrammes.Launched year = years.readOnly();
        OnePage page = pages.of(year.programme(), null);
        assertThat(page.kinds())
                .extracting(KindStanding::kind)
                .containsExactly(ConstructionKind.LOCAL_DOCUMENT, ConstructionKind.GOV_OPEN_INFO);
        assertThat(page.kinds()).extracting(KindStanding::target).containsExactly(100_000L, 5_000L);
        assertThat(page.kinds()).extracting(KindStanding::completed).containsExactly(1_400L, 0L);
        assertThat(page.completion()).as("(1.4 + 0.0) / 2").isEqualByComparingTo("0.7");
        assertThat(page.quality()).isEqualTo(new Quality(3, 2, 2));
        assertThat(page.quality().passRate()).isEqualByComparingTo("66.7");
        assertThat(page.execution()).as("no money was granted").isNull();
        assertThat(page.openRework()).isEqualTo(1);
        assertThat(page.lateRework()).isZero();
        assertThat(page.yellow()).as("in rework").isEqualTo(1);
        assertThat(page.green()).isEqualTo(2);
    }

    @Test
    void librariesAreRankedByTheirOwnTargetWithinAKind() {
        KindStanding pages = this.pages.of(years.readOnly().programme(), null).kinds().get(0);
        assertThat(pages.places()).extracting(Place::rank).containsExactly(1, 2, 3);
        assertThat(pages.places())
                .extracting(Place::library)
                .containsExactly(name("mudanjiang"), name("haerbin"), name("qiqihaer"));
        assertThat(pages.best()).hasSize(3);
        assertThat(pages.worst()).as("nobody stands twice").isEmpty();
    }

    @Test
    void thePictureShowsWhatEachPrefectureHasOfItsOwnTarget() {
        OnePage page = pages.of(years.readOnly().programme(), null);
        assertThat(page.mapKind()).isEqualTo(ConstructionKind.LOCAL_DOCUMENT);
        assertThat(tile(page, "231000").percent()).isEqualByComparingTo("100.0");
        assertThat(tile(page, "230100").percent()).isEqualByComparingTo("0.0");
        assertThat(tile(page, "230100").warning()).isEqualTo(Warning.YELLOW);
        assertThat(tile(page, "231100").css()).as("takes no part").isEqualTo("np");
        assertThat(page.tiles()).hasSize(14);
    }

    @Test
    void aProblemIsNamedWithItsItemsAndThereAreThreeAtMost() {
        TestProgrammes.Launched year = years.build();
        LocalDate late = clock.today().minusDays(3);
        jdbc.update(
                "update assignment set deadline = ? where status = 'OPEN' and programme_id = ?",
                late,
                year.id().toString());
        jdbc.update(
                "update rework_order set deadline = ? where programme_id = ?",
                late,
                year.id().toString());
        OnePage page = pages.of(year.programme(), null);
        assertThat(page.problems())
                .extracting(Problem::key)
                .startsWith("reporting.problem.overdue", "reporting.problem.late-rework")
                .hasSizeLessThanOrEqualTo(3);
        Problem overdue = page.problems().get(0);
        assertThat(overdue.arguments()).contains(2L, 18_800L);
        assertThat(overdue.href())
                .isEqualTo(
                        "/reports/ranking?year="
                                + year.programme().year()
                                + "&kind=LOCAL_DOCUMENT");
        assertThat(page.red()).isEqualTo(2);
        assertThat(page.measures()).as("nothing was decided").isEmpty();
    }

    @Test
    void whatWasDecidedIsAMeasureWithItsReason() {
        TestProgrammes.Launched year = years.build();
        jdbc.update(
                "update inspection set decision = 'ANOTHER_ROUND', decision_reason = '示例理由', decided_at = ?, decided_by = inspected_by"
                        + " where verdict = 'FAILED' and programme_id = ?",
                java.time.LocalDateTime.ofInstant(clock.now(), java.time.ZoneOffset.UTC),
                year.id().toString());
        assertThat(pages.of(year.programme(), null).measures())
                .singleElement()
                .satisfies(
                        measure -> {
                            assertThat(measure.kind()).isEqualTo(Decision.Kind.ANOTHER_ROUND);
                            assertThat(measure.reason()).isEqualTo("示例理由");
                            assertThat(measure.library()).isEqualTo(name("haerbin"));
                            assertThat(measure.href()).startsWith("/batches/");
                        });
    }

    @Test
    void whatWasPaidStandsAgainstTheBudgetAndTheTime() {
        TestProgrammes.Launched year = years.build();
        money.fund(year.id(), "100000.00");
        OnePage page = pages.of(year.programme(), null);
        assertThat(page.execution()).isEqualByComparingTo("0.0");
        assertThat(page.spending()).hasSize(12);
        assertThat(page.spending().get(11).time()).isEqualByComparingTo("100.0");
        assertThat(page.spending().get(11).percent()).as("December has not begun").isNull();
    }

    @Test
    void timeIsCountedInTheCalendarYearInWhichTheProgrammeIsCarriedOut() {
        TestProgrammes.Launched year = years.build();
        int carriedOutIn = clock.today().getYear() - 1;
        sources.name(year.id(), carriedOutIn, List.of("示例来源"), List.of("示例假定"));
        OnePage page = pages.of(programmes.of(year.id()).programme(), null);
        assertThat(page.time()).isEqualByComparingTo("100.0");
        assertThat(page.spending())
                .as("every month of an earlier year has begun")
                .noneMatch(month -> month.paid() == null);
    }

    @Test
    void aSampleBeyondThreeSigmaOfItsOwnSizeIsFound() {
        UUID supplier = UUID.randomUUID();
        List<SignedRound> rounds =
                java.util.stream.IntStream.rangeClosed(1, 25)
                        .mapToObj(
                                n ->
                                        new SignedRound(
                                                UUID.randomUUID(),
                                                "示例-" + n,
                                                1,
                                                true,
                                                n == 25 ? 12 : 2,
                                                200,
                                                supplier,
                                                "示例供应商"))
                        .toList();
        ControlChart chart = ControlChart.of(rounds).get(0);
        assertThat(chart.mean()).as("60 of 5,000").isEqualByComparingTo("1.20");
        assertThat(chart.points()).hasSize(ControlChart.SHOWN);
        assertThat(chart.samples()).isEqualTo(25);
        assertThat(chart.points().get(0).limit())
                .as("1.2 + 300 × √(0.012 × 0.988 / 200)")
                .isEqualByComparingTo("3.51");
        assertThat(chart.beyond())
                .singleElement()
                .satisfies(
                        point -> {
                            assertThat(point.batchNumber()).isEqualTo("示例-25");
                            assertThat(point.rate()).isEqualByComparingTo(new BigDecimal("6.00"));
                        });
    }

    @Test
    void thePageTakesAsManyStatementsForManyBatchesAsForFew() throws Exception {
        TestProgrammes.Launched small = years.readOnly();
        TestProgrammes.Launched large = years.build();
        money.fund(large.id(), "100000.00");
        for (String clerk : List.of("daqing", "hegang", "yichun", "jixi")) {
            var assignment =
                    assignments.of(
                            SmallYear.project(large, ConstructionKind.LOCAL_DOCUMENT), 900, clerk);
            assignments.train(large.id(), clerk);
            for (int n = 0; n < 3; n++) {
                inspections.pass(batches.deliver(assignment, 100, programmes.actor(clerk)));
            }
        }
        List<String> ofLarge = statements(large);
        assertThat(ofLarge)
                .as(() -> String.join("\n", ofLarge))
                .hasSameSizeAs(statements(small))
                .hasSizeBetween(1, MOST);
        assertThat(Statements.of(() -> pages.of(large.programme(), null))).hasSize(OWN);
        assertThat(Statements.of(() -> pages.of(small.programme(), null))).hasSize(OWN);
    }

    @Test
    void leadersAndCoordinatorsReadItInBothLanguagesAndNobodyElse() throws Exception {
        String path = "/programmes/" + years.readOnly().id() + "/leaders";
        for (String person : List.of("lingdao", "tongchou")) {
            for (String language : List.of("zh-CN", "en")) {
                assertThat(read(path + "?lang=" + language, person))
                        .contains("id=\"h-map\"", "id=\"h-rank\"", "id=\"h-exec\"", "id=\"h-pm\"")
                        .doesNotContain("??reporting");
            }
        }
        for (String person : List.of("haerbin", "caiwu", "gongyingshang", "zhijian", "admin")) {
            signIn.web()
                    .perform(get(path).with(signIn.as(person)))
                    .andExpect(status().isForbidden());
        }
    }

    private List<String> statements(TestProgrammes.Launched year) throws Exception {
        String path = "/programmes/" + year.id() + "/leaders?year=" + year.programme().year();
        read(path, "lingdao");
        var request = get(path).with(signIn.as("lingdao"));
        return Statements.of(() -> signIn.web().perform(request).andExpect(status().isOk()));
    }

    private String read(String path, String person) throws Exception {
        return signIn.web()
                .perform(get(path).with(signIn.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Tile tile(OnePage page, String code) {
        return page.tiles().stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
    }

    private String name(String clerk) {
        return years.actor(clerk).institutionName();
    }
}
