package org.entente.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window; tests are skipped where there is none. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    Browser(Path profile) {
        this(profile, Map.of());
    }

    /** @param preferences of Chromium, such as {@code download.default_directory} */
    Browser(Path profile, Map<String, Object> preferences) {
        File chromium = new File("/usr/bin/chromium");
        File service = new File("/usr/bin/chromedriver");
        Assumptions.assumeTrue(
                chromium.canExecute() && service.canExecute(),
                "Skipped: needs chromium and chromium-driver (Debian: apt install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("prefs", preferences);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(service).build(), options);
        // The checks of a long page take their time where the machine has other work.
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3)).pageLoadTimeout(Duration.ofMinutes(2));
    }

    /** Goes to an address on a screen of a width, with scripts or without. */
    void visit(String address, int width, String scheme, boolean scripts) {
        scripts(scripts);
        size(width, 900);
        scheme(scheme);
        driver.get(address);
    }

    WebDriverWait patience() {
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
        // A page that gives way to the next one takes its elements with it: they are looked for
        // again.
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    /** The first element, as soon as there is one. */
    WebElement find(String css) {
        return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    /**
     * Does what leads to another page, and waits until this one is gone and the other one is there
     * whole.
     */
    void follow(Runnable leaving) {
        WebElement page = find("html");
        leaving.run();
        patience().until(d -> isGone(page));
        patience().until(d -> "complete".equals(run("return document.readyState")));
    }

    /** Whether a page has given way to another one, also while the browser is still taking it down. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** @param scheme {@code light} or {@code dark} */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments));
    }

    /**
     * What the browser complained of since the last time, such as what the policy of the server
     * forbade.
     */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /**
     * Adds a style sheet to the page, as a reader's own settings would. The page's policy forbids
     * style elements, but not sheets of the browser.
     */
    void restyle(String css) {
        run("""
            var sheet = new CSSStyleSheet();
            sheet.replaceSync(arguments[0]);
            document.adoptedStyleSheets = [sheet];
            return true;\
            """, css);
    }

    /** Whether a font family is installed, by the width of a text with it and without it. */
    boolean hasFont(String family) {
        return (Boolean) run("""
            var pen = document.createElement('canvas').getContext('2d');
            function width(fonts) { pen.font = '72px ' + fonts; return pen.measureText('Würde, Çığ, jilting 0123').width; }
            return width('"' + arguments[0] + '", monospace') !== width('monospace')
              || width('"' + arguments[0] + '", serif') !== width('serif');\
            """, family);
    }

    /** Form controls that reach beyond the box of their form. */
    String outsideTheirForm() {
        return (String) run("""
            return Array.from(document.querySelectorAll('form button, form input, form select, form textarea'))
              .filter(function (e) {
                var box = e.getBoundingClientRect();
                return box.width > 0 && box.right > e.closest('form').getBoundingClientRect().right + 1;
              })
              .map(function (e) { return e.tagName + '#' + e.id + ' of ' + e.closest('form').className; }).join('; ');\
            """);
    }

    /**
     * The elements that reach beyond the screen, without those that scroll by themselves. Charts
     * are drawn anew a moment after the screen has changed, so they get some seconds.
     */
    String tooWide() {
        try {
            new WebDriverWait(driver, Duration.ofSeconds(10))
                    .until(d -> beyondTheScreen().isEmpty());
            return "";
        } catch (TimeoutException e) {
            return beyondTheScreen();
        }
    }

    private String beyondTheScreen() {
        return (String) run("""
            var wide = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= wide ? '' : Array.from(document.querySelectorAll('body *'))
              .filter(function (e) { return e.getBoundingClientRect().right > wide + 1 && !e.closest('.scroll'); })
              .map(function (e) {
                return e.tagName + '.' + e.className + '#' + e.id + ' to ' + Math.round(e.getBoundingClientRect().right)
                  + ' "' + e.textContent.trim().slice(0, 40) + '"';
              }).slice(0, 40).join('; ');\
            """);
    }

    /** Rules of WCAG 2.2 AA and of good practice. */
    static final String[] AA = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"};

    /**
     * What axe-core finds against WCAG 2.2 AA: rule, element and why. Marks on a track may lie
     * close together, since their place is what they say; the same numbers are in the table below
     * them (2.5.8, equivalent).
     */
    List<?> axe() {
        return axe(AA);
    }

    /** As {@link #axe()}, of the rules with one of these tags. */
    List<?> axe(String... tags) {
        return axeOf("html", tags);
    }

    /**
     * As {@link #axe()}, of the parts of a page, which must be there, and the rules with one of
     * these tags.
     */
    List<?> axeOf(String parts, String... tags) {
        find(parts);
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript("""
            var done = arguments[arguments.length - 1];
            var tags = arguments[0], parts = arguments[1];
            function run(selectors) {
              return axe.run({ include: Array.from(document.querySelectorAll(parts)), exclude: [['.dumbrow .mark']] }, { resultTypes: ['violations'], runOnly: tags, selectors: selectors });
            }
            // Names of elements are made only where there is one to be named: a long page has thousands.
            run(false).then(function (found) { return found.violations.length ? run(true) : found; }).then(function (found) {
              done(found.violations.map(function (v) {
                return v.id + ': ' + v.nodes.slice(0, 3).map(function (n) { return n.target + ' ' + n.html.slice(0, 120) + ' ' + n.failureSummary.slice(0, 200); }).join(' | ');
              }));
            });\
            """, List.of(tags), parts));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
