package cn.tongchou.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser window of one person. What the page's console complains about is kept, so that a test
 * can refuse it.
 */
public final class Browser {

    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final String test;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    Browser(com.microsoft.playwright.Browser chromium, String base, String test) {
        this.chromium = chromium;
        this.base = base;
        this.test = test;
        size(1440, 900);
    }

    /** A new window of this size, with nobody signed in. */
    public Browser size(int width, int height) {
        close();
        context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(base)
                                .setLocale("zh-CN")
                                .setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
        return reconnect();
    }

    /** A new tab of the same window, on line, with what the browser kept of the tabs before. */
    public Browser reconnect() {
        context.setOffline(false);
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text() + " at " + page.url());
                    }
                });
        page.onRequest(
                request -> {
                    if (request.url().startsWith("http") && !request.url().startsWith(base)) {
                        complaints.add("loads " + request.url() + " at " + page.url());
                    }
                });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
        return this;
    }

    public Page page() {
        return page;
    }

    /** Opens a path and returns the HTTP status. */
    public int open(String path) {
        return page.navigate(path).status();
    }

    /** Signs in as an example account. */
    public Browser signIn(String username) {
        return signIn(username, TestPeople.PASSWORD);
    }

    /** Signs in; on failure the login page stays. */
    public Browser signIn(String username, String password) {
        open("/login");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("form[action$='/login'] button[type=submit]");
        page.waitForLoadState();
        return this;
    }

    public void signOut() {
        if (page.locator("details.menu:not([open]) > summary").count() > 0) {
            page.click("details.menu > summary");
        }
        page.click("form[action$='/logout'] button");
        page.waitForURL("**/login?logout");
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What the console complained about so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Whether the page is wider than the window, which a person would have to scroll sideways. */
    public boolean widerThanTheWindow() {
        return (Boolean)
                page.evaluate(
                        "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
                                + " > window.innerWidth");
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        // Hiding the caret would write styles into the page.
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setPath(Path.of("target", "screenshots", test + "-" + name + ".png")));
    }

    void close() {
        if (context != null) {
            context.close();
        }
    }
}
