package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chronology, third parties, claims, audits, setup and imports in Chromium; skipped where there is
 * none.
 */
class BringingInBrowserTest {
    @TempDir
    static Path folder;

    private static Client client;
    private static Browser chromium;
    private static ChromeDriver browser;
    private static Path paper;

    @BeforeAll
    static void open() throws IOException {
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        client = new Client(folder.resolve("home"), true);
        paper = Files.writeString(folder.resolve("paper.txt"), PaperUploadTest.PAPER);
        chromium = new Browser(folder.resolve("profile"));
        browser = chromium.driver();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (client != null) {
            client.close();
        }
    }

    private static void visit(String path, int width, String scheme, boolean scripts) {
        chromium.visit(client.address(path), width, scheme, scripts);
    }

    private static WebElement find(String css) {
        return chromium.find(css);
    }

    private static WebDriverWait patience() {
        return chromium.patience();
    }

    private static void bringPaper() {
        find("#paper").sendKeys(paper.toString());
        find(".bring button").click();
        patience().until(b -> !b.findElements(By.cssSelector(".audited")).isEmpty());
    }

    @Test
    void aPaperIsAuditedAndAClaimLeadsToItsFigure() {
        visit("/claims", 1280, "light", true);
        patience()
                .until(b -> !b.findElements(By.cssSelector(".verdict-counts .tally, .verdict-counts .badge"))
                        .isEmpty());
        bringPaper();
        assertThat(browser.getCurrentUrl()).contains("/audit?paper=");
        assertThat(find(".audited mark.contradicted").getText()).contains("$900 million");
        assertThat(find(".audited").isDisplayed()).isTrue();
        find(".audited .aside a.fig[href*='2011']").click();
        patience().until(b -> find("#panel").isDisplayed());
        assertThat(find("#panel").getText()).contains("US$121 million");
        find("#panel .close").click();
        patience().until(b -> !find("#panel").isDisplayed());
    }

    @Test
    void aPaperIsAuditedWithoutScriptsOnAPhone() {
        visit("/audit", 390, "dark", false);
        bringPaper();
        assertThat(find(".tally").getText()).contains("contradicted 1");
        assertThat(find("main").getText()).contains("2 claims were found");
        assertThat(browser.findElement(By.linkText("JSON")).isDisplayed()).isTrue();
    }

    @Test
    void aPaperIsAuditedByKeyboard() {
        visit("/audit", 1280, "light", true);
        find("#paper").sendKeys(paper.toString());
        browser.executeScript("document.getElementById('paper').focus()");
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("button");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        patience().until(b -> !b.findElements(By.cssSelector(".audited")).isEmpty());
        assertThat(browser.getTitle()).startsWith("Audit of paper.txt");
    }

    /**
     * A drop, and a paste with the keyboard: what the browser makes of them is handed to the form
     * as an event with the file.
     */
    @ParameterizedTest
    @CsvSource({"drop, dataTransfer", "paste, clipboardData"})
    void aPaperIsDroppedOrPastedAnywhereOnTheForm(String event, String data) {
        visit("/audit", 1280, "light", true);
        patience().until(b -> "yes".equals(find("form.bring").getDomAttribute("data-ready")));
        browser.executeScript("""
            const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'dropped.txt', { type: 'text/plain' }));
            const event = new Event(arguments[1], { bubbles: true, cancelable: true });
            event[arguments[2]] = files;
            document.querySelector('form.bring p').dispatchEvent(event);
            """, PaperUploadTest.PAPER, event, data);
        patience().until(b -> !b.findElements(By.cssSelector(".audited")).isEmpty());
        assertThat(browser.getTitle()).startsWith("Audit of dropped.txt");
    }

    @Test
    void aChronologyIsFilteredWithoutScriptsAndDrawnWithThem() {
        visit("/chronology/TUR/PAK", 1280, "light", false);
        int all = browser.findElements(By.cssSelector(".happenings tbody tr")).size();
        new Select(find("select[name=kind]")).selectByValue("visit");
        new Select(find("select[name=importance]")).selectByValue("2");
        find(".chronology-form input[value=economy]").click();
        chromium.follow(() -> find(".chronology-form button").click());
        assertThat(browser.getCurrentUrl())
                .contains("kind=visit")
                .contains("importance=2")
                .contains("sector=");
        List<WebElement> some = browser.findElements(By.cssSelector(".happenings tbody tr"));
        assertThat(some).hasSizeBetween(1, all - 1);
        assertThat(some).allMatch(row -> row.getText().contains("Visit"));

        visit("/chronology/TUR/PAK?kind=visit", 1280, "light", true);
        patience().until(b -> !b.findElements(By.cssSelector(".plot svg path")).isEmpty());
        assertThat(browser.findElements(By.cssSelector(".timeline .tools button")))
                .hasSize(3);
        browser.findElements(By.cssSelector(".timeline .tools button")).get(2).click();
        patience().until(b -> find("#panel").isDisplayed());
        assertThat(find("#panel").getText()).contains("chronology");
    }

    @Test
    void filesAreImportedFromThePageAndThePagesShowThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("more.csv"),
                "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n"
                        + "640,770,2001,5,7,5,7\n"
                        + "640,770,2002,many,8,6,8\n");
        visit("/setup", 1280, "light", true);
        find("#token").sendKeys(client.token());
        chromium.follow(() -> find(".controls button").click());
        find("#files").sendKeys(file.toString());
        find("#vintage").sendKeys("9.9");
        find(".bring button").click();
        patience().until(b -> !b.findElements(By.id("imported")).isEmpty());
        assertThat(find("table.data tbody tr").getText()).contains("cow-trade:9.9 2001 2 1 1");
        check("the result at 1280 px");
        chromium.size(390, 900);
        check("the result at 390 px");
        chromium.size(1280, 900);
        chromium.follow(() -> browser.findElement(By.linkText("cow-trade:9.9")).click());
        assertThat(find("main").getText()).contains("9.9");
    }

    @Test
    void aFolderIsTakenWithoutScriptsOnAPhone() throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("Downloads"));
        Files.writeString(
                downloads.resolve("Dyadic.csv"),
                "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n640,770,2003,5,7,5,7\n");
        Files.writeString(downloads.resolve("letter.txt"), "Dear reader");
        visit("/setup?token=" + client.token(), 390, "dark", true);
        check("the forms at 390 px");
        visit("/setup?token=" + client.token(), 390, "dark", false);
        find("#folder").clear();
        find("#folder").sendKeys(downloads.toString());
        find(".take button").click();
        patience().until(b -> !b.findElements(By.id("imported")).isEmpty());
        assertThat(find("table.data tbody tr").getText()).contains("cow-trade:2003-12-31");
        assertThat(find("main").getText()).contains("1 other file was left alone");
    }

    @ParameterizedTest
    @CsvSource({
        "/chronology/TUR/PAK?importance=2, 1280, light",
        "/chronology/TUR/PAK?kind=visit, 390, dark",
        "/third-parties/TUR/PAK, 390, light",
        "/claims, 2560, light",
        "/claims?lang=tr, 390, dark",
        "/claims/pakistan-turkiye?verdict=contradicted, 1280, dark",
        "/claims/pakistan-turkiye?verdict=contradicted, 390, light",
        "/audit, 390, light",
        "/setup, 390, dark",
        "/setup, 1280, light",
        "/setup?lang=tr, 390, light"
    })
    void pagesAreAccessibleAndNothingScrollsSideways(String path, int width, String scheme) {
        visit(path, width, scheme, true);
        check(path + " at " + width + " px, " + scheme);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void anAuditIsAccessible(int width, String scheme) {
        visit("/audit", width, scheme, true);
        bringPaper();
        check("an audit at " + width + " px, " + scheme);
    }

    private static void check(String what) {
        assertThat(chromium.axe()).as(what).isEmpty();
        assertThat(chromium.tooWide()).as(what).isEmpty();
    }
}
