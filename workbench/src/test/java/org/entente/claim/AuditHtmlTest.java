package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.ReferenceKind;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.model.Work;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of an audit, and the works beside it. */
class AuditHtmlTest {
    private static final Series TRADE = directed("trade.exports");

    private static Bench bench() {
        TypedMeasure measure = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
        for (int year = 1990; year <= 2020; year++) {
            if (year < 2015 || year > 2016) {
                measure.value(TUR, PAK, year, year - 1980);
            }
        }
        return new Bench(measure);
    }

    private static Element page(Bench bench, ClaimKind kind, Binding binding) {
        Document page = Jsoup.parse(bench.html("A title", List.of(bench.judge(kind, binding))));
        return Objects.requireNonNull(page.selectFirst("article"));
    }

    private static @Nullable String said(Binding binding, ClaimKind kind) {
        Element line = page(bench(), kind, binding).selectFirst("line.said");
        return line == null ? null : line.attr("y1");
    }

    @Test
    void thePageNamesTheClaimItsVerdictAndItsFigure() {
        Bench bench = bench();
        Document page = Jsoup.parse(bench.html(
                "A <b>title",
                List.of(
                        bench.judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 23, "US$", null)),
                        bench.judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 99, "US$", null)),
                        bench.judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2015, 99, "US$", null)))));
        assertThat(page.title()).isEqualTo("Audit: A <b>title");
        assertThat(page.select("h1").text()).isEqualTo("A <b>title");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("default-src 'none'");
        assertThat(page.select("meta[charset]").attr("charset")).isEqualTo("utf-8");
        assertThat(page.select("meta[name=viewport]").attr("content")).contains("device-width");
        assertThat(page.select("style").html()).contains(".badge");
        assertThat(page.select("header .badge").eachText())
                .containsExactly("1 supported", "1 contradicted", "0 imprecise", "0 not shown", "1 uncheckable");
        assertThat(page.select("header p.kind")).hasSize(2);
        assertThat(page.select("article")).hasSize(3);
        Element first = Objects.requireNonNull(page.selectFirst("article"));
        assertThat(first.id()).isEqualTo("cl-one");
        assertThat(first.select(".badge").text()).isEqualTo("supported");
        assertThat(first.select(".badge").hasClass("supported")).isTrue();
        assertThat(first.select(".says").text()).isEqualTo("Something is said.");
        assertThat(first.select(".where").eachText())
                .containsExactly("Section · claims.yaml:3", "trade.exports/TUR>PAK/2003");
        assertThat(first.select("p").get(1).text()).contains("was US$23").endsWith("which agrees.");
        assertThat(first.select("p.mind")).isEmpty();
        Element third = page.select("article").get(2);
        assertThat(third.select("p.mind").eachText())
                .containsExactly("needs the Correlates of War trade data, in a release that covers 2015");
        assertThat(third.select(".where")).hasSize(1);
        assertThat(page.select("script")).isEmpty();
    }

    /** Eight years are drawn on each side of those of the claim. */
    @Test
    void theDrawingShowsTheYearsAround() {
        Element value = page(bench(), ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 23, "US$", null));
        assertThat(value.select("figcaption").text()).isEqualTo("trade.exports/TUR>PAK, 1995–2011");
        assertThat(value.select("svg").attr("aria-label")).isEqualTo("trade.exports/TUR>PAK, 1995–2011");
        assertThat(value.select("circle")).hasSize(17);
        Element trend =
                page(bench(), ClaimKind.TREND, new Binding.Trend(TRADE, years(2000, 2010), Direction.UP, Set.of()));
        assertThat(trend.select("figcaption").text()).endsWith("1992–2018");
        // A gap of years is not bridged.
        assertThat(trend.select("path").attr("d")).containsPattern("^M[^M]*M[^M]*$");
    }

    @Test
    void aClaimThatNamesAValueHasALineAcross() {
        // Of 15 to 31, drawn from 59 up to 5: 23 is in the middle.
        assertThat(said(new Binding.Value(TRADE, 2003, 23, "US$", null), ClaimKind.VALUE))
                .isEqualTo("32.0");
        // The aim widens the scale: 31 years up to 2020 from 18 (1998, 2006 less 8) to 80.
        assertThat(said(new Binding.Reach(TRADE, 80, "US$", 2006, null), ClaimKind.TARGET))
                .isEqualTo("5.0");
        // Zero is below all.
        assertThat(said(new Binding.Sign(TRADE, years(2003, 2004), true, null), ClaimKind.SIGN))
                .isEqualTo("59.0");
        assertThat(said(new Binding.Present(TRADE, years(2003, 2004), null), ClaimKind.EXISTENCE))
                .isNull();
        TypedMeasure rank = new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")
                .value(TUR, PAK, 2002, 10)
                .value(TUR, PAK, 2003, 20);
        Series series = directed("trade.rank");
        Element exact = page(new Bench(rank), ClaimKind.RANK, new Binding.Rank(series, 2003, 15));
        assertThat(exact.select("line.said").attr("y1")).isEqualTo("32.0");
        Element outside =
                page(new Bench(rank), ClaimKind.NOT_IN_TOP, new Binding.NotInTop(series, years(2002, 2003), 15));
        assertThat(outside.select("line.said").attr("y1")).isEqualTo("32.0");
    }

    @Test
    void nothingIsDrawnWhereThereIsNothing() {
        TypedMeasure none = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
        assertThat(page(new Bench(none), ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 23, "US$", null))
                        .select("figure"))
                .isEmpty();
        Bench bench = bench();
        assertThat(page(bench, ClaimKind.EXISTENCE, new Binding.Events(List.of("ev-none")))
                        .select("figure"))
                .isEmpty();
        // An aim without a year has no years to draw.
        assertThat(page(bench, ClaimKind.TARGET, new Binding.Reach(TRADE, 20, "US$", null, null))
                        .select("figure"))
                .isEmpty();
    }

    @Test
    void theWorksThatAClaimCitesComeFirst() {
        Work one =
                new Work(ReferenceKind.BOOK, "Aslan & Sons", "A title", null, null, EdtfDate.parse("1999"), null, null);
        Work two = new Work(ReferenceKind.BOOK, null, null, "In there", null, null, null, "https://example.org/x");
        Reference cited = new Reference("n01", null, null, List.of(one, two), null, new SourceLine("r.yaml", 1));
        Reference other = new Reference("n02", null, null, List.of(one), null, new SourceLine("r.yaml", 2));
        Bench bench = bench();
        ClaimResult result =
                bench.judge(Bench.citing(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 23, "US$", null), "n01"));
        Measures measures =
                new Measures(List.of(new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")));
        String works = AuditBib.render(List.of(result), measures, List.of(cited, other));
        assertThat(works)
                .contains(
                        "@misc{n01,",
                        "@misc{n01b,",
                        "{{Aslan \\& Sons}}",
                        "{{A title}}",
                        "1999",
                        "https://example.org/x")
                .contains("{{In there}}")
                .doesNotContain("n02");
        assertThat(works.indexOf("n01,")).isLessThan(works.indexOf("{k,"));
    }
}
