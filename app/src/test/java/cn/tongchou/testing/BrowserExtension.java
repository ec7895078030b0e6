package cn.tongchou.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One Chromium for all browser tests: that of {@code -Dplaywright.chromium}, or the machine's.
 * Without one the tests are left out with one line, unless {@code -Dbrowser.required=true}. Every
 * test gets a browser window of its own.
 */
public class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OWN =
            ExtensionContext.Namespace.create(BrowserExtension.class);
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (chromium().isEmpty()) {
            String missing =
                    "no Chromium at -Dplaywright.chromium, /usr/bin/chromium or /usr/bin/chromium-browser";
            if (Boolean.getBoolean("browser.required")) {
                throw new IllegalStateException(missing);
            }
            context.getRoot()
                    .getStore(OWN)
                    .getOrComputeIfAbsent(
                            "told",
                            key -> {
                                System.out.println("Browser tests are left out: " + missing);
                                return true;
                            });
            throw new TestAbortedException(missing);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                context.getRoot()
                        .getStore(OWN)
                        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
        String port =
                SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
        Browser window =
                new Browser(
                        running.chromium,
                        "http://localhost:" + port,
                        context.getRequiredTestClass().getSimpleName());
        context.getStore(OWN).put(Browser.class.getName() + parameter.getIndex(), window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (int i = 0; i < context.getRequiredTestMethod().getParameterCount(); i++) {
            Browser window = context.getStore(OWN).get(Browser.class.getName() + i, Browser.class);
            if (window != null) {
                if (context.getExecutionException().isPresent()) {
                    window.screenshot(
                            "failed-"
                                    + context.getRequiredTestMethod().getName()
                                    + (i == 0 ? "" : "-" + (i + 1)));
                }
                window.close();
            }
        }
    }

    private static Optional<Path> chromium() {
        String named = System.getProperty("playwright.chromium", "");
        List<String> places =
                named.isBlank()
                        ? List.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                        : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The driver and the browser, ended with the test run. */
    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final com.microsoft.playwright.Browser chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium().orElseThrow())
                                        .setArgs(ARGUMENTS));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
