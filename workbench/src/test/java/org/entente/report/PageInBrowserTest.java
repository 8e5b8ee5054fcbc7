package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.entente.dossier.writing.SampleDossier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of the sample dossier in Chromium; skipped where there is none. */
class PageInBrowserTest {
    @TempDir
    static Path folder;

    private static ChromeDriver browser;
    private static String address;

    @BeforeAll
    static void open() throws IOException {
        File chromium = new File("/usr/bin/chromium");
        File driver = new File("/usr/bin/chromedriver");
        Assumptions.assumeTrue(
                chromium.canExecute() && driver.canExecute(),
                "Skipped: needs chromium and chromium-driver (Debian: apt install chromium chromium-driver)");
        Path page = folder.resolve("TUR-PAK.html");
        Files.writeString(page, HtmlReport.render(SampleDossier.write("TUR", "PAK")));
        address = page.toUri().toString();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void visit(int width, String scheme) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "screen",
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.get(address);
    }

    /** What a phone shows of a section after its heading is opened, for all sections at once. */
    private static void unfoldAll() {
        browser.executeScript(
                "document.querySelectorAll('.folded').forEach(section => section.classList.remove('folded'))");
    }

    private static void drawAll() {
        unfoldAll();
        for (WebElement plot : browser.findElements(By.cssSelector(".plot"))) {
            browser.executeScript("arguments[0].scrollIntoView()", plot);
            new WebDriverWait(browser, Duration.ofSeconds(10))
                    .until(b -> !plot.findElements(By.tagName("svg")).isEmpty());
        }
    }

    private static String shown() {
        return String.valueOf(browser.findElement(By.id("panel")).getDomAttribute("data-id"));
    }

    /**
     * Between the last line of a chart's legend and the title of its first panel, which stands 9
     * pixels above the panel.
     */
    private static final String SPACE_BELOW_LEGEND = """
            const chart = echarts.getInstanceByDom(arguments[0]);
            const legend = chart && chart.getModel().getComponent('legend');
            if (!legend || !legend.get('show')) {
              return 1;
            }
            const drawn = chart.getViewOfComponentModel(legend).group;
            const box = drawn.getBoundingRect();
            const panel = chart.getModel().getComponent('grid', 0).coordinateSystem.getRect();
            return panel.y - 9 - 12 - (drawn.y + box.y + box.height);""";

    @Test
    void onAPhoneOneSectionIsOpenAndALinkOpensItsOwn() {
        visit(390, "light");
        String open = "return [...document.querySelectorAll('main>section:not(.folded)')].map(s => s.id).join()";
        assertThat(run(open)).isEqualTo("brief");
        browser.executeScript("document.querySelector('#economy h2 button').click()");
        assertThat(run(open)).isEqualTo("economy");
        browser.executeScript("document.querySelector('.toc a[href=\"#outlook\"]').click()");
        assertThat(run(open)).isEqualTo("outlook");
        String page = browser.getCurrentUrl().replaceAll("#.*", "");
        browser.get("about:blank");
        browser.get(page + "#claims");
        assertThat(run(open)).isEqualTo("claims");
        assertThat(((Number) run("return document.querySelector('#claims').getBoundingClientRect().top")).doubleValue())
                .isBetween(-1.0, 40.0);
        browser.get("about:blank");
        browser.get(page + "#%");
        assertThat(run(open)).isEqualTo("brief");
        visit(1280, "light");
        assertThat(browser.findElements(By.cssSelector(".folded"))).isEmpty();
    }

    @Test
    void theLineageIsPrintedWhole() throws IOException {
        Path page = folder.resolve("lineage.html");
        Files.writeString(page, HtmlReport.render(SampleDossier.write("TUR", "PAK"), true));
        visit(1280, "light");
        browser.get(page.toUri().toString());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(run(
                        "var rows = document.querySelectorAll('#ledger tbody tr'), box = document.querySelector('.ledger .scroll');"
                                + " return [rows.length > 100, rows[rows.length - 1].offsetHeight > 0, box.scrollHeight <= box.clientHeight,"
                                + " rows[0].cells[0].offsetWidth > 150].join()"))
                .isEqualTo("true,true,true,true");
    }

    @Test
    void aChartKeepsItsHeightWhenItIsDrawn() {
        visit(1280, "light");
        String heights = "return [...document.querySelectorAll('.plot[data-chart]')].map(p => p.offsetHeight).join()";
        Object before = run(heights);
        drawAll();
        assertThat(run(heights)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void everyChartIsDrawnWithoutAnErrorAndNothingScrollsSideways(int width) {
        visit(width, "light");
        drawAll();
        assertThat(browser.findElements(By.cssSelector(".plot")))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(plot -> {
                    assertThat(plot.findElements(By.cssSelector("svg path"))).hasSizeGreaterThan(5);
                    assertThat(plot.getSize().height).isGreaterThan(200);
                    assertThat((Number) browser.executeScript(SPACE_BELOW_LEGEND, plot))
                            .as(plot.getDomAttribute("data-chart"))
                            .satisfies(space -> assertThat(space.doubleValue()).isPositive());
                });
        assertThat((Long) run("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(browser.manage().logs().get("browser").getAll().stream()
                        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(LogEntry::getMessage))
                .isEmpty();
    }

    @Test
    void aSavedPictureHasItsTitleAndNoSlider() {
        visit(1280, "light");
        drawAll();
        Object saved = browser.executeAsyncScript("""
                var done = arguments[0], plot = document.querySelector('.plot[data-chart]'), make = URL.createObjectURL;
                var tools = plot.closest('figure').querySelector('.tools');
                URL.createObjectURL = function (blob) {
                  URL.createObjectURL = make;
                  blob.text().then(function (text) {
                    var title = plot.closest('figure').querySelector('h3, figcaption').textContent.trim();
                    var svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
                    var words = Array.from(svg.querySelectorAll('text')).map(function (e) { return e.textContent; });
                    var inner = svg.querySelector('svg');
                    done([svg.tagName, words.join(' ').includes(title),
                      inner ? plot.clientHeight - Number(inner.getAttribute('height')) : 'whole'].join(' '));
                  });
                  return make.call(URL, blob);
                };
                Array.from(tools.querySelectorAll('button')).find(function (b) { return /SVG/.test(b.textContent); }).click();""");
        assertThat(saved).isEqualTo("svg true 30");
    }

    @Test
    void aSavedTableHasOneYearARowAndBareNumbers() {
        visit(1280, "light");
        drawAll();
        String saved = String.valueOf(browser.executeAsyncScript("""
                var done = arguments[0], plot = document.querySelector('.plot[data-chart]'), make = URL.createObjectURL;
                var tools = plot.closest('figure').querySelector('.tools');
                URL.createObjectURL = function (blob) {
                  URL.createObjectURL = make;
                  blob.text().then(done);
                  return make.call(URL, blob);
                };
                Array.from(tools.querySelectorAll('button')).find(function (b) { return /CSV/.test(b.textContent); }).click();"""));
        List<String> rows = saved.lines().toList();
        assertThat(rows.get(0)).contains("Year,");
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> row.matches("\\d{4}(,(-?\\d+(\\.\\d+)?(e-?\\d+)?)?)+"))
                .extracting(row -> row.substring(0, 4))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aChartIsCitedWithItsOwnDatasetsTheirVersionAndTheDay() {
        visit(1280, "light");
        drawAll();
        browser.executeScript("""
                var plot = document.querySelector('.plot[data-chart]');
                var tools = plot.closest('figure').querySelector('.tools');
                Array.from(tools.querySelectorAll('button')).find(function (b) { return b.textContent === 'Cite'; }).click();""");
        assertThat(browser.findElement(By.id("panel")).getText())
                .containsPattern("accessed \\d{4}-\\d{2}-\\d{2}")
                .contains("version 2020-01-31", "@misc{data-made-source-2020-01-31", "Copy BibTeX");
        browser.findElement(By.id("panel")).findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().equals("Copy BibTeX"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.findElement(By.id("panel")).getText()).contains("Copied");
    }

    @Test
    void thePageAsksForNothingButItself() {
        visit(1280, "light");
        drawAll();
        assertThat(browser.manage().logs().get("performance").getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(m -> m.contains("Network.requestWillBeSent\"") && m.contains(address))
                        .filter(m -> !m.contains("\"url\":\"file://") && !m.contains("\"url\":\"data:")))
                .isEmpty();
    }

    @Test
    void aClickOrEnterOnANumberShowsItsLineageAndEscapeGoesBack() {
        visit(1280, "light");
        WebElement number = browser.findElement(By.cssSelector("#politics p a.fig"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", number);
        number.click();
        assertThat(shown()).isEqualTo("un.agreement/TUR-PAK/2019");
        assertThat(browser.findElement(By.id("panel")).getText())
                .contains("made-source:2020-01-31")
                .contains("ab".repeat(32))
                .contains("1 − 2·d/n")
                .contains("entente trace 'un.agreement/TUR-PAK/2019'");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.findElement(By.id("panel")).isDisplayed()).isFalse();
        assertThat(browser.switchTo().activeElement()).isEqualTo(number);
        WebElement ordered = browser.findElement(By.cssSelector("#deals-case a.fig"));
        browser.executeScript("arguments[0].focus()", ordered);
        ordered.sendKeys(Keys.ENTER);
        assertThat(shown()).isEqualTo("deal:deal-mushshak:ordered");
        assertThat(browser.findElement(By.id("panel")).getText())
                .contains("[36]")
                .contains("deals.yaml:");
    }

    @Test
    void aClickOnABarShowsTheFigureOfThatYear() {
        visit(1280, "light");
        drawAll();
        click("arms", """
                const at = chart.convertToPixel({ gridIndex: 0 }, ['2010', 5]);
                return [at[0] - 2, at[1]];
                """);
        assertThat(shown()).isEqualTo("arms.tiv/TUR>PAK/2010");
    }

    /**
     * A point of the line of votes, and a number that the text reports as a point over the computed
     * series of trade.
     */
    @ParameterizedTest
    @CsvSource({"votes, agreement, un.agreement/TUR-PAK/", "trade, reported, reported:"})
    void aClickOnAPointShowsWhatStandsThere(String chart, String series, String shownAs) {
        visit(1280, "light");
        drawAll();
        click(chart, """
                const all = chart.getOption().series;
                const index = all.findIndex(s => String(s.id).includes(more[0]) && s.data && s.data.length);
                const points = all[index].data.map(d => d && d.value ? d.value : d).filter(v => v && v[1] !== '-');
                return chart.convertToPixel({ seriesIndex: index }, points[Math.floor(points.length / 2)]);
                """, series);
        assertThat(shown()).startsWith(shownAs);
    }

    /**
     * Clicks where a script finds the point of a chart, as soon as the chart answers (the page may
     * still settle).
     */
    private static void click(String named, String where, Object... more) {
        By place = By.cssSelector("[data-chart=" + named + "]");
        List<?> spot = new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(JavascriptException.class, StaleElementReferenceException.class)
                .until(b -> {
                    WebElement plot = browser.findElement(place);
                    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", plot);
                    return (List<?>) browser.executeScript(
                            "const find = (chart, more) => {" + where + "};"
                                    + "return find(echarts.getInstanceByDom(arguments[0]), arguments[1]).map(Math.round)",
                            plot,
                            List.of(more));
                });
        WebElement plot = browser.findElement(place);
        int x = ((Number) spot.get(0)).intValue() - plot.getSize().width / 2;
        int y = ((Number) spot.get(1)).intValue() - plot.getSize().height / 2;
        new Actions(browser).moveToElement(plot, x, y).click().perform();
    }

    /**
     * On paper: black on white also for who reads in the dark, charts and tables within the sheet,
     * nothing to click.
     */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void printedItIsInkOnPaper(String scheme) {
        visit(794, scheme);
        drawAll();
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        assertThat(run("return getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(browser.findElements(By.cssSelector(".toc, .tools, .filters, .choose")))
                .isNotEmpty()
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.findElements(By.cssSelector(".plot svg")))
                .isNotEmpty()
                .allMatch(WebElement::isDisplayed);
        assertThat((Long) run("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(794);
        Object pdf = browser.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                .get("data");
        assertThat(Base64.getDecoder().decode(String.valueOf(pdf)))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(100_000);
    }

    /**
     * Pictures are drawn wider and lower for paper, whole, and for the screen as before once that
     * is done.
     */
    @Test
    void onPaperPicturesAreDrawnInAnotherSize() {
        visit(1280, "light");
        drawAll();
        String sizes = "return Array.from(document.querySelectorAll('.plot')).map(function (plot) {"
                + " var svg = plot.querySelector('svg');"
                + " return (!plot.dataset.chart ? 'other ' : plot.closest('#brief') ? 'brief ' : 'annex ') + svg.getAttribute('width') + ' ' + svg.getAttribute('height') + ' '"
                + " + svg.getAttribute('viewBox') + ' ' + plot.clientHeight; })";
        List<?> before = (List<?>) run(sizes);
        run("return window.dispatchEvent(new Event('beforeprint'))");
        List<?> printed = (List<?>) run(sizes);
        assertThat(printed).hasSameSizeAs(before).isNotEmpty().allSatisfy(one -> {
            String[] size = String.valueOf(one).split(" ");
            assertThat(size[1]).isEqualTo("1000");
            assertThat(String.join(" ", size[3], size[4], size[5], size[6])).isEqualTo("0 0 1000 " + size[2]);
            assertThat(Double.parseDouble(size[2]) / Double.parseDouble(size[7]))
                    .isCloseTo(Map.of("brief", 0.8, "annex", 0.5, "other", 1.0).get(size[0]), within(0.01));
        });
        run("return window.dispatchEvent(new Event('afterprint'))");
        assertThat((List<?>) run(sizes)).isEqualTo(before);
    }

    /**
     * Tab reaches a link to the text first, then everything that can be clicked, with a mark that
     * shows where one is.
     */
    @Test
    void everythingIsReachedByKeyboard() {
        visit(1280, "light");
        browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement first = browser.switchTo().activeElement();
        assertThat(first.getDomAttribute("class")).contains("skip");
        first.sendKeys(Keys.ENTER);
        new Actions(browser).sendKeys(Keys.TAB).perform();
        WebElement inText = browser.switchTo().activeElement();
        assertThat((Boolean) run("return arguments[0].closest('main') !== null", inText))
                .isTrue();
        assertThat(run("return getComputedStyle(arguments[0]).outlineStyle", inText))
                .isNotEqualTo("none");
    }

    @Test
    void sectorsAndVerdictsCanBeFiltered() {
        visit(1280, "light");
        drawAll();
        long all = visible(".events li");
        browser.executeScript("document.querySelector('input.lane[value=defence]').click()");
        assertThat(visible(".events li")).isPositive().isLessThan(all);
        browser.executeScript("document.querySelector('.verdictfilter input[value=uncheckable]').click()");
        assertThat(visible("#verdicts tr.v-uncheckable")).isZero();
        assertThat(visible("#verdicts tr.v-supported")).isPositive();
    }

    private static long visible(String selector) {
        return (Long) run(
                "return Array.from(document.querySelectorAll(arguments[0])).filter(e => !e.hidden).length", selector);
    }

    private static Object run(String script, Object... arguments) {
        return Objects.requireNonNull(browser.executeScript(script, arguments));
    }

    @Test
    void withoutScriptsTextTablesAndLineageAreThere() {
        visit(1280, "light");
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.get(address);
        assertThat(browser.findElement(By.cssSelector(".noscript")).isDisplayed())
                .isTrue();
        assertThat(browser.findElements(By.cssSelector(".plot"))).noneMatch(WebElement::isDisplayed);
        WebElement number = browser.findElement(By.cssSelector("#politics p a.fig"));
        String row = String.valueOf(number.getDomAttribute("href")).substring(1);
        number.click();
        assertThat(browser.getCurrentUrl()).endsWith("#" + row);
        assertThat(browser.findElement(By.id(row)).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.id(row)).getText()).contains("un.agreement/TUR-PAK/2019");
        browser.findElement(By.cssSelector("#votes summary")).click();
        assertThat(browser.findElement(By.cssSelector("#votes table")).isDisplayed())
                .isTrue();
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGround(String scheme) {
        visit(1280, scheme);
        String script = """
                const channels = c => c.match(/[\\d.]+/g).slice(0, 3).map(Number);
                const light = c => {
                  const [r, g, b] = channels(c).map(v => {
                    v /= 255;
                    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
                  });
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const ground = e => {
                  for (let n = e; n; n = n.parentElement) {
                    const c = getComputedStyle(n).backgroundColor;
                    if (!/, 0\\)$/.test(c) && c !== 'transparent') return c;
                  }
                  return 'rgb(255, 255, 255)';
                };
                return arguments[0].map(s => {
                  const e = document.querySelector(s);
                  const a = light(getComputedStyle(e).color);
                  const b = light(ground(e));
                  return s + ' ' + ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toFixed(2);
                });
                """;
        List<String> places = List.of(
                "#politics p",
                ".meta",
                ".toc a",
                ".cards .context",
                ".notes li",
                ".gap p",
                ".gap .fill",
                ".gap .badge",
                "summary",
                ".ref",
                ".sub",
                ".v-supported .badge",
                ".v-contradicted .badge",
                ".v-imprecise .badge",
                ".v-not_shown .badge",
                ".v-uncheckable .badge",
                ".absent",
                "footer p");
        List<?> found = (List<?>) run(script, places);
        assertThat(found).hasSameSizeAs(places).allSatisfy(line -> {
            String text = String.valueOf(line);
            assertThat(Double.parseDouble(text.substring(text.lastIndexOf(' '))))
                    .as(text)
                    .isGreaterThanOrEqualTo(4.5);
        });
    }
}
