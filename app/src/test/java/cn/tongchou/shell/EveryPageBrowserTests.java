package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserTest;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.PageRoutes;
import cn.tongchou.testing.PageWalk;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.YearsInEveryStage;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, as each role that may read it, in years that stand at every stage: no serious finding
 * of the accessibility audit at either width, nothing to scroll sideways on a telephone, nothing
 * that the content-security policy refuses.
 */
@BrowserTest
class EveryPageBrowserTests {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Pattern INLINE =
            Pattern.compile(
                    "<style|\\sstyle=|\\son[a-z]+=\"|href=\"javascript:|<script(?![^>]*\\ssrc=)[^>]*>");
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "<(?:script|link|img|iframe|source|object)\\b[^>]*(?:src|href)=\"(?:https?:)?//");

    private static final Pattern LINK = Pattern.compile("/password-link\\?token=[\\w-]+");

    /** Drawings and charts that are still to come. */
    private static final String COMING =
            ":is([data-bpmn-url], [data-chart-url]):not([data-ready]):visible";

    @Autowired private YearsInEveryStage years;
    @Autowired private PageRoutes routes;
    @Autowired private TestProgrammes people;
    @LocalServerPort private int port;
    private final Set<String> opened = new HashSet<>();
    private final Set<String> narrow = new HashSet<>();

    @Test
    void everyPageOfEveryRoleIsAccessibleFitsATelephoneAndLoadsNothingForeign(Browser browser) {
        YearsInEveryStage.Made made = years.make();
        List<String> faults = new ArrayList<>();
        Set<String> unseen = new TreeSet<>(routes.patterns());
        unseen.removeAll(List.of("/login", "/password-link"));
        Map<String, List<String>> alike = walk(made, unseen, faults);
        assertThat(unseen).as("pages that nobody came to").isEmpty();

        audit(browser, List.of("/login", "/password-link?token=x", passwordLink()), faults);
        alike.forEach(
                (person, paths) -> {
                    browser.size(1440, 900).signIn(person);
                    audit(browser, paths, faults);
                });
        audit(browser, List.of("/nowhere", "/claims/" + UUID.randomUUID()), faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void anInlineStyleAndAForeignScriptAreFound() {
        assertThat(
                        inTheSource(
                                new PageWalk.Visit(
                                        "/x", "/x", 200, "<p style=\"color: red\">a</p>")))
                .hasSize(1);
        assertThat(inTheSource(new PageWalk.Visit("/x", "/x", 200, "<script>alert()</script>")))
                .hasSize(1);
        assertThat(
                        inTheSource(
                                new PageWalk.Visit(
                                        "/x", "/x", 200, "<script src=\"//cdn.example/a.js\">")))
                .hasSize(1);
        assertThat(inTheSource(new PageWalk.Visit("/x", "/x", 200, "<script defer src=\"/a.js\">")))
                .isEmpty();
        assertThat(inTheSource(new PageWalk.Visit("/x", "/x", 500, ""))).hasSize(1);
    }

    @Test
    void aFieldWithoutANameAndATableThatIsTooWideAreFound(Browser browser) {
        browser.signIn("admin");
        browser.open("/accounts/new");
        browser.page()
                .evaluate(
                        "document.querySelector('main').append(document.createElement('input'));document.querySelector('main').append(Object.assign(document.createElement('div'),"
                                + " {className: 'probe', textContent:"
                                + " 'x'}));document.querySelector('.probe').style.width = '3000px'");
        assertThat(findings(browser, "/accounts/new")).hasSize(1);
        assertThat(browser.widerThanTheWindow()).isTrue();
    }

    /** What the administrator hands to somebody who has forgotten the password. */
    private String passwordLink() {
        Client admin = Client.of(port, "admin");
        String account = "/accounts/" + people.actor("daqing").accountId();
        admin.post(
                account,
                account + "/password-link",
                Map.of("commandId", UUID.randomUUID().toString()));
        Matcher link = LINK.matcher(admin.get(account).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Reads what each person comes to; the paths of those pages that are built differently. */
    private Map<String, List<String>> walk(
            YearsInEveryStage.Made made, Set<String> unseen, List<String> faults) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        Set<Set<String>> kinds = new HashSet<>();
        for (String person : new TreeSet<>(TestPeople.BY_ROLE.values())) {
            PageWalk walk = new PageWalk(Client.of(port, person), routes, 2);
            List<PageWalk.Visit> visits = new ArrayList<>();
            for (UUID year : made.years()) {
                visits.addAll(walk.from("/programmes/" + year));
                visits.addAll(walk.from("/?seen=" + year));
            }
            made.starts()
                    .getOrDefault(person, List.of())
                    .forEach(path -> visits.addAll(walk.from(path)));
            List<String> different = new ArrayList<>();
            for (PageWalk.Visit visit : visits) {
                if (visit.status() == 403) {
                    continue;
                }
                unseen.remove(visit.pattern());
                faults.addAll(inTheSource(visit));
                if (visit.status() == 200 && kinds.add(visit.parts())) {
                    different.add(visit.path());
                }
            }
            paths.put(person, different);
        }
        return paths;
    }

    private static List<String> inTheSource(PageWalk.Visit visit) {
        List<String> faults = new ArrayList<>();
        if (visit.status() >= 400) {
            faults.add(visit.path() + " answers " + visit.status());
        }
        for (Pattern wrong : List.of(INLINE, ELSEWHERE)) {
            var found = wrong.matcher(visit.html());
            if (found.find()) {
                faults.add(visit.path() + " has " + found.group());
            }
        }
        return faults;
    }

    private void audit(Browser browser, List<String> paths, List<String> faults) {
        browser.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String path : paths) {
            browser.page().setViewportSize(1440, 900);
            int before = browser.complaints().size();
            int status = browser.open(path);
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                            browser.page().locator(COMING))
                    .hasCount(0);
            browser.complaints().stream()
                    .skip(before)
                    .filter(complaint -> status < 400 || !complaint.contains("status of"))
                    .forEach(complaint -> faults.add("console: " + complaint));
            faults.addAll(findings(browser, path));
            browser.page().setViewportSize(390, 844);
            if (browser.widerThanTheWindow()) {
                faults.add(path + " is wider than a telephone");
            }
            // What differs between two pages of one route at this width, differs at the other too.
            if (narrow.add(routes.of(path.replaceAll("\\?.*", "")).orElse(path))) {
                faults.addAll(findings(browser, path + " at 390"));
            }
            faults.addAll(dialogs(browser, path));
        }
    }

    /** The page's dialogs that were not seen on another page, each opened alone. */
    private List<String> dialogs(Browser browser, String path) {
        List<String> faults = new ArrayList<>();
        int dialogs = browser.page().locator("main dialog").count();
        for (int i = 0; i < dialogs; i++) {
            String id = browser.page().locator("main dialog").nth(i).getAttribute("id");
            if (id == null || !opened.add(id)) {
                continue;
            }
            browser.page()
                    .evaluate(
                            "i => { document.querySelectorAll('dialog[open]').forEach(d =>"
                                    + " d.close()); document.querySelectorAll('main"
                                    + " dialog')[i].showModal(); }",
                            i);
            faults.addAll(findings(browser, path + " dialog " + (i + 1)));
        }
        return faults;
    }

    private static List<String> findings(Browser browser, String where) {
        return new AxeBuilder(browser.page())
                .withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> where + ": " + said(rule))
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId()
                + " ("
                + rule.getImpact()
                + ") "
                + rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .limit(3)
                        .collect(Collectors.joining(" | "));
    }
}
