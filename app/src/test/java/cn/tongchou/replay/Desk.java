package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Browser;
import cn.tongchou.testing.TestPeople;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * One person at their own window. A person finds things by the words on the page, as a clerk
 * without a manual does: tasks by their name, fields by their label, buttons by what they say.
 */
final class Desk {

    /** A message key that no text was found for. */
    private static final Pattern KEY =
            Pattern.compile("\\?\\?|\\b[a-z]+(?:\\.[a-z][a-z0-9-]*){2,}_?");

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final String username;
    private final Browser browser;
    private final Page page;
    private final Locator place;

    private Desk(String username, Browser browser, Page page, Locator place) {
        this.username = username;
        this.browser = browser;
        this.page = page;
        this.place = place;
    }

    /** Signs in; nothing moves on the pages, so that pictures need not wait for it. */
    static Desk of(Browser browser, String username) {
        browser.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        browser.signIn(username);
        return new Desk(username, browser, browser.page(), browser.page().locator("main"));
    }

    /** The card with this heading. */
    Desk card(String heading) {
        return in(
                page().getByRole(
                                AriaRole.REGION,
                                new Page.GetByRoleOptions().setName(heading).setExact(true)));
    }

    /** A part of the page. */
    Desk in(Locator part) {
        return new Desk(username, browser, page, part.first());
    }

    /** The same page in another tab, which stays open while the work goes on. */
    Desk anotherTab() {
        Page tab = page.context().newPage();
        tab.navigate(page.url());
        return new Desk(username, browser, tab, tab.locator("main"));
    }

    Page page() {
        return page;
    }

    Locator place() {
        return place;
    }

    /** A page of the navigation at the left; a page from before it had that part is left first. */
    Desk go(String part) {
        Locator way =
                page().locator(".side nav a")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^\\s*" + part)));
        if (way.count() == 0) {
            home();
        }
        leave(way.first());
        if (page().url().contains("/login")) {
            home();
            leave(way.first());
        }
        return this;
    }

    /** The home page. */
    Desk home() {
        assertThat(open("/")).isEqualTo(200);
        return this;
    }

    /** Opens a task from the list of what waits for this person. */
    Desk task(String name) {
        return task(name, "");
    }

    /** Opens the task of this name whose line says this. */
    Desk task(String name, String about) {
        open("/tasks");
        leave(
                waiting(name)
                        .filter(new Locator.FilterOptions().setHasText(about))
                        .first()
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("办理")));
        return this;
    }

    /** How many tasks of this name wait. */
    int tasks(String name) {
        open("/tasks");
        return waiting(name).count();
    }

    private Locator waiting(String name) {
        Locator called =
                page().locator(
                                "a.ttl",
                                new Page.LocatorOptions()
                                        .setHasText(Pattern.compile("^" + name + "$")));
        return page().locator(".t tbody tr").filter(new Locator.FilterOptions().setHas(called));
    }

    Desk follow(String link) {
        leave(place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first());
        return this;
    }

    Desk fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Desk choose(String label, String option) {
        Locator list = field(label);
        String value =
                list.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(option))
                        .first()
                        .getAttribute("value");
        list.selectOption(value);
        return this;
    }

    Desk tick(String label) {
        field(label).check();
        return this;
    }

    Desk attach(String label, String fileName) {
        return attach(label, fileName, ("示例：" + fileName).getBytes(StandardCharsets.UTF_8));
    }

    Desk attach(String label, String fileName, byte[] content) {
        field(label).setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
        return this;
    }

    Locator field(String label) {
        return place.getByLabel(Pattern.compile("^\\s*" + escaped(label) + "\\s*\\*?$")).first();
    }

    /** What stands at a field that was refused; what was typed must still be in it. */
    Desk refusedAt(String label, String typed, String why) {
        Locator field = field(label);
        assertThat(field.inputValue()).isEqualTo(typed);
        assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
        String about = field.getAttribute("aria-describedby");
        assertThat(page().locator("#" + about.substring(about.lastIndexOf(' ') + 1)).textContent())
                .contains(why);
        return this;
    }

    /** Presses a button that leads to the next page. */
    Desk press(String button) {
        leave(place.getByRole(AriaRole.BUTTON, named(button)).first());
        return this;
    }

    /** Presses a button, reads what will happen and says yes. */
    Desk confirm(String button, String yes) {
        leave(dialog(button).getByRole(AriaRole.BUTTON, named(yes)));
        return this;
    }

    /** As {@link #confirm}, with the password of the person who signs. */
    Desk sign(String button, String yes) {
        Locator dialog = dialog(button);
        dialog.locator("input[type=password]").fill(TestPeople.PASSWORD);
        leave(dialog.getByRole(AriaRole.BUTTON, named(yes)));
        return this;
    }

    /** Opens the dialogue of a button and leaves it open. */
    Locator dialog(String button) {
        place.getByRole(AriaRole.BUTTON, named(button)).first().click();
        Locator dialog = page().locator("dialog[open]");
        dialog.waitFor();
        return dialog;
    }

    /** Clicks and waits until another page stands there. */
    private void leave(Locator way) {
        page().evaluate("document.documentElement.dataset.left = ''");
        way.click();
        page().locator("html:not([data-left]) main h1").first().waitFor();
        page().waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** A button that says this, perhaps with more for those who hear it, or its key. */
    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions()
                .setName(Pattern.compile("^" + escaped(name) + "(?: .*)?$"));
    }

    private static String escaped(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    /** Waits until the page says this. */
    Desk sees(String... texts) {
        for (String text : texts) {
            page().getByText(text).first().waitFor();
        }
        return this;
    }

    /** What a link brings as a file. */
    byte[] download(String link) {
        Download file =
                page().waitForDownload(
                                () ->
                                        place.getByRole(
                                                        AriaRole.LINK,
                                                        new Locator.GetByRoleOptions()
                                                                .setName(link))
                                                .first()
                                                .click());
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the page in both sizes and keeps pictures. */
    Desk look(String name) {
        page().waitForLoadState();
        assertThat(KEY.matcher(page().locator("body").innerText()).results())
                .as("keys without a text at " + page().url())
                .isEmpty();
        for (int width : new int[] {390, 1440}) {
            page().setViewportSize(width, width == 390 ? 844 : 900);
            settle();
            assertThat(browser.widerThanTheWindow()).as(name + " at " + width).isFalse();
            browser.screenshot(name + "-" + width);
        }
        return this;
    }

    /** Waits until drawings are drawn. */
    private void settle() {
        for (Locator drawing : page().locator("[data-begun]").all()) {
            drawing.and(page().locator("[data-ready]")).waitFor(ATTACHED);
        }
    }

    /**
     * The session in which the page of this tab was opened has ended long ago; its form is handed
     * in under the present one of another tab of the same window.
     */
    Desk underTheSessionOf(Desk other) {
        other.open("/");
        page().evaluate(
                        "token => document.querySelectorAll('input[name=_csrf]')"
                                + ".forEach(field => field.value = token)",
                        other.page()
                                .evaluate("document.querySelector('meta[name=_csrf]').content"));
        return this;
    }

    /** Opens a path; whose session has ended (the days of a year pass quickly) signs in again. */
    int open(String path) {
        int status = browser.open(path);
        if (!page().url().contains("/login")) {
            return status;
        }
        browser.signIn(username);
        return browser.open(path);
    }
}
