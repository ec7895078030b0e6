package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserTest;
import cn.tongchou.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInBrowserTests {

    @Autowired private AccountManagement accounts;

    @Autowired private InstitutionDirectory institutions;

    @Test
    void theLoginPageStandsInBothSizes(Browser browser) {
        for (int width : new int[] {1440, 390}) {
            browser.size(width, width == 390 ? 844 : 900);
            assertThat(browser.open("/login")).isEqualTo(200);
            assertThat(browser.heading().textContent()).isEqualTo("登录");
            assertThat(browser.widerThanTheWindow()).isFalse();
            browser.screenshot("login-" + width);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAndTheNameIsNotJudged(Browser browser) {
        browser.signIn("tongchou", "wrong");

        assertThat(browser.page().url()).endsWith("/login?error");
        assertThat(browser.page().locator("[role=alert]").textContent()).contains("账号或密码不对");
        browser.screenshot("wrong-password");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSignsInAndOut(Role role, Browser browser) {
        browser.signIn(TestPeople.BY_ROLE.get(role.name()));
        browser.open("/tasks");

        assertThat(browser.page().locator("header").textContent()).contains("退出");
        assertThat(browser.widerThanTheWindow()).isFalse();
        browser.screenshot("tasks-" + role.name().toLowerCase(java.util.Locale.ROOT));
        browser.signOut();
        assertThat(browser.page().locator("[role=status]").textContent()).contains("您已退出");
        browser.open("/tasks");
        assertThat(browser.page().url()).endsWith("/login");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theLanguageIsChangedAndKept(Browser browser) {
        browser.signIn("tongchou");
        browser.open("/tasks");
        browser.page().locator("header a[data-lang=en]").first().click();
        browser.page().waitForLoadState();
        assertThat(browser.page().locator("html").getAttribute("lang")).startsWith("en");
        browser.open("/account/password");

        assertThat(browser.heading().textContent()).isEqualTo("Change password");
        browser.screenshot("password-en");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aPersonChangesTheirPassword(int width, Browser browser) {
        String username = "p" + UUID.randomUUID().toString().substring(0, 8);
        accounts.openDemo(
                username,
                "试用",
                institutions.leadLibrary().id(),
                Role.FINANCE,
                null,
                accounts.hash(TestPeople.PASSWORD));
        browser.size(width, width == 390 ? 844 : 900).signIn(username);

        change(browser, "wrong", "Guilin-7-shan", "Guilin-7-shan");
        assertThat(browser.page().locator("main").textContent()).contains("密码不对");
        change(browser, TestPeople.PASSWORD, "short", "short");
        assertThat(browser.page().locator("main").textContent()).contains("8 至 64 个字符");
        change(browser, TestPeople.PASSWORD, "Guilin-7-shan", "Guilin-8-shan");
        assertThat(browser.page().locator("main").textContent()).contains("不一样");
        browser.screenshot("password-refused-" + width);
        change(browser, TestPeople.PASSWORD, "Guilin-7-shan", "Guilin-7-shan");
        assertThat(browser.page().url()).doesNotContain("/account/password");

        browser.size(width, 900).signIn(username, TestPeople.PASSWORD);
        assertThat(browser.page().url()).endsWith("/login?error");
        browser.signIn(username, "Guilin-7-shan");
        assertThat(browser.page().url()).doesNotContain("/login");
    }

    private static void change(
            Browser browser, String current, String replacement, String repeated) {
        browser.open("/account/password");
        browser.page().fill("[name=current]", current);
        browser.page().fill("[name=replacement]", replacement);
        browser.page().fill("[name=repeated]", repeated);
        browser.page().click("main form button[type=submit]");
        browser.page().waitForLoadState();
    }
}
