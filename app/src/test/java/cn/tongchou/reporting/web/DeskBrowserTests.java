package cn.tongchou.reporting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.reporting.SmallYear;
import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserTest;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 工作台 of every role, and the year on one page, in a browser at both widths. */
@BrowserTest
class DeskBrowserTests {

    @Autowired private SmallYear small;

    @Test
    void everyRoleFindsItsWorkWhatItWaitsForItsNumbersAndTheYear(Browser browser) {
        TestProgrammes.Launched year = small.build();
        for (Map.Entry<String, String> person : new TreeMap<>(TestPeople.BY_ROLE).entrySet()) {
            browser.size(1440, 900).signIn(person.getValue());
            Page page = browser.page();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, width == 390 ? 844 : 900);
                assertThat(browser.open("/?year=" + year.programme().year())).isEqualTo(200);
                assertThat(page.locator("#h-todo")).isVisible();
                assertThat(page.locator("#h-wait, #h-num").first()).isVisible();
                assertThat(page.locator("#h-care"))
                        .hasCount(person.getKey().equals("ADMINISTRATOR") ? 1 : 0);
                browser.screenshot(person.getKey() + "-" + width);
            }
        }
        browser.size(1440, 900).signIn("tongchou");
        for (int width : new int[] {1440, 390}) {
            browser.page().setViewportSize(width, width == 390 ? 844 : 900);
            browser.open("/programmes/" + year.id());
            assertThat(browser.page().locator(".bpmn:visible:not([data-ready])")).hasCount(0);
            if (width == 1440) {
                assertThat(browser.page().locator(".bpmn .tok:visible").first())
                        .containsText("3 馆");
            }
            browser.screenshot("year-" + width);
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
