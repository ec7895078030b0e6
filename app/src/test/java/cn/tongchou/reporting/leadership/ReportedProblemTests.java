package cn.tongchou.reporting.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.reporting.SmallYear;
import cn.tongchou.shared.Clock;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestMonthlyReports;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What libraries write into their 月报 reaches the leaders' page once it was taken. */
@TongchouTest
@Tag("database")
class ReportedProblemTests {

    @Autowired private SmallYear years;
    @Autowired private OnePages pages;
    @Autowired private TestMonthlyReports reports;
    @Autowired private SignIn signIn;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    private TestProgrammes.Launched year;
    private List<MonthlyReport> opened;

    @BeforeEach
    void twoMonthsAreOver() {
        year = years.build();
        jdbc.update(
                "update assignment set opened_at = ? where programme_id = ?",
                Timestamp.from(Clock.startOf(reports.ago(2).atDay(2))),
                year.id().toString());
        opened = reports.monthOver(year.id());
    }

    @Test
    void onlyWhatWasTakenInTheNewestMonthIsShown() {
        MonthlyReport earlier = submitted("haerbin", 2, "示例旧问题");
        assertThat(shown()).as("nobody took it yet").isEmpty();
        reports.take(earlier);
        assertThat(shown()).extracting(p -> p.arguments().get(2)).containsExactly("示例旧问题");
        MonthlyReport later = submitted("haerbin", 1, "示例新问题");
        assertThat(shown()).extracting(p -> p.arguments().get(2)).containsExactly("示例旧问题");
        reports.take(later);
        assertThat(shown())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.href()).isEqualTo("/monthly-reports/" + later.id());
                            assertThat(problem.arguments())
                                    .containsExactly(
                                            years.actor("haerbin").institutionName(),
                                            reports.ago(1).getMonthValue(),
                                            "示例新问题");
                        });
    }

    @Test
    void theyStandAfterWhatIsCountedAsGraveAndTheLibraryAtRiskFirst() throws Exception {
        reports.take(submitted("haerbin", 2, "示例馆员不足"));
        reports.take(submitted("qiqihaer", 2, "示例扫描设备检修"));
        jdbc.update(
                "update assignment set deadline = ? where programme_id = ? and institution_id = ?",
                Date.valueOf(clock.today().minusDays(3)),
                year.id().toString(),
                years.actor("qiqihaer").institutionId().toString());
        OnePage page = pages.of(year.programme(), null);
        assertThat(page.problems())
                .extracting(Problem::key)
                .containsExactly(
                        "reporting.problem.overdue",
                        "reporting.problem.reported",
                        "reporting.problem.reported");
        assertThat(page.problems().subList(1, 3))
                .extracting(problem -> problem.arguments().get(2))
                .containsExactly("示例扫描设备检修", "示例馆员不足");
        for (String language : List.of("zh-CN", "en")) {
            assertThat(read("/programmes/" + year.id() + "/leaders?lang=" + language))
                    .contains("示例馆员不足", page.problems().get(1).href());
        }
        read(page.problems().get(1).href());
    }

    @Test
    void whoWritesThatThereIsNoneReportsNoProblemAndLongWordsAreCut() {
        for (String none : List.of("无", "无。", " 暂无 ", "None.", "——")) {
            assertThat(written(none).saysSomething()).as(none).isFalse();
        }
        assertThat(written("无扫描设备").saysSomething()).isTrue();
        assertThat(written("设备\n检修").brief()).isEqualTo("设备 检修");
        assertThat(written("字".repeat(ReportedProblem.SHOWN)).brief()).doesNotContain("…");
        assertThat(written("字".repeat(ReportedProblem.SHOWN + 1)).brief())
                .isEqualTo("字".repeat(ReportedProblem.SHOWN) + "…");
    }

    private List<Problem> shown() {
        return pages.of(year.programme(), null).problems().stream()
                .filter(problem -> problem.key().equals("reporting.problem.reported"))
                .toList();
    }

    private MonthlyReport submitted(String clerk, int monthsAgo, String problems) {
        MonthlyReport report =
                opened.stream()
                        .filter(r -> r.month().equals(reports.ago(monthsAgo)))
                        .filter(r -> r.institutionId().equals(years.actor(clerk).institutionId()))
                        .findFirst()
                        .orElseThrow();
        MonthlyReportDraft draft = reports.draft(report);
        return reports.submit(
                new MonthlyReportDraft(
                        draft.reportId(),
                        draft.round(),
                        draft.entries(),
                        problems,
                        draft.nextPlan(),
                        draft.responsible()),
                clerk);
    }

    private static ReportedProblem written(String text) {
        return new ReportedProblem(
                UUID.randomUUID(), UUID.randomUUID(), "示例馆", YearMonth.of(2017, 6), text);
    }

    private String read(String path) throws Exception {
        return signIn.web()
                .perform(get(path).with(signIn.as("lingdao")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
