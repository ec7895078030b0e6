package cn.tongchou.reporting.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.reporting.SmallYear;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers that pages show, on a small year. */
@TongchouTest
@Tag("database")
class YearFiguresTests {

    @Autowired private YearFigures figures;

    @Autowired private FiguresInvariant invariant;

    @Autowired private Risks risks;

    @Autowired private Waits waits;

    @Autowired private YearOverview overview;

    @Autowired private SmallYear years;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    private TestProgrammes.Launched year;

    @BeforeEach
    void takeTheSmallYear() {
        year = years.readOnly();
    }

    @Test
    void aLibrarysShareIsCountedFromItsOwnRows() {
        Share haerbin = share("haerbin", ConstructionKind.LOCAL_DOCUMENT);
        assertThat(haerbin.claimed()).isEqualTo(10_000);
        assertThat(haerbin.assigned()).isEqualTo(10_000);
        assertThat(haerbin.delivered()).isEqualTo(700);
        assertThat(haerbin.passed()).isEqualTo(400);
        assertThat(haerbin.accepted()).isZero();
        assertThat(haerbin.batches()).isEqualTo(2);
        assertThat(haerbin.inRework()).isEqualTo(1);
        assertThat(haerbin.lateRework()).isZero();
        assertThat(haerbin.inInspection()).isZero();
        assertThat(haerbin.building()).isEqualTo(1);
        Share qiqihaer = share("qiqihaer", ConstructionKind.LOCAL_DOCUMENT);
        assertThat(qiqihaer.inInspection()).isEqualTo(1);
        Share mudanjiang = share("mudanjiang", ConstructionKind.LOCAL_DOCUMENT);
        assertThat(mudanjiang.accepted()).isEqualTo(200);
        assertThat(mudanjiang.building()).isZero();
    }

    @Test
    void beforeItsAssignmentALibrarysTargetIsItsClaim() {
        Share records = share("haerbin", ConstructionKind.GOV_OPEN_INFO);
        assertThat(records.assigned()).isZero();
        assertThat(records.claimed()).isEqualTo(300);
        assertThat(records.target()).isEqualTo(300);
    }

    @Test
    void aLibraryThatTookItsClaimBackHasNoShare() {
        assertThat(figures.shares(year.id(), years.actor("daqing").institutionId())).isEmpty();
    }

    @Test
    void projectsAddTheSharesOfTheirOwnUnitOnly() {
        List<ProjectFigures> projects = figures.projects(year.id(), null);
        ProjectFigures pages =
                projects.stream()
                        .filter(p -> p.kind() == ConstructionKind.LOCAL_DOCUMENT)
                        .findFirst()
                        .orElseThrow();
        ProjectFigures records =
                projects.stream()
                        .filter(p -> p.kind() == ConstructionKind.GOV_OPEN_INFO)
                        .findFirst()
                        .orElseThrow();
        assertThat(pages.target()).isEqualTo(100_000);
        assertThat(pages.libraries()).isEqualTo(3);
        assertThat(pages.claimed()).isEqualTo(20_200);
        assertThat(pages.delivered()).isEqualTo(1_400);
        assertThat(pages.passed()).isEqualTo(600);
        assertThat(pages.accepted()).isEqualTo(200);
        assertThat(pages.batches()).isEqualTo(4);
        assertThat(pages.acceptedPercent()).isEqualByComparingTo("0.2");
        assertThat(records.claimed()).isEqualTo(300);
        assertThat(records.delivered()).isZero();
    }

    @Test
    void aLibrarySeesItsOwnProjectsWithItsOwnTarget() {
        List<ProjectFigures> own =
                figures.projects(year.id(), years.actor("mudanjiang").institutionId());
        assertThat(own)
                .singleElement()
                .satisfies(
                        project -> {
                            assertThat(project.target()).isEqualTo(200);
                            assertThat(project.acceptedPercent()).isEqualByComparingTo("100.0");
                        });
    }

    @Test
    void theNumbersOfThePagesAreTheRecountFromBaseRows() {
        assertThat(invariant.check().checked()).isGreaterThanOrEqualTo(16);
        assertThat(violations()).isEmpty();
    }

    @Test
    void aRowAlteredByHandIsFoundByTheRecount() {
        String batch =
                jdbc.queryForObject(
                        "select min(id) from batch where programme_id = ? and status = 'PASSED'",
                        String.class,
                        year.id().toString());
        jdbc.update("update batch set quantity = quantity + 1 where id = ?", batch);
        try {
            assertThat(violations())
                    .hasSize(2)
                    .allMatch(
                            v ->
                                    v.matches(
                                            ".*(delivered|passed) is shown as \\d+, the base rows say \\d+"));
        } finally {
            jdbc.update("update batch set quantity = quantity - 1 where id = ?", batch);
        }
    }

    @Test
    void aLibraryIsAtRiskWithItsReasonsInWords() {
        List<Risk> found =
                risks.of(year.id(), clock.today().getYear() - 1, figures.shares(year.id(), null));
        assertThat(found)
                .extracting(Risk::library)
                .contains(library("haerbin"), library("qiqihaer"))
                .doesNotContain(library("mudanjiang"));
        Risk haerbin =
                found.stream()
                        .filter(risk -> risk.library().equals(library("haerbin")))
                        .findFirst()
                        .orElseThrow();
        assertThat(haerbin.reasons())
                .extracting(Risk.Reason::key)
                .contains("reporting.risk.behind", "reporting.risk.rework");
        assertThat(haerbin.severe()).isFalse();
    }

    @Test
    void nobodyIsAtRiskForTheTimeBeforeTheYear() {
        List<Risk> found =
                risks.of(year.id(), clock.today().getYear() + 1, figures.shares(year.id(), null));
        assertThat(found)
                .singleElement()
                .satisfies(
                        risk ->
                                assertThat(risk.reasons())
                                        .extracting(Risk.Reason::key)
                                        .containsExactly("reporting.risk.rework"));
    }

    @Test
    void oneWaitsForTheStepsOfOthersAndNeverForOnesOwn() {
        assertThat(waits.of(year.id(), years.actor("tongchou")))
                .extracting(Wait::whatKey)
                .contains("reporting.wait.inspection", "reporting.wait.rework")
                .doesNotContain("reporting.wait.claim");
        assertThat(waits.of(year.id(), years.actor("qiqihaer")))
                .extracting(Wait::whatKey)
                .containsExactly("reporting.wait.inspection");
        assertThat(waits.of(year.id(), years.actor("haerbin")))
                .extracting(Wait::whatKey)
                .containsExactly("reporting.wait.claim");
        assertThat(waits.of(year.id(), years.actor("daqing"))).isEmpty();
        assertThat(waits.of(year.id(), years.actor("gongyingshang"))).isEmpty();
    }

    @Test
    void theLineOfTheYearSaysWhereItStands() {
        List<Share> shares = figures.shares(year.id(), null);
        Funds funds = overview.funds(year.id(), figures.projects(year.id(), null, shares));
        YearOverview.Course course = overview.course(year.programme(), shares, funds);
        assertThat(course.of(Stage.LAUNCH).look()).isEqualTo(StageState.Look.DONE);
        assertThat(course.of(Stage.CLAIM).look()).isEqualTo(StageState.Look.NOW);
        assertThat(course.of(Stage.CLAIM).countArguments()).containsExactly(3L);
        assertThat(course.of(Stage.INSPECTION).countArguments()).containsExactly(1L);
        assertThat(course.of(Stage.REWORK).countArguments()).containsExactly(1L, 0L);
        assertThat(course.of(Stage.CLOSING).look()).isEqualTo(StageState.Look.TODO);
        assertThat(course.of(Stage.CLOSING).countKey()).isNull();
        assertThat(funds.isKnown()).isFalse();
        assertThat(funds.paidPercent()).isNull();
    }

    @Test
    void theTimeProgressIsTheShareOfTheYearThatIsOver() {
        assertThat(TimeProgress.of(2016, LocalDate.of(2016, 9, 20)))
                .isEqualByComparingTo("0.721311");
        assertThat(TimeProgress.of(2016, LocalDate.of(2015, 9, 20)))
                .isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(TimeProgress.of(2016, LocalDate.of(2017, 1, 1)))
                .isEqualByComparingTo(BigDecimal.ONE);
        assertThat(Percent.ofShare(TimeProgress.of(2016, LocalDate.of(2016, 9, 20))))
                .isEqualByComparingTo("72.1");
    }

    /** Other tests leave years of their own; what they altered by hand is not this year's. */
    private List<String> violations() {
        return invariant.check().violations().stream()
                .filter(v -> v.startsWith(String.valueOf(year.programme().year())))
                .toList();
    }

    private Share share(String clerk, ConstructionKind kind) {
        return figures.shares(year.id(), years.actor(clerk).institutionId()).stream()
                .filter(share -> share.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String library(String clerk) {
        return years.actor(clerk).institutionName();
    }
}
