package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page in Chromium: accessible (WCAG 2.2 AA), within its content security policy, and not
 * wider than the screen with several fonts and text sizes. The pages bring their own font, so that
 * the result does not depend on the fonts of the machine.
 */
class PagesInBrowserTest {
    @TempDir
    static Path folder;

    private static Client client;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser(folder.resolve("profile"));
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        client = new Client(folder.resolve("home"));
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=tr",
                "/states",
                "/world?state=TUR&by=trade.total",
                "/find?q=Congo",
                "/nothing",
                "/pair/TUR/PAK?from=2011&to=2012",
                "/pair/TUR/IND",
                "/state/TUR",
                "/state/FJI",
                "/measures",
                "/measure/trade.total?pairs=TUR-PAK,TUR-IND",
                "/measure/power.class",
                "/measure/trade.total/distribution?pairs=TUR-PAK",
                "/figure/trade.total/TUR-PAK/2010",
                "/compare",
                "/compare?pairs=TUR-PAK,TUR-IND"
            })
    void everybodyCanReadIt(String path) {
        browser.complaints();
        browser.scheme("light");
        browser.size(1280, 900);
        browser.driver().get(client.address(path));
        // The long dossier is looked at where the next one, without a case, has nothing.
        String parts = path.contains("/PAK?") ? "#glance, #leaders, #outlook, #claims, #sources" : "html";
        assertThat(browser.axeOf(parts, Browser.AA)).as("light").isEmpty();
        assertThat(browser.complaints().stream().filter(m -> !(path.equals("/nothing") && m.contains("404"))))
                .isEmpty();
        browser.scheme("dark");
        browser.driver().get(client.address(path));
        // Colours are all that the scheme decides.
        assertThat(browser.axeOf(parts, "wcag141", "wcag143")).as("dark").isEmpty();
        browser.scheme("light");
        browser.size(390, 900);
        browser.driver().get(client.address(path));
        assertThat(browser.tooWide()).as("390 pixels").isEmpty();
        for (int width : new int[] {768, 1280, 2560}) {
            browser.size(width, 900);
            assertThat(browser.tooWide()).as(width + " pixels").isEmpty();
        }
        holdsWithOtherText(parts);
    }

    /** Other fonts, larger text, and the wide spacing that WCAG 2.2 (1.4.12) lets readers set. */
    private static void holdsWithOtherText(String parts) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String family : List.of("DejaVu Sans", "Liberation Sans", "Noto Sans")) {
            if (browser.hasFont(family)) {
                settings.put(family, "*{font-family:\"" + family + "\",sans-serif!important}");
            }
        }
        settings.put("130 %", "html{font-size:130%!important}");
        settings.put(
                "spacing", "*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}");
        settings.forEach((name, css) -> {
            browser.restyle(css);
            for (int width : new int[] {390, 1280}) {
                browser.size(width, 900);
                String as = name + " at " + width + " pixels";
                assertThat(browser.tooWide()).as(as).isEmpty();
                assertThat(browser.outsideTheirForm()).as(as).isEmpty();
            }
            browser.size(390, 900);
            assertThat(browser.axeOf(parts, "wcag258")).as(name).isEmpty();
        });
    }
}
