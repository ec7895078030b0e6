package cn.tongchou.inspection.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.production.Batch;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserTest;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inspector's page in a real browser: by keyboard alone, at any speed, on any line. */
@BrowserTest
class InspectorBrowserTests {

    /** Measures from each key to the next frame that was painted. */
    private static final String WATCH =
            """
            window.paints = [];
            document.addEventListener('keydown', () => {
              const begun = performance.now();
              requestAnimationFrame(() => { const port = new MessageChannel();
                port.port1.onmessage = () => window.paints.push(performance.now() - begun);
                port.port2.postMessage(0); });
            }, true);
            """;

    /** A person presses the next key when the page shows what the last one did. */
    private static final String PAINTED =
            "new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

    @Autowired private TestBatches batches;
    @Autowired private TestAssignments assignments;
    @Autowired private InspectionRecords records;

    @Test
    void anInspectorGoesThroughAThousandAndAHalfPagesByKeyboardWithoutASlowMoment(Browser browser) {
        var assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 30_000, "haerbin");
        Batch batch = batches.deliver(assignment, 30_000, assignments.actor("haerbin"));
        Page page = opened(browser, batch);
        assertThat(page.locator("#seen")).hasText("已看 0 / 1,500");
        page.evaluate(WATCH);

        for (int unit = 1; unit <= 1_500; unit++) {
            if (unit % 300 == 0) {
                page.keyboard().press("8");
            }
            page.keyboard().press("ArrowRight");
            page.evaluate(PAINTED);
        }

        assertThat(page.locator("#seen")).hasText("已看 1,500 / 1,500");
        assertThat(page.locator("[data-state=saved]")).isVisible();
        assertThat(newest(batch).seenTo()).isEqualTo(1_500);
        assertThat(marks(batch)).containsExactly("300 C", "600 C", "900 C", "1200 C", "1500 C");
        List<Double> paints =
                ((List<?>) page.evaluate("window.paints"))
                        .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
        System.out.printf(
                "inspector: %d keys, key to paint median %.1f ms, of fifty the slowest %.1f ms,"
                        + " slowest %.1f ms%n",
                paints.size(),
                paints.get(paints.size() / 2),
                paints.get(paints.size() - 1 - paints.size() / 50),
                paints.get(paints.size() - 1));
        assertThat(paints).hasSizeGreaterThan(1_400);
        assertThat(paints.get(paints.size() - 1 - paints.size() / 50)).isLessThanOrEqualTo(200);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsMarkedWithoutAConnectionIsKeptAndSavedOnceItIsBack(Browser browser) {
        Batch batch = batches.delivered("haerbin", 400);
        Page page = opened(browser, batch);
        page.context().setOffline(true);

        page.keyboard().press("ArrowRight");
        page.keyboard().press("1");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("8");
        assertThat(page.locator("[data-state=offline]")).isVisible();
        assertThat(page.locator("#marks li")).hasCount(1);
        assertThat(page.locator("#sum-units dd")).containsText("1 / ");
        assertThat(marks(batch)).isEmpty();
        browser.screenshot("offline");

        page.context().setOffline(false);
        assertThat(page.locator("[data-state=saved]")).isVisible();
        assertThat(marks(batch)).containsExactly("2 B", "3 C");

        page.context().setOffline(true);
        page.keyboard().press("z");
        page.keyboard().press("9");
        assertThat(page.locator("[data-state=offline]")).isVisible();
        page.close();
        browser.reconnect();
        opened(browser, batch);
        assertThat(browser.page().locator("[data-state=saved]")).isVisible();
        assertThat(marks(batch)).containsExactly("2 B", "3 C");
        assertThat(records.defects(newest(batch)).get(1).code()).isNotEqualTo("C01");
    }

    @Test
    void aBatchIsInspectedAndSignedWithTheKeyboardAlone(Browser browser) {
        Batch batch = batches.delivered("haerbin", 140);
        Page page = opened(browser, batch);
        page.keyboard().press("?");
        assertThat(page.locator("dialog#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("c");
        Locator focused = page.locator("fieldset[data-class=C] button:focus");
        assertThat(focused).hasCount(1);
        assertThat((String) focused.evaluate("b => getComputedStyle(b).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.locator("#marks li")).hasCount(1);
        page.keyboard().press("z");
        assertThat(page.locator("#marks li")).hasCount(0);
        page.keyboard().press("n");
        page.keyboard().type("右侧 5 毫米");
        page.keyboard().press("Escape");
        page.keyboard().press("8");
        assertThat(page.locator("#marks li")).containsText("右侧 5 毫米");
        IntStream.rangeClosed(1, 7).forEach(unit -> page.keyboard().press("j"));
        page.keyboard().press("k");
        assertThat(page.locator("#unit-no")).hasText("第 6 个样本");
        browser.screenshot("desk");
        page.setViewportSize(390, 844);
        browser.screenshot("telephone");
        page.setViewportSize(1440, 900);

        page.keyboard().press("f");
        assertThat(page.locator("#sign-confirm")).isVisible();
        browser.screenshot("sign");
        page.locator("#sign-confirm button[type=submit]").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("[role=status].flash")).containsText("合格");
        assertThat(newest(batch).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(marks(batch)).containsExactly("1 C");
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page opened(Browser browser, Batch batch) {
        browser.signIn("zhijian");
        browser.open("/inspections/" + batch.id());
        assertThat(browser.page().locator("#work[data-ready]")).hasCount(1);
        assertThat(browser.page().locator("#unit-missing")).isHidden();
        return browser.page();
    }

    private cn.tongchou.inspection.Inspection newest(Batch batch) {
        return records.newest(batch.id()).orElseThrow();
    }

    private List<String> marks(Batch batch) {
        return records.defects(newest(batch)).stream().map(InspectorBrowserTests::said).toList();
    }

    private static String said(Defect defect) {
        return defect.unitOrdinal() + " " + defect.defectClass();
    }
}
