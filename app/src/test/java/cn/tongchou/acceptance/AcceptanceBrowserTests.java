package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Assignment;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserTest;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AcceptanceBrowserTests {

    @Autowired private YearAtWork work;

    @Autowired private PaymentManagement payments;

    @Autowired private AcceptanceManagement acceptance;

    @Test
    void anAssignmentIsReducedAfterItsEffectsWereRead(Browser browser) {
        TestProgrammes.Launched year = work.of(30_000);
        Assignment assignment = work.assignment(year);
        work.passed(assignment, 20_000, true);
        work.passed(assignment, 9_000, false);
        work.ask(assignment);
        String page = "/assignments/" + assignment.id() + "/acceptance";
        browser.signIn("tongchou");
        look(browser, page, "accept-assignment");

        browser.page().selectOption("#decision", "REDUCED");
        browser.page().fill("#reason", "扫描设备故障，未能完成");
        browser.page().click("[data-dialog=accept-confirm]");
        browser.screenshot("accept-assignment-dialog");
        browser.page().click("#accept-confirm button[type=submit]");
        browser.page().waitForLoadState();

        assertThat(browser.page().locator("[role=status]").textContent()).contains("已验收");
        AssignmentAcceptance certificate = acceptance.certificateOf(assignment.id()).orElseThrow();
        assertThat(certificate.acceptedQuantity()).isEqualTo(29_000);
        look(browser, page, "accepted-assignment");
        look(browser, "/certificates/" + certificate.id(), "certificate");
        look(browser, "/programmes/" + year.id() + "/acceptance", "acceptance");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aContractIsAcceptedReleasedAndPaidByThreeForms(Browser browser) {
        TestProgrammes.Launched year = work.constructed(700, 300);
        Contract platform = work.contract(year, LotKind.PLATFORM);
        String page = "/contracts/" + platform.id() + "/payments";
        browser.signIn("tongchou");
        look(browser, page, "accept-lot");
        browser.page().fill("#members", "张甲，示例大学\n李乙，示例图书馆\n王丙，示例研究所");
        browser.page().selectOption("#result", "QUALIFIED");
        browser.page()
                .setInputFiles(
                        "#report",
                        new com.microsoft.playwright.options.FilePayload(
                                "验收报告.pdf",
                                "application/pdf",
                                "示例".getBytes(StandardCharsets.UTF_8)));
        browser.page().click("[data-dialog=lot-confirm]");
        browser.page().click("#lot-confirm button[type=submit]");
        browser.page().waitForLoadState();

        look(browser, page, "release-payment");
        browser.page().fill("#invoiceNo", "FP-2017-001");
        browser.page().click("[data-dialog=release-confirm]");
        browser.page().fill("#release-confirm input[name=password]", "wrong");
        browser.page().click("#release-confirm button[type=submit]");
        browser.page().waitForLoadState();
        browser.screenshot("release-payment-wrong-password");
        assertThat(browser.page().locator("#release-confirm").isVisible()).isTrue();
        browser.page().fill("#release-confirm input[name=password]", TestPeople.PASSWORD);
        browser.page().click("#release-confirm button[type=submit]");
        browser.page().waitForLoadState();
        assertThat(payments.openPayment(platform.id())).isPresent();

        browser.signOut();
        browser.signIn("caiwu");
        look(browser, page, "pay");
        browser.page().fill("#voucherNo", "PZ-2017-001");
        browser.page().click("[data-dialog=pay-confirm]");
        browser.screenshot("pay-dialog");
        browser.page().fill("#pay-confirm input[name=password]", TestPeople.PASSWORD);
        browser.page().click("#pay-confirm button[type=submit]");
        browser.page().waitForLoadState();
        assertThat(browser.page().locator("[role=status]").first().textContent()).contains("已登记支付");
        look(browser, page, "paid");
        look(browser, "/payments", "payments");
        look(browser, "/programmes/" + year.id() + "/closing", "closing-open");
    }

    @Test
    void aScanningContractIsReleasedWhileOtherAssignmentsAreStillAwaited(Browser browser) {
        TestProgrammes.Launched year = work.ofTwo(500);
        Assignment first = work.assignment(year, "haerbin");
        String page = "/contracts/" + work.contract(year, LotKind.SCANNING).id() + "/payments";
        browser.signIn("tongchou");
        look(browser, page, "scanning-nothing-payable");
        work.passed(first, 500, true);
        work.ask(first);
        work.accepted(first);
        look(browser, page, "scanning-release");
        assertThat(browser.page().locator("#last").isChecked()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theAdministratorSeesTheAccountsInBothSizes(Browser browser) {
        browser.signIn("admin");
        look(browser, "/accounts", "accounts");
        look(browser, "/accounts/new", "account-new");
        look(browser, "/accounts/" + work.actor("caiwu2").accountId(), "account");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theLeaderReadsBeforeApproving(Browser browser) {
        TestProgrammes.Launched year = work.constructed(60, 40);
        for (LotKind kind :
                new LotKind[] {LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION}) {
            work.settled(year, kind, payments.payable(work.due(year, kind).id()));
        }
        String page = "/programmes/" + year.id() + "/closing";
        browser.signIn("tongchou");
        look(browser, page, "compile-annual-report");
        browser.page().fill("#reason", "请审阅");
        browser.page().click("form[action$='/closing/report'] button[type=submit]");
        browser.page().waitForLoadState();
        browser.signOut();
        browser.signIn("lingdao");
        look(browser, page, "approve-annual-report");
        browser.page().click("[data-dialog=approve-confirm]");
        browser.page().fill("#approve-confirm input[name=password]", TestPeople.PASSWORD);
        browser.page().click("#approve-confirm button[type=submit]");
        browser.page().waitForLoadState();
        look(browser, page, "closed");
        assertThat(browser.page().locator("main").textContent()).contains("已批准", "已结项");
    }

    private static void look(Browser browser, String path, String name) {
        for (int width : new int[] {390, 1440}) {
            browser.page().setViewportSize(width, width == 390 ? 844 : 900);
            assertThat(browser.open(path)).isEqualTo(200);
            assertThat(browser.widerThanTheWindow()).as(path + " at " + width).isFalse();
            browser.screenshot(name + "-" + width);
        }
    }
}
