package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.cli.shared.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The dimensions and the map of the embedded case, without a store, in Chromium; skipped where
 * there is none.
 */
class GlanceInBrowserTest {
    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        File chromium = new File("/usr/bin/chromium");
        File driver = new File("/usr/bin/chromedriver");
        Assumptions.assumeTrue(
                chromium.canExecute() && driver.canExecute(),
                "Skipped: needs chromium and chromium-driver (Debian: apt install chromium chromium-driver)");
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                "brief",
                "TUR",
                "PAK",
                "--format",
                "html",
                "-o",
                folder.toString());
        assertThat(exit).isEqualTo(Exit.DONE);
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
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void width(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.get(folder.resolve("TUR-PAK.html").toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1280})
    void nothingIsWiderThanTheScreenAndEveryMarkLiesOnItsTrack(int width) {
        width(width);
        assertThat(browser.executeScript("""
                var wide = document.documentElement.clientWidth;
                return document.documentElement.scrollWidth <= wide ? '' : Array.from(document.querySelectorAll('main *'))
                  .filter(function (e) { return e.getBoundingClientRect().right > wide + 1 && !e.closest('.scroll'); })
                  .map(function (e) { return e.tagName + '.' + e.className + '#' + e.id; }).slice(0, 8).join('; ');""")).isEqualTo("");
        List<WebElement> marks = browser.findElements(By.cssSelector("#dimensions .dumbrow .mark"));
        assertThat(marks).hasSizeGreaterThan(6);
        assertThat(browser.executeScript("""
                return Array.from(document.querySelectorAll('#dimensions .dumbrow .mark')).filter(function (m) {
                  var t = m.parentElement.getBoundingClientRect();
                  var r = m.getBoundingClientRect();
                  var middle = (r.left + r.right) / 2;
                  return middle < t.left - 1 || middle > t.right + 1 || r.left < 0
                    || r.right > document.documentElement.clientWidth;
                }).map(function (m) {
                  var t = m.parentElement.getBoundingClientRect();
                  var r = m.getBoundingClientRect();
                  return m.getAttribute('aria-label') + ' ' + r.left + '-' + r.right + ' on ' + t.left + '-' + t.right;
                }).join('; ');""")).isEqualTo("");
    }

    @Test
    void aMarkOpensWhatIsBehindItByKeyboard() {
        width(1280);
        WebElement mark = browser.findElement(By.cssSelector("#dimensions .dumbrow .mark.now"));
        assertThat(mark.getAttribute("aria-label")).isNotBlank();
        mark.sendKeys(Keys.ENTER);
        WebElement panel = browser.findElement(By.id("panel"));
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(b -> panel.isDisplayed());
        assertThat(panel.getAttribute("data-id")).endsWith("#percentile");
        assertThat(panel.getText()).contains("frozen").contains("entente trace '");
        panel.findElement(By.cssSelector("button.close")).click();
    }

    @Test
    void theMapNamesItsStatesAndStandsAsATable() {
        width(1280);
        List<WebElement> titles = browser.findElements(By.cssSelector("#map svg path title"));
        assertThat(titles.stream().map(t -> t.getAttribute("textContent"))).contains("Türkiye", "Pakistan");
        assertThat(browser.findElements(By.cssSelector("#map svg .way"))).hasSize(1);
        assertThat(browser.findElement(By.cssSelector("#map svg")).getAttribute("aria-label"))
                .isNotBlank();
        assertThat(browser.findElements(By.cssSelector("#map-table tbody tr"))).hasSizeGreaterThan(9);
        assertThat(browser.findElement(By.id("map")).getText()).contains("de facto");
    }
}
