package cn.tongchou.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongchou.production.Batch;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every list that the product has, found by its routes: a page beside a workbook of the same path.
 */
@TongchouTest
@Tag("database")
class EveryListTests {

    private static final String WORKBOOK = ".xlsx";
    private static final Pattern HEAD =
            Pattern.compile(
                    "class=\"by\"[^>]* href=\"([^\"]+)\"|href=\"([^\"]+)\"[^>]* class=\"by\"");
    private static final Pattern COUNT = Pattern.compile("共 ([\\d,]+) 行(以上)?");

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired private SignIn signIn;

    @Autowired private TestBatches batches;

    @Autowired private TestProgrammes people;

    private Set<String> lists() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> routes.addAll(info.getPatternValues()));
        Set<String> lists = new TreeSet<>();
        for (String route : routes) {
            if (route.endsWith(WORKBOOK)
                    && !route.startsWith("/reports/")
                    && routes.contains(page(route))) {
                lists.add(page(route));
            }
        }
        return lists;
    }

    private static String page(String workbook) {
        return workbook.substring(0, workbook.length() - WORKBOOK.length());
    }

    @Test
    void theseAreTheListsOfTheProduct() {
        assertThat(lists())
                .contains(
                        "/assignments",
                        "/batches",
                        "/inspections",
                        "/rework-orders",
                        "/resources",
                        "/payments",
                        "/contracts",
                        "/accounts",
                        "/notice-register",
                        "/programmes/{programmeId}/trainees",
                        "/programmes/{programmeId}/claims",
                        "/programmes/{programmeId}/ledger");
    }

    @Test
    void everyRoleSortsByEveryColumnAndExportsExactlyWhatItsPageLists() throws Exception {
        TestProgrammes.Launched year = batches.year();
        var assignment = batches.assignment(year, "haerbin");
        for (int i = 0; i < 3; i++) {
            batches.deliver(assignment, 20 + i, people.actor("haerbin"));
        }
        int shown = 0;
        List<String> wrong = new ArrayList<>();
        for (String list : lists()) {
            String path = list.replace("{programmeId}", year.id().toString());
            for (String username : TestPeople.BY_ROLE.values()) {
                MockHttpServletResponse page =
                        ask(path + "?year=" + year.programme().year(), username);
                MockHttpServletResponse book =
                        ask(path + WORKBOOK + "?year=" + year.programme().year(), username);
                if (page.getStatus() != book.getStatus()) {
                    wrong.add(
                            path
                                    + " "
                                    + username
                                    + ": "
                                    + page.getStatus()
                                    + " "
                                    + book.getStatus());
                }
                if (page.getStatus() != 200) {
                    continue;
                }
                shown++;
                String html = page.getContentAsString();
                List<String> links =
                        HEAD.matcher(html).results().map(EveryListTests::link).toList();
                for (String link : links) {
                    if (ask(link, username).getStatus() != 200) {
                        wrong.add(username + ": " + link);
                    }
                }
                COUNT.matcher(html)
                        .results()
                        .findFirst()
                        .ifPresent(
                                count -> {
                                    long said = Long.parseLong(count.group(1).replace(",", ""));
                                    boolean right =
                                            count.group(2) == null
                                                    ? rows(book) == said
                                                    : rows(book) > said;
                                    if (!right) {
                                        wrong.add(
                                                path
                                                        + " "
                                                        + username
                                                        + ": "
                                                        + count.group()
                                                        + " / "
                                                        + rows(book));
                                    }
                                    if (links.isEmpty()) {
                                        wrong.add(path + " " + username + ": no column sorts");
                                    }
                                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void aClerksWorkbooksHoldNothingOfAnotherLibrary() throws Exception {
        TestProgrammes.Launched year = batches.year();
        Batch own =
                batches.deliver(batches.assignment(year, "haerbin"), 20, people.actor("haerbin"));
        Batch other =
                batches.deliver(batches.assignment(year, "daqing"), 20, people.actor("daqing"));

        for (String list :
                List.of(
                        "/assignments",
                        "/batches",
                        "/inspections",
                        "/programmes/" + year.id() + "/claims")) {
            String address = list + WORKBOOK + "?year=" + year.programme().year();
            String words = words(ask(address, "haerbin"));
            assertThat(words).as(list).contains("哈尔滨").doesNotContain("大庆");
            String forged =
                    address
                            + "&library="
                            + other.institutionId()
                            + "&only=selected&selected="
                            + other.number()
                            + "&selected="
                            + other.id();
            MockHttpServletResponse answer = ask(forged, "haerbin");
            assertThat(words(answer))
                    .as(forged)
                    .doesNotContain("大庆")
                    .doesNotContain(other.number());
            assertThat(words(ask(address, "tongchou"))).as(list).contains("哈尔滨", "大庆");
        }
        assertThat(own.institutionId()).isNotEqualTo(other.institutionId());
    }

    private MockHttpServletResponse ask(String address, String username) throws Exception {
        return signIn.web()
                .perform(get(java.net.URI.create(address)).with(signIn.as(username)))
                .andReturn()
                .getResponse();
    }

    private static String link(MatchResult found) {
        String href = found.group(1) == null ? found.group(2) : found.group(1);
        return href.replace("&amp;", "&");
    }

    /** The number of rows that a workbook's head names. */
    private static long rows(MockHttpServletResponse book) {
        return COUNT.matcher(words(book))
                .results()
                .findFirst()
                .map(count -> Long.parseLong(count.group(1).replace(",", "")))
                .orElse(-1L);
    }

    private static String words(MockHttpServletResponse book) {
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook opened =
                new XSSFWorkbook(new ByteArrayInputStream(book.getContentAsByteArray()))) {
            Sheet sheet = opened.getSheetAt(0);
            for (Row row : sheet) {
                row.forEach(cell -> words.append(cell).append('\n'));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words.toString();
    }
}
