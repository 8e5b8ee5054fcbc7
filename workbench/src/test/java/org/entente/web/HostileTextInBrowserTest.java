package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.store.StoreHome;
import org.entente.web.http.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * Scripts where a publisher's file names a state, a weapon and a comment, and in every part of an
 * address: the server shows them as text and nothing of them runs or becomes an element. The policy
 * of the server is not what is relied on: no element that could run may be there.
 */
class HostileTextInBrowserTest {
    private static final String SCRIPTS = String.join(
            " ",
            "</script><script>own=1</script>",
            "\"><img src=x onerror=own=1>",
            "<svg/onload=own=1>",
            "';own=1;//",
            "<a href=javascript:own=1>x</a>",
            "</title></style></textarea><iframe srcdoc='<script>parent.own=1</script>'>",
            "{{constructor.constructor('own=1')()}}");

    @TempDir
    static Path folder;

    private static Client client;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        // The register is split at semicolons, and so would a part of one script be.
        String text = SCRIPTS.replace(";", ",");
        Path register = Files.writeString(folder.resolve("register.csv"), """
                \ufeffTransfers of major weapons
                Information generated: 13 March 2025

                Recipient;Supplier;Year of order;;Number ordered;;Weapon designation;Weapon description;Number delivered;;Year(s) of delivery;status;Comments;SIPRI TIV per unit;SIPRI TIV for total order;SIPRI TIV of delivered weapons
                Pakistan;Turkiye;2008;;4;;NAME;frigate;2;;2010;New;NAME;150;600;300
                Pakistan;NAME;2008;;4;;MilGem;frigate;2;;2010;New;x;150;600;300
                NAME;Turkiye;2008;;NAME;;MilGem;frigate;2;;2010;New;x;150;600;300
                """.replace("NAME", text));
        Path trade = Files.writeString(
                folder.resolve("trade.csv"),
                "ccode1,ccode2,year,importer1,importer2,flow2,flow1,source1,version\n2,20,1950,\"NAME\",Canada,7.5,8.5,1,4.1\n"
                        + "2,640,1951,United States,\"NAME\",\"NAME\",8.5,1,4.1\n"
                                .replace("NAME", SCRIPTS.replace("\"", "\"\"")));
        ImportReport report = new Importer(Sources.standard(), new StoreHome(home))
                .importAll(
                        List.of(register, trade), new ImportOptions(null, "hostile", false, false), Progress.silent());
        assertThat(report.problems()).isEmpty();
        assertThat(report.imported()).hasSize(2);
        client = new Client(home);
        browser = new Browser(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (client != null) {
            client.close();
        }
    }

    private static String isHarmless(String path) {
        browser.visit(client.address(path), 1200, "light", true);
        browser.run("document.querySelectorAll('details').forEach(function (d) { d.open = true; }); return 0");
        assertThat(browser.run("return typeof own")).as(path).isEqualTo("undefined");
        assertThat(browser.driver()
                        .findElements(
                                By.cssSelector("[onerror], [onload], [srcdoc], iframe, svg[onload], img[src='x']")))
                .as(path)
                .isEmpty();
        // A dossier has a script of its own; ours would begin with what they do.
        assertThat(browser.run("return Array.from(document.scripts).filter(function (s) {"
                        + " return /^(parent[.])?own=1/.test(s.textContent.trim()); }).length"))
                .as(path)
                .isEqualTo(0L);
        assertThat(browser.run("return Array.from(document.querySelectorAll('[href], [action]')).filter(function (a) {"
                        + " var h = (a.getAttribute('href') || a.getAttribute('action') || '').trim().toLowerCase();"
                        + " return h.indexOf('javascript:') === 0 || h.indexOf('data:') === 0; }).length"))
                .as(path)
                .isEqualTo(0L);
        return String.valueOf(browser.run("return document.body.textContent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SCRIPT",
                "/pair/SCRIPT/PAK",
                "/pair/TUR/SCRIPT",
                "/pair/TUR/PAK?from=SCRIPT",
                "/state/SCRIPT",
                "/measure/SCRIPT",
                "/measure/trade.exports:SCRIPT?pairs=TUR-PAK",
                "/measure/trade.exports?pairs=SCRIPT",
                "/measure/trade.exports?pairs=TUR-PAK&more=SCRIPT",
                "/measure/trade.exports/distribution?year=SCRIPT",
                "/figure/SCRIPT",
                "/figure/trade.exports/TUR>PAK/SCRIPT",
                "/chronology/SCRIPT/PAK",
                "/chronology/TUR/PAK?SCRIPT=1",
                "/third-parties/TUR/SCRIPT",
                "/compare?pairs=SCRIPT",
                "/find?q=SCRIPT",
                "/claims/SCRIPT",
                "/source/SCRIPT",
                "/source/cow-trade/diff?old=SCRIPT&new=SCRIPT",
                "/line/SCRIPT/1/1",
                "/data/SCRIPT",
                "/data/trade_flow?SCRIPT=SCRIPT",
                "/data/trade_flow?exporter=SCRIPT",
                "/data/trade_flow?sort=SCRIPT",
                "/data/trade_flow?facet=SCRIPT",
                "/data/trade_flow?after=SCRIPT",
                "/data/arms_deal?designation.has=SCRIPT",
                "/data/arms_deal?add=designation.has&with=SCRIPT",
                "/sql?q=SCRIPT",
                "/sql?q=SELECT+'QUOTED'+AS+\"NAMED\"",
                "/states?lang=SCRIPT",
                "/states?SCRIPT=SCRIPT",
                "/audit/SCRIPT",
                "/documentation/SCRIPT"
            })
    void inEveryPartOfAnAddress(String path) {
        String quoted = Address.encode(SCRIPTS.replace("'", "''"));
        String named = Address.encode(SCRIPTS.replace("\"", "\"\""));
        isHarmless(path.replace("SCRIPT", Address.encode(SCRIPTS).replace("+", "%20"))
                .replace("QUOTED", quoted)
                .replace("NAMED", named)
                .replace("\"", "%22")
                .replace(">", "%3E"));
    }

    @Test
    void resultsOfAQuestionAreText() {
        String quoted = Address.encode("SELECT '" + SCRIPTS.replace("'", "''") + "' AS \""
                + SCRIPTS.replace("\"", "\"\"") + "', '<b>bold</b>' AS two");
        assertThat(isHarmless("/sql?q=" + quoted)).contains("onerror=own", "<b>bold</b>");
    }

    @Test
    void namesInAPublishersFileAreText() {
        TreeMap<String, Integer> shown = new TreeMap<>();
        for (String path : List.of(
                "/data/arms_deal",
                "/data/arms_deal?facet=supplier_name,recipient_name,designation",
                "/data/row_issue",
                "/data/snapshot_file",
                "/data/trade_flow?facet=exporter_name,importer_name",
                "/source/sipri-transfers",
                "/source/cow-trade",
                "/sources",
                "/coverage",
                "/pair/TUR/PAK",
                "/chronology/TUR/PAK",
                "/state/TUR",
                "/find?q=frigate",
                "/sql?q=FROM+arms_deal",
                "/sql?q=FROM+row_issue")) {
            shown.put(path, isHarmless(path).contains("own=1") ? 1 : 0);
        }
        // The names are there to be seen, else nothing was tried.
        assertThat(shown)
                .containsEntry("/data/arms_deal", 1)
                .containsEntry("/data/arms_deal?facet=supplier_name,recipient_name,designation", 1)
                .containsEntry("/sql?q=FROM+arms_deal", 1)
                .containsEntry("/chronology/TUR/PAK", 1);
    }
}
