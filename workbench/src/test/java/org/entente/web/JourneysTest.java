package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What people come for, in Chromium. */
class JourneysTest {
    @TempDir
    static Path folder;

    private static Client client;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser(folder.resolve("profile"));
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        client = new Client(folder.resolve("home"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (client != null) {
            client.close();
        }
    }

    @BeforeEach
    void screen() {
        browser.scripts(true);
        browser.size(1280, 900);
        browser.scheme("light");
    }

    private static void visit(String path) {
        browser.driver().get(client.address(path));
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static <T> T until(Function<WebDriver, T> condition) {
        return browser.patience().until(condition);
    }

    private static String path() {
        return browser.driver().getCurrentUrl().replace(client.address(""), "");
    }

    private static String heading() {
        return find("h1").getText();
    }

    @Test
    void aPairIsFoundByItsTurkishNames() {
        visit("/?lang=tr");
        browser.follow(() -> find("#home-q").sendKeys("Türkiye Hindistan" + Keys.ENTER));
        assertThat(path()).isEqualTo("/pair/TUR/IND?lang=tr");
        assertThat(heading()).contains("Türkiye", "Hindistan");
    }

    @Test
    void aNumberSaysWhatIsBehindIt() {
        visit("/pair/TUR/IND");
        WebElement number = until(d -> find("#economy p a.fig"));
        String printed = number.getText();
        browser.run("arguments[0].click(); return true", number);
        WebElement panel = find("#panel");
        until(d -> panel.isDisplayed());
        assertThat(panel.getText()).contains(printed, "Files and sha256", "trade-1.csv");
        WebElement page = panel.findElement(By.cssSelector("a[href^='/figure/']"));
        String id = page.getText();
        browser.follow(page::click);
        assertThat(path()).startsWith("/figure/");
        assertThat(find("main").getText()).contains(id.replaceFirst("@.*", ""), "trade_flow", "entente trace");
    }

    @Test
    void aFigureOfATableOpensOverThePage() {
        visit("/measure/trade.total?pairs=TUR-PAK");
        until(d -> find("#series .lines svg"));
        find("#series details.numbers summary").click();
        find("#series table a.fig").click();
        until(d -> find("#panel").isDisplayed());
        assertThat(find("#panel").getText())
                .contains("Total trade: Türkiye – Pakistan, 1990", "US$150 million", "Lines 2");
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        until(d -> !find("#panel").isDisplayed());
        assertThat(path()).isEqualTo("/measure/trade.total?pairs=TUR-PAK");
    }

    @Test
    void twoPairsAreComparedAndTheLinkCanBeShared() {
        visit("/pair/TUR/PAK");
        browser.follow(() -> find(".actions a[href^='/compare']").click());
        browser.follow(() -> find("input[name=more]").sendKeys("Turkey, India" + Keys.ENTER));
        assertThat(path()).isEqualTo("/compare?pairs=TUR-PAK,TUR-IND");
        String text = find("main").getText();
        // Who is sent the address sees the same.
        browser.driver().manage().deleteAllCookies();
        browser.driver().get("about:blank");
        visit("/compare?pairs=TUR-PAK,TUR-IND");
        assertThat(find("main").getText()).isEqualTo(text);
        assertThat(text).contains("Türkiye – India ✕", "US$");
    }

    @Test
    void aTableIsDownloaded() {
        visit("/measure/trade.total?pairs=TUR-PAK");
        String csv = String.valueOf(find("#series .tools a").getDomProperty("href"));
        assertThat(Client.text(client.get(csv.replace(client.address(""), ""))))
                .startsWith("measure,from,to,year,value")
                .contains("trade.total,TUR,PAK,2014,1.74E8");
    }

    @Test
    void thePeriodIsChanged() {
        visit("/pair/TUR/IND");
        find(".controls input[name=from]").sendKeys("2000");
        browser.follow(() -> find(".controls input[name=to]").sendKeys("2010" + Keys.ENTER));
        assertThat(path()).isEqualTo("/pair/TUR/IND?from=2000&to=2010");
        assertThat(find(".meta").getText()).contains("2000–2010");
        assertThat(find(".controls input[name=from]").getDomProperty("value")).isEqualTo("2000");
    }

    @Test
    void theKeyboardIsEnough() {
        visit("/");
        WebElement first = tab();
        assertThat(first.getDomAttribute("class")).isEqualTo("skip");
        List<String> order = new ArrayList<>();
        WebElement at = tab();
        for (int i = 0; i < 12 && !"home-q".equals(at.getDomAttribute("id")); i++) {
            order.add(at.getText());
            assertThat(browser.run("return getComputedStyle(arguments[0]).outlineStyle", at))
                    .as("focus of " + at.getText())
                    .isNotEqualTo("none");
            at = tab();
        }
        assertThat(order).contains("Entente", "States", "Measures", "Compare");
        WebElement words = at;
        browser.follow(() -> words.sendKeys("Türkiye, India" + Keys.ENTER));
        assertThat(path()).isEqualTo("/pair/TUR/IND");
        WebElement number = until(d -> find("#economy p a.fig"));
        browser.run("arguments[0].focus(); return true", number);
        number.sendKeys(Keys.ENTER);
        until(d -> find("#panel").isDisplayed());
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        until(d -> browser.driver().switchTo().activeElement().equals(number));
    }

    /**
     * A browser just come to a page may lose a key; while nothing has the focus, pressing again
     * skips nothing.
     */
    private static WebElement tab() {
        return until(d -> {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement at = browser.driver().switchTo().activeElement();
            return at.getTagName().equals("body") ? null : at;
        });
    }

    @Test
    void onAPhoneEverythingFitsAndCanBeTouched() {
        browser.size(390, 844);
        visit("/pair/TUR/IND");
        browser.run("document.querySelector('#economy .plot').scrollIntoView(); return true");
        until(d -> find("#economy .plot svg"));
        assertThat(browser.tooWide()).isEmpty();
        assertThat(browser.run("""
            return Array.from(document.querySelectorAll('header a, header button, header input, .controls input, .controls button, .actions a'))
              .filter(function (e) { return e.offsetParent && e.getBoundingClientRect().height < 24; })
              .map(function (e) { return e.outerHTML.slice(0, 90); }).join('; ')\
            """)).isEqualTo("");
    }

    @Test
    void onAPhoneClaimsAreReadFromTopToBottom() {
        browser.size(390, 844);
        visit("/claims/pakistan-turkiye");
        assertThat(until(d -> find("table.stack td[data-h]")).getDomAttribute("data-h"))
                .isNotEmpty();
        assertThat(
                        browser.run(
                                "return Array.from(document.querySelectorAll('.scroll')).every(function (e) { return e.scrollWidth <= e.clientWidth + 1; })"))
                .isEqualTo(true);
    }

    @Test
    void withoutScriptsEverythingIsThereAsTextAndTables() {
        browser.scripts(false);
        visit("/");
        find("#q").sendKeys("Türkiye India" + Keys.ENTER);
        until(d -> path().equals("/pair/TUR/IND"));
        assertThat(find(".noscript").isDisplayed()).isTrue();
        assertThat(browser.driver().findElements(By.cssSelector(".plot"))).noneMatch(WebElement::isDisplayed);
        find("#trade summary").click();
        assertThat(find("#trade table").getText()).contains("2014");
        WebElement number = find("#economy p a.fig");
        String row = String.valueOf(number.getDomAttribute("href")).substring(1);
        number.click();
        until(d -> browser.driver().findElement(By.id(row)).isDisplayed());
        visit("/measure/trade.total?pairs=TUR-PAK");
        find("#distribution a").click();
        until(d -> path().contains("/distribution"));
        assertThat(find("main").getText()).contains("Percentile");
        browser.scripts(true);
    }

    @Test
    void pairsThatWereSeenAreOfferedAgain() {
        visit("/pair/TUR/IND");
        visit("/");
        assertThat(until(d -> find("#recent a")).getText()).isEqualTo("Türkiye and India");
    }

    @Test
    void allPairsLieBehindTheLine() {
        visit("/measure/trade.total?pairs=TUR-PAK");
        until(d -> "yes".equals(find("#series .lines").getDomAttribute("data-banded")));
        until(d -> find("#distribution table").isDisplayed());
        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * Where values lie in a chart, as parts of its height from the top: none is above 0 or below 1
     * where the chart holds them.
     */
    private static List<Double> heights(String chart, double... values) {
        List<?> found = (List<?>) browser.run(
                "var chart = echarts.getInstanceByDom(document.querySelector(arguments[0]));"
                        + "var grid = chart.getModel().getComponent('grid').coordinateSystem.getRect();"
                        + "return arguments[1].map(function (v) { return (chart.convertToPixel({ yAxisIndex: 0 }, v) - grid.y) / grid.height; });",
                chart,
                Arrays.stream(values).boxed().toList());
        return found.stream().map(v -> ((Number) v).doubleValue()).toList();
    }

    @Test
    void bandsAreDrawnWhole() {
        visit("/measure/trade.total");
        until(d -> "yes".equals(find("#series .lines").getDomAttribute("data-banded")));
        // In 2014 the seven pairs trade for 174, 189, … 264 million: the ninetieth percentile is
        // 255 million, and the median 219 million.
        assertThat(heights("#series .lines", 150e6, 219e6, 255e6))
                .allMatch(y -> y >= -0.001 && y <= 1.001)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aLogarithmicAxisShowsLinesAndBands() {
        visit("/measure/trade.total?pairs=TUR-PAK&scale=log");
        until(d -> "yes".equals(find("#series .lines").getDomAttribute("data-banded")));
        assertThat(heights("#series .lines", 150e6, 174e6, 255e6))
                .allMatch(y -> y > -0.001 && y < 1.001)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat((Long) browser.run("return document.querySelectorAll('#series .lines svg path[d]').length"))
                .isGreaterThan(SmallStore.LAST - SmallStore.FIRST);
    }

    @Test
    void theOutlookHoldsItsWholeInterval() {
        browser.size(390, 900);
        visit("/pair/TUR/IND");
        WebElement fan = until(d -> find("#outlook-fan-trade-total .plot"));
        browser.run("arguments[0].scrollIntoView(); return true", fan);
        until(d -> (Boolean) browser.run("return !!echarts.getInstanceByDom(arguments[0])", fan));
        double highest = ((Number)
                        browser.run(
                                "return Math.max.apply(null, JSON.parse(document.getElementById('entente-data').textContent).charts"
                                        + ".find(function (c) { return c.id === 'outlook-fan-trade-total'; }).panels[0].series"
                                        + ".find(function (s) { return s.form === 'FAN'; }).points.map(function (p) { return p[4]; }))"))
                .doubleValue();
        assertThat(heights("#outlook-fan-trade-total .plot", highest).get(0)).isBetween(0.0, 0.6);
    }
}
