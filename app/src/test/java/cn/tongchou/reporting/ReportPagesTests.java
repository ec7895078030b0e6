package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Reports from the database: whose rows, which rows, under which name, and nothing that nobody
 * entered.
 */
@TongchouTest
@Tag("database")
class ReportPagesTests {

    @Autowired private ReportDesk desk;

    @Autowired private ReportFiles files;

    @Autowired private SmallYear years;

    @Autowired private SignIn signIn;

    @Autowired private JdbcTemplate jdbc;

    private TestProgrammes.Launched year;

    @BeforeEach
    void takeTheSmallYear() {
        year = years.readOnly();
    }

    @Test
    void theMonthlyReportCountsDeliveriesByTheirMonth() {
        TestProgrammes.Launched own = years.build();
        int number = own.programme().year();
        String library = years.actor("haerbin").institutionId().toString();
        move(own, library, 400, LocalDateTime.of(number, 3, 10, 1, 0));
        move(own, library, 300, LocalDateTime.of(number, 4, 20, 1, 0));

        ReportFilter april =
                new ReportFilter(
                        number,
                        null,
                        4,
                        ConstructionKind.LOCAL_DOCUMENT,
                        years.actor("haerbin").institutionId());
        List<String> row =
                row(
                        desk.page(
                                ProgressMonthly.ID,
                                april,
                                coordinator(),
                                Locale.SIMPLIFIED_CHINESE),
                        0);
        assertThat(row)
                .containsExactly(
                        "1", "哈尔滨市图书馆", "230100", "地方文献数字化", "页", "10,000", "300", "700", "700",
                        "400", "0", "7.00%", "0.00%", "0.00%", "+7.00", "400", "75.00%", "—", "—",
                        "—");
        ReportFilter march =
                new ReportFilter(
                        number,
                        null,
                        3,
                        ConstructionKind.LOCAL_DOCUMENT,
                        years.actor("haerbin").institutionId());
        assertThat(
                        row(
                                        desk.page(
                                                ProgressMonthly.ID,
                                                march,
                                                coordinator(),
                                                Locale.SIMPLIFIED_CHINESE),
                                        0)
                                .subList(6, 9))
                .containsExactly("400", "400", "400");
        ReportFilter february =
                new ReportFilter(
                        number,
                        null,
                        2,
                        ConstructionKind.LOCAL_DOCUMENT,
                        years.actor("haerbin").institutionId());
        assertThat(
                        row(
                                        desk.page(
                                                ProgressMonthly.ID,
                                                february,
                                                coordinator(),
                                                Locale.SIMPLIFIED_CHINESE),
                                        0)
                                .subList(6, 10))
                .containsExactly("0", "0", "0", "0");
    }

    @Test
    void theAnnualReportHasOneRowPerLibraryAndLeavesEmptyWhatNobodyEntered() {
        ReportPage page =
                desk.page(
                        Annual.ID,
                        ReportFilter.year(year.programme().year()),
                        coordinator(),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(page.rowCount()).isEqualTo(3);
        List<String> haerbin = rowOf(page, "哈尔滨市图书馆");
        assertThat(haerbin.subList(2, 7)).containsExactly("2", "10,000", "300", "—", "—");
        assertThat(haerbin.subList(15, 18))
                .as("completion, passed, reworked")
                .containsExactly("3.50%", "50.00%", "50.00%");
        assertThat(haerbin.subList(18, 26))
                .as("nobody entered money or scores of a library")
                .containsOnly("—");
        assertThat(page.rows().get(3).figures()).isTrue();
        assertThat(page.rows().get(3).cells().subList(18, 26))
                .as("no money was granted")
                .containsOnly("");
    }

    private static List<String> ofYear(ReportPage page, String year) {
        return page.rows().stream()
                .map(ReportPage.Row::cells)
                .filter(cells -> cells.get(0).equals(year))
                .findFirst()
                .orElseThrow()
                .subList(0, 5);
    }

    @Test
    void theComparisonBeginsWithTheRegisterAndGoesOnWithTheProgrammes() {
        ReportPage page =
                desk.page(
                        YearComparison.ID,
                        new ReportFilter(null, null, null, null, null),
                        coordinator(),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(ofYear(page, "2013")).containsExactly("2013", "全年（未分类型）", "—", "1", "3");
        assertThat(ofYear(page, "2016")).containsExactly("2016", "全年（未分类型）", "—", "11", "5");
        List<String> pages =
                page.rows().stream()
                        .map(ReportPage.Row::cells)
                        .filter(
                                cells ->
                                        cells.get(0).equals(String.valueOf(year.programme().year()))
                                                && cells.get(1).equals("地方文献数字化"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pages.subList(2, 9))
                .containsExactly("页", "3", "1", "20,200", "20,200", "1,400", "200");
    }

    @Test
    void theYearsOfTheComparisonCanBeChosen() {
        ReportPage page =
                desk.page(
                        YearComparison.ID,
                        new ReportFilter(2015, 2014, null, null, null),
                        coordinator(),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(page.rows()).extracting(r -> r.cells().get(0)).containsExactly("2014", "2015");
        assertThat(page.title()).contains("2014").contains("2015");
    }

    @Test
    void aClerkSeesTheRowsOfTheOwnLibraryOnlyInExportsToo() throws Exception {
        String path = "/reports/annual.xlsx?year=" + year.programme().year();
        List<String> own = texts(download(path, "qiqihaer"));
        assertThat(own).contains("齐齐哈尔市图书馆").doesNotContain("哈尔滨市图书馆", "牡丹江市图书馆");
        assertThat(texts(download(path, "tongchou"))).contains("齐齐哈尔市图书馆", "哈尔滨市图书馆", "牡丹江市图书馆");
        ReportPage comparison =
                desk.page(
                        YearComparison.ID,
                        new ReportFilter(
                                year.programme().year(), year.programme().year(), null, null, null),
                        years.actor("qiqihaer"),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(comparison.rows())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.cells()).doesNotContain("20,200"));
    }

    @Test
    void anotherLibrarysReportIsAsMissingAsOneThatDoesNotExist() throws Exception {
        String library = years.actor("haerbin").institutionId().toString();
        String path = "/reports/annual?year=" + year.programme().year() + "&library=";
        for (String address :
                List.of(
                        path + library,
                        path + "00000000-0000-0000-0000-000000000000",
                        "/reports/nothing",
                        "/reports/annual.xlsx?year=1999")) {
            signIn.web()
                    .perform(get(address).with(signIn.as("qiqihaer")))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void suppliersInspectorsAndAdministratorsReadNoReports() throws Exception {
        for (String person : List.of("gongyingshang", "zhijian", "admin")) {
            for (String path :
                    List.of(
                            "/reports",
                            "/reports/annual",
                            "/reports/annual.pdf",
                            "/programmes/" + year.id(),
                            "/programmes/" + year.id() + "/state.json")) {
                signIn.web()
                        .perform(get(path).with(signIn.as(person)))
                        .andExpect(status().isForbidden());
            }
            assertThatThrownBy(
                            () ->
                                    desk.within(
                                            ReportFilter.year(year.programme().year()),
                                            years.actor(person)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aFileIsNamedByTitleFilterTimeAndRows() throws Exception {
        MockHttpServletResponse answer =
                download(
                        "/reports/progress-monthly.pdf?year="
                                + year.programme().year()
                                + "&month=5&kind=LOCAL_DOCUMENT",
                        "lingdao");
        String disposition = answer.getHeader("Content-Disposition");
        String name =
                URLDecoder.decode(
                        disposition.replaceAll(".*filename\\*=UTF-8''([^;]+).*", "$1"),
                        StandardCharsets.UTF_8);
        assertThat(name)
                .matches(
                        year.programme().year()
                                + "年5月数字资源联合建设进度月报_项目类型：地方文献数字化_\\d{8}-\\d{4}_3行\\.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(
                        new PdfTextExtractor(new PdfReader(answer.getContentAsByteArray()))
                                .getTextFromPage(1))
                .contains("齐齐哈尔市图书馆");
    }

    @Test
    void aWrongMonthIsTheLastOneAndAWrongYearIsMissing() throws Exception {
        signIn.web()
                .perform(get("/reports/progress-monthly?year=1900").with(signIn.as("tongchou")))
                .andExpect(status().isNotFound());
        signIn.web()
                .perform(
                        get("/reports/progress-monthly?month=13&year=" + year.programme().year())
                                .with(signIn.as("tongchou")))
                .andExpect(status().isOk());
    }

    @Test
    void theCommandsGetWholeReportsInChinese() throws Exception {
        assertThat(files.annualPdf(year.id()))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(
                        cells(
                                files.progressWorkbook(
                                        year.id(), YearMonth.of(year.programme().year(), 12))))
                .contains("哈尔滨市图书馆", "牡丹江市图书馆");
        assertThat(cells(files.annualWorkbook(year.id()))).contains("哈尔滨市图书馆");
        assertThat(files.progressPdf(year.id(), YearMonth.of(year.programme().year(), 12)))
                .isNotEmpty();
    }

    @Test
    void everyRoleHasAHomePageThatSaysSomething() throws Exception {
        for (String person :
                List.of(
                        "tongchou",
                        "haerbin",
                        "daqing",
                        "gongyingshang",
                        "zhijian",
                        "caiwu",
                        "lingdao",
                        "admin")) {
            for (String language : List.of("zh-CN", "en")) {
                String page =
                        signIn.web()
                                .perform(
                                        get("/?year="
                                                        + year.programme().year()
                                                        + "&lang="
                                                        + language)
                                                .with(signIn.as(person)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8);
                assertThat(page)
                        .contains("id=\"h-todo\"", "id=\"h-wait\"", "id=\"h-year\"")
                        .doesNotContain("??reporting");
            }
        }
    }

    @Test
    void theYearStandsOnOnePageForEveryoneWhoReadsIt() throws Exception {
        for (String person : List.of("tongchou", "haerbin", "daqing", "caiwu", "lingdao")) {
            for (String language : List.of("zh-CN", "en")) {
                String page =
                        signIn.web()
                                .perform(
                                        get("/programmes/" + year.id())
                                                .param("lang", language)
                                                .with(signIn.as(person)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8);
                assertThat(page)
                        .contains("id=\"h-flow\"", "id=\"h-tl\"", "id=\"h-risk\"")
                        .doesNotContain("??reporting");
            }
        }
        String own =
                signIn.web()
                        .perform(get("/programmes/" + year.id()).with(signIn.as("qiqihaer")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("齐齐哈尔市图书馆").doesNotContain("哈尔滨市图书馆</").doesNotContain("牡丹江");
    }

    @Test
    void theDrawingOfTheYearIsServedWithWhereItStands() throws Exception {
        signIn.web()
                .perform(get("/processes/annual-programme.bpmn").with(signIn.as("zhijian")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml"));
        signIn.web()
                .perform(get("/processes/nothing.bpmn").with(signIn.as("zhijian")))
                .andExpect(status().isNotFound());
        String state =
                signIn.web()
                        .perform(
                                get("/programmes/" + year.id() + "/state.json")
                                        .with(signIn.as("lingdao")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(state)
                .contains(
                        "\"done\":[\"start_programme_launched\"]",
                        "\"now\":[\"call_claim_round\"]",
                        "3 馆");
    }

    private MockHttpServletResponse download(String path, String person) throws Exception {
        return signIn.web()
                .perform(get(path).with(signIn.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static List<String> texts(MockHttpServletResponse answer) throws Exception {
        return cells(answer.getContentAsByteArray());
    }

    private static List<String> cells(byte[] workbook) throws Exception {
        List<String> texts = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0)
                    .forEach(
                            row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell))));
        }
        return texts;
    }

    /** Puts the delivery of so many pages, and its verdict, at another moment. */
    private void move(TestProgrammes.Launched own, String library, int pages, LocalDateTime at) {
        String of = " where programme_id = ? and institution_id = ? and quantity = ?";
        jdbc.update(
                "update batch_round set delivered_at = ? where batch_id in (select id from batch"
                        + of
                        + ")",
                at,
                own.id().toString(),
                library,
                pages);
        jdbc.update(
                "update batch set delivered_at = ?, status_since = ?" + of,
                at,
                at,
                own.id().toString(),
                library,
                pages);
    }

    private static List<String> row(ReportPage page, int index) {
        return page.rows().get(index).cells();
    }

    private static List<String> rowOf(ReportPage page, String library) {
        return page.rows().stream()
                .map(ReportPage.Row::cells)
                .filter(cells -> cells.get(1).equals(library))
                .findFirst()
                .orElseThrow();
    }

    private Actor coordinator() {
        return years.actor("tongchou");
    }
}
