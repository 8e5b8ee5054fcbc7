package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Scripts in the texts of a case and of a paper are shown on the pages and never run; skipped where
 * there is no Chromium.
 */
class InjectionInBrowserTest {
    private static final List<String> SCRIPTS = List.of(
            "</script><script>own=1</script>",
            "\"><img src=x onerror=own=1>",
            "<svg/onload=own=1>",
            "';own=1;//",
            "<a href=javascript:own=1>x</a>",
            "-->]]><iframe srcdoc='<script>parent.own=1</script>'>",
            "{{constructor.constructor('own=1')()}}",
            "</title></style></textarea><script>own=1</script>");
    private static final Pattern TEXT = Pattern.compile(
            "^(\\s+(?:- )?(?:summary|title|says|note|author|container|locator|what|by): )([^>|\"'\\[].*)$");
    private static final int LONGEST = 150;

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
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
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

    /** The embedded case with a script in every text. */
    private static Path hostileCase() throws IOException {
        Path target = Files.createDirectories(folder.resolve("hostile"));
        int scripts = 0;
        for (String name : List.of(
                "case",
                "chronology",
                "claims",
                "commitments",
                "deals",
                "flags",
                "leaders",
                "prospects",
                "references",
                "reported",
                "stances")) {
            StringBuilder text = new StringBuilder();
            for (String line : embedded(name + ".yaml").lines().toList()) {
                Matcher found = TEXT.matcher(line);
                if (found.matches()) {
                    String script = SCRIPTS.get(scripts++ % SCRIPTS.size());
                    String value = found.group(2).length() + script.length() > LONGEST
                            ? script
                            : found.group(2) + " " + script;
                    text.append(found.group(1))
                            .append('"')
                            .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append("\"\n");
                } else {
                    text.append(line).append('\n');
                }
            }
            Files.writeString(target.resolve(name + ".yaml"), text);
        }
        assertThat(scripts).isGreaterThan(100);
        return target;
    }

    private static String embedded(String file) throws IOException {
        try (InputStream in = InjectionInBrowserTest.class.getResourceAsStream("/cases/pakistan-turkiye/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Loads a page, opens what can be opened, and looks whether any of it ran. */
    private static void isHarmless(Path page, String shown) throws InterruptedException {
        browser.get(page.toUri().toString());
        browser.executeScript("document.querySelectorAll('details').forEach(function (d) { d.open = true; });"
                + "document.querySelectorAll('button').forEach(function (b) { try { b.click(); } catch (e) {} });");
        Thread.sleep(1500);
        assertThat(browser.executeScript("return typeof own"))
                .as(page.toString())
                .isEqualTo("undefined");
        assertThat(browser.findElements(By.cssSelector("[onerror], [onload], iframe")))
                .isEmpty();
        assertThat(browser.executeScript(
                        "return Array.from(document.querySelectorAll('[href]')).map(function (a) { return a.getAttribute('href').trim()"
                                + ".toLowerCase(); }).filter(function (h) { return h.indexOf('javascript:') === 0"
                                + " || h.indexOf('data:text') === 0; }).length"))
                .isEqualTo(0L);
        assertThat(browser.findElement(By.tagName("body")).getDomProperty("textContent"))
                .contains(shown);
    }

    @Test
    void textsOfACase() throws Exception {
        Path caseFolder = hostileCase();
        CommandBench bench = new CommandBench(folder);
        assertThat(bench.survive("case", "case", "check", caseFolder.toString()))
                .as(bench.out() + bench.err())
                .isZero();
        bench.survive(
                "brief",
                "brief",
                "TUR",
                "PAK",
                "--case",
                caseFolder.toString(),
                "--format",
                "html",
                "-o",
                folder.toString());
        isHarmless(folder.resolve("TUR-PAK.html"), "onerror=own");

        bench.survive("audit", "audit", caseFolder.toString(), "--format", "html");
        Path audit = Files.writeString(folder.resolve("audit.html"), bench.out());
        isHarmless(audit, "own=1");
    }

    @Test
    void textsOfAPaper() throws Exception {
        StringBuilder text = new StringBuilder("Voting of Türkiye and Pakistan " + SCRIPTS.get(0) + "\n\n");
        for (String script : SCRIPTS) {
            text.append("Türkiye ")
                    .append(script)
                    .append(
                            " and Pakistan agreed on 78% of roll calls in the UN General Assembly between 2000 and 2019 (")
                    .append(script)
                    .append(
                            " 2015). Exports of Türkiye to Pakistan rose from US$ 352 million in 2010 to US$ 1.2 billion in 2013.\n\n");
        }
        Path paper = Files.writeString(folder.resolve("paper<img src=x onerror=own=1>.txt"), text);
        CommandBench bench = new CommandBench(folder);

        bench.survive("audit", "audit", paper.toString(), "--format", "html");

        assertThat(bench.out()).contains("Türkiye");
        isHarmless(Files.writeString(folder.resolve("paper.html"), bench.out()), "own=1");
    }
}
