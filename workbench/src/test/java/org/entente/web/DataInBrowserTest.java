package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.source.imports.ImportBench;
import org.entente.web.http.Address;
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
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Pages of tables, queries, sources and documentation in Chromium; skipped where there is none. */
class DataInBrowserTest {
    private static final String ENDLESS =
            "SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1";

    @TempDir
    static Path folder;

    private static Client client;
    private static Browser chromium;
    private static ChromeDriver browser;
    private static Path downloads;

    @BeforeAll
    static void open() throws IOException {
        downloads = Files.createDirectory(folder.resolve("downloads"));
        ImportBench bench = new ImportBench(folder);
        bench.run(SampleStore.trade(bench, 120));
        client = new Client(bench.home().directory());
        chromium = new Browser(
                folder.resolve("profile"),
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
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

    @Test
    void aTableIsFilteredByItsFormAndByLinksAndDownloadedWithoutScripts() throws Exception {
        visit("/data", 1280, "light", false);
        chromium.follow(() -> find("a[href='/data/trade_flow']").click());
        new Select(find("#f-add")).selectByValue("exporter");
        find("#f-with").sendKeys("Türkiye");
        chromium.follow(() -> find(".filter-form button").click());
        assertThat(browser.getCurrentUrl()).endsWith("/data/trade_flow?exporter=640");
        assertThat(find("#rows-title").getText()).isEqualTo("120 rows");

        chromium.follow(() -> find(".facet-links a[href*=year]").click());
        chromium.follow(() -> find(".facet a[href*='year=']").click());
        assertThat(browser.getCurrentUrl()).contains("exporter=640").contains("year=");
        assertThat(find("#rows-title").getText()).isEqualTo("1 row");
        chromium.follow(() -> find(".chips a[aria-label*=year]").click());
        assertThat(find("#rows-title").getText()).isEqualTo("120 rows");

        chromium.follow(() -> find("a[rel=next]").sendKeys(Keys.ENTER));
        assertThat(browser.findElements(By.cssSelector("table.rows tbody tr"))).hasSize(20);
        find("a[href*='trade_flow.csv']").sendKeys(Keys.ENTER);
        Path file = downloads.resolve("trade_flow.csv");
        patience().until(b -> Files.exists(file));
        assertThat(Files.readAllLines(file)).hasSize(121);
    }

    @Test
    void runsAQueryWithoutScripts() {
        visit("/sql", 1280, "light", false);
        find("#sql-q").sendKeys("SELECT exporter, count(*) AS flows FROM trade_flow GROUP BY ALL ORDER BY exporter");
        chromium.follow(() -> find("#sql-form button[type=submit]").click());
        assertThat(browser.getCurrentUrl()).contains("q=SELECT");
        assertThat(find("#sql-answer").getText()).isEqualTo("2 rows");
        assertThat(find("table.data tbody").getText()).contains("640 120");

        find("#sql-q").clear();
        find("#sql-q").sendKeys("DELETE FROM trade_flow");
        chromium.follow(() -> find("#sql-form button[type=submit]").click());
        assertThat(find("[role=alert]").getText()).contains("this is no SELECT");
        assertThat(find("#sql-q").getText()).isEqualTo("DELETE FROM trade_flow");
    }

    @Test
    void aRunningQueryIsStoppedByItsButton() {
        visit("/sql", 1280, "light", true);
        find("#sql-q").sendKeys(ENDLESS);
        WebElement seconds = find("input[name=seconds]");
        seconds.clear();
        seconds.sendKeys("60");
        find("#sql-q").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        patience().until(b -> find("#sql-stop").isDisplayed());
        patience()
                .until(b -> !new String(client.get("/sql/running.json").body(), StandardCharsets.UTF_8)
                        .strip()
                        .equals("[]"));
        find("#sql-stop").click();
        patience().until(b -> !b.findElements(By.cssSelector(".problem")).isEmpty());
        assertThat(find(".problem").getText()).containsIgnoringCase("the query was stopped");
        assertThat(find("#sql-stop").isDisplayed()).isFalse();
        assertThat(browser.getCurrentUrl()).contains("seconds=60").doesNotContain("run=");

        find("#sql-q").clear();
        find("#sql-q").sendKeys("SELECT 7 AS seven");
        find("#sql-form button[type=submit]").click();
        patience().until(b -> !b.findElements(By.id("sql-answer")).isEmpty());
        assertThat(browser.findElements(By.cssSelector(".problem"))).isEmpty();
        assertThat(find("table.data tbody").getText()).isEqualTo("7");
    }

    @Test
    void scriptsInRowsAndColumnsStayText() {
        visit(
                "/sql?q="
                        + Address.encode(
                                "SELECT '<img src=x onerror=document.title=1>' AS \"<script>document.title=2</script>\""),
                1280,
                "light",
                true);
        assertThat(find("table.data").getText()).contains("<img src=x", "<script>");
        assertThat(browser.getTitle()).isEqualTo("SQL – Entente");
    }

    @ParameterizedTest
    @CsvSource({
        "/data, 1280, light",
        "/data/trade_flow?exporter=640&facet=reporter, 1280, light",
        "/data/trade_flow?exporter=640&facet=reporter, 390, dark",
        "/sql?q=SELECT+1+AS+a, 1280, light",
        "/sql?q=SELECT+x, 390, dark",
        "/sql/running, 390, light",
        "/sources, 1280, dark",
        "/source/cow-trade, 1280, light",
        "/source/cow-trade, 390, dark",
        "/coverage?first=TUR&second=PAK, 2560, light",
        "/coverage?first=TUR&second=PAK, 390, dark",
        "/line/1/1/2, 390, light",
        "/data?lang=tr, 390, light",
        "/documentation?lang=tr, 390, dark"
    })
    void pagesAreAccessibleAndNothingScrollsSideways(String path, int width, String scheme) {
        visit(path, width, scheme, true);
        assertThat(chromium.axe()).as(path + " at " + width + " px, " + scheme).isEmpty();
        assertThat(chromium.tooWide())
                .as(path + " at " + width + " px, " + scheme)
                .isEmpty();
    }
}
