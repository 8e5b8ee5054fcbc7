package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.SampleDossier;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final int MEGABYTE = 1_000_000;
    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr", "img", "link", "wbr", "col");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\">])*)>");

    private static final String PAGE = HtmlReport.render(SampleDossier.write("TUR", "PAK"));
    private static final String BARE = HtmlReport.render(SampleDossier.bare("FJI", "NOR"));

    /** Tags that HTML closes by itself; the page leaves their ends out to stay small. */
    private static final Set<String> OPTIONAL = Set.of("td", "th", "tr");

    /** The page without what is inside script and style. */
    private static String markup(String page) {
        return page.replaceAll("(?s)(<(script|style)[^>]*>).*?</\\2>", "$1</$2>");
    }

    private static List<String> attribute(String page, String name) {
        Matcher m = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(markup(page));
        List<String> values = new ArrayList<>();
        while (m.find()) {
            values.add(m.group(1));
        }
        return values;
    }

    @Test
    void everyTagIsClosedInItsPlace() {
        for (String page : List.of(PAGE, BARE)) {
            Deque<String> open = new ArrayDeque<>();
            Matcher tag = TAG.matcher(markup(page));
            while (tag.find()) {
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                if (OPTIONAL.contains(name)) {
                    continue;
                }
                if (tag.group(1).isEmpty()) {
                    if (!VOID.contains(name)) {
                        open.push(name);
                    }
                } else {
                    assertThat(open.pop())
                            .as("closed before position " + tag.start())
                            .isEqualTo(name);
                }
            }
            assertThat(open).isEmpty();
        }
    }

    @Test
    void idsAreUniqueAndEveryLinkWithinThePageLeadsSomewhere() {
        for (String page : List.of(PAGE, BARE)) {
            List<String> ids = attribute(page, "id");
            Set<String> known = new HashSet<>(ids);
            assertThat(known).hasSameSizeAs(ids);
            assertThat(attribute(page, "href").stream()
                            .filter(h -> h.startsWith("#"))
                            .map(h -> h.substring(1)))
                    .allMatch(known::contains);
            assertThat(attribute(page, "aria-labelledby"))
                    .allMatch(id -> known.contains(id) || id.equals("panel-title"));
        }
    }

    @Test
    void nothingIsFetchedFromTheNetwork() {
        String markup = markup(PAGE);
        for (String asking : List.of("<link", " src=", "<iframe", "<object", "@import")) {
            assertThat(markup.contains(asking)).as(asking).isFalse();
        }
        assertThat(PAGE.replaceAll("(?s)<script>.*?</script>", "").contains("url("))
                .isFalse();
    }

    @Test
    void aPageStaysUnderThreeMegabytes() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3 * MEGABYTE);
    }

    @Test
    void headingsFollowOneAnotherWithoutAGap() {
        Matcher heading = Pattern.compile("<h([1-6])").matcher(markup(PAGE));
        int before = 0;
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(markup(PAGE).split("<h1", -1)).hasSize(2);
    }

    @Test
    void everyChartHasADescriptionAndATable() {
        Matcher chart =
                Pattern.compile("(?s)<figure class=\"chart\".*?</figure>").matcher(markup(PAGE));
        int charts = 0;
        while (chart.find()) {
            charts++;
            assertThat(chart.group())
                    .contains("role=\"img\" aria-label=\"")
                    .contains("<details")
                    .contains("<table");
        }
        assertThat(charts).isGreaterThanOrEqualTo(6);
    }

    @Test
    void theSameDossierGivesTheSameBytes() {
        assertThat(HtmlReport.render(SampleDossier.write("TUR", "PAK"))).isEqualTo(PAGE);
    }

    @Test
    void textsOfACaseCannotBecomeMarkupOrScript() {
        String evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'\u2028&";
        CaseFile real = EmbeddedCases.findAbout("TUR", "PAK").orElseThrow();
        CaseEvent first = real.events().get(1);
        CaseEvent bad = new CaseEvent(
                first.id(),
                first.date(),
                first.kind(),
                first.sector(),
                List.of(evil),
                first.from(),
                first.to(),
                evil,
                evil,
                first.refs(),
                evil,
                3,
                first.where());
        CaseFile spoilt = new CaseFile(
                real.header(),
                List.of(bad),
                real.deals(),
                real.commitments(),
                real.stances(),
                real.leaders(),
                real.prospects(),
                real.reported(),
                real.claims(),
                real.references(),
                real.flags());
        Dossier dossier = SampleDossier.write("TUR", "PAK", spoilt);
        String page = HtmlReport.render(dossier);
        assertThat(markup(page).contains("<img")).isFalse();
        assertThat(page.contains("<script>alert")).isFalse();
        assertThat(page.split("<script", -1)).hasSize(PAGE.split("<script", -1).length);
        String json = PackedTest.unpack(PackedTest.within(page, "entente-data"));
        assertThat(json).contains("\\u003c/script\\u003e").contains("\\u2028").doesNotContain("\u2028");
        String markdown = MarkdownReport.render(dossier, true);
        assertThat(markdown.contains("<script>") || markdown.contains("<img")).isFalse();
    }

    @Test
    void withoutAnythingToDrawThePageCarriesNoChartLibrary() {
        assertThat(BARE.length()).isLessThan(MEGABYTE);
        assertThat(BARE.contains("class=\"plot")).isFalse();
    }
}
