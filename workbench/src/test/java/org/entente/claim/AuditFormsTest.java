package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Series;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An audit as rows, objects, lines of a terminal, a list of works and a drawing. */
class AuditFormsTest {
    private static final Series TRADE = directed("trade.exports");

    private static TypedMeasure exports() {
        TypedMeasure measure = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
        for (int year = 2000; year <= 2010; year++) {
            if (year != 2004) {
                measure.interval(TUR, PAK, year, 100 + year - 2000, 90, 120);
            }
        }
        return measure;
    }

    private static ClaimResult judge(ClaimKind kind, Binding binding) {
        return new Bench(exports()).judge(kind, binding);
    }

    private static Map<String, @Nullable Object> object(ClaimKind kind, Binding binding) {
        return AuditRow.object(judge(kind, binding));
    }

    @Test
    void aClaimOfAValueAsARow() {
        ClaimResult result = judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 103, "US$", null));
        List<@Nullable Object> row = AuditRow.flat(result);
        assertThat(row).hasSameSizeAs(AuditRow.HEADER);
        Map<String, @Nullable Object> object = AuditRow.object(result);
        assertThat(object)
                .containsEntry("claim", "cl-one")
                .containsEntry("kind", "value")
                .containsEntry("verdict", "supported")
                .containsEntry("importance", 2)
                .containsEntry("says", "Something is said.")
                .containsEntry("subject", "TUR")
                .containsEntry("object", "PAK")
                .containsEntry("year", 2003)
                .containsEntry("until", null)
                .containsEntry("measure", "trade.exports")
                .containsEntry("value", 103.0)
                .containsEntry("unit", "US$")
                .containsEntry("rank", null)
                .containsEntry("computed", 103.0)
                .containsEntry("low", 90.0)
                .containsEntry("high", 120.0)
                .containsEntry("figure", "trade.exports/TUR>PAK/2003")
                .containsEntry("locator", "Section")
                .containsEntry("where", "claims.yaml:3")
                .containsEntry("refs", List.of())
                .containsEntry("needed", null);
        for (String name : List.of("claim", "verdict", "year", "value", "computed", "figure", "where")) {
            assertThat(row.get(AuditRow.HEADER.indexOf(name))).as(name).isEqualTo(object.get(name));
        }
        assertThat(String.valueOf(object.get("figures")))
                .contains("id=trade.exports/TUR>PAK/2003", "value=103.0", "low=90.0", "high=120.0", "unit=US$", "n=7")
                .contains("status=observed", "origin=computed", "snapshot=cow-trade:2024");
    }

    /** What the years, values, units and ranks of the other kinds of claim are. */
    @Test
    void everyKindHasItsYearsAndNumbers() {
        assertThat(object(ClaimKind.RANK, new Binding.Rank(TRADE, 2003, 2005, 4)))
                .containsEntry("year", 2003)
                .containsEntry("until", 2005)
                .containsEntry("rank", 4)
                .containsEntry("value", null)
                .containsEntry("unit", null);
        assertThat(object(ClaimKind.NOT_IN_TOP, new Binding.NotInTop(TRADE, years(2003, 2004), 15)))
                .containsEntry("year", 2003)
                .containsEntry("until", 2004)
                .containsEntry("rank", 15);
        assertThat(object(ClaimKind.EXTREMUM, new Binding.Extremum(TRADE, 2010, true, years(2005, 2010))))
                .containsEntry("year", 2010)
                .containsEntry("until", null)
                .containsEntry("computed", 110.0);
        assertThat(object(ClaimKind.TREND, new Binding.Trend(TRADE, years(2000, 2010), Direction.UP, Set.of())))
                .containsEntry("year", 2000)
                .containsEntry("until", 2010)
                .containsEntry("computed", null);
        assertThat(object(ClaimKind.SIGN, new Binding.Sign(TRADE, years(2001, 2002), true, null)))
                .containsEntry("year", 2001)
                .containsEntry("until", 2002);
        assertThat(object(ClaimKind.EXISTENCE, new Binding.Present(TRADE, years(2001, 2003), null)))
                .containsEntry("until", 2003);
        assertThat(object(
                        ClaimKind.CHANGE,
                        new Binding.Change(TRADE, years(2000, 2002), years(2006, 2009), Direction.UP)))
                .containsEntry("year", 2000)
                .containsEntry("until", 2009);
        assertThat(object(
                        ClaimKind.TURNING_POINT,
                        new Binding.TurningPoint(TRADE, EdtfDate.parse("2005-03"), Direction.UP)))
                .containsEntry("year", 2005);
        assertThat(object(ClaimKind.RATIO, new Binding.Ratio(TRADE, 2010, TRADE, 2000, 1.1, null)))
                .containsEntry("year", 2010)
                .containsEntry("value", 1.1)
                .containsEntry("unit", null);
        assertThat(object(
                        ClaimKind.COMPARISON, new Binding.Comparison(TRADE, 2009, Binding.Relation.ABOVE, TRADE, 2000)))
                .containsEntry("year", 2009);
        assertThat(object(ClaimKind.TARGET, new Binding.Reach(TRADE, 5e3, "US$", 2030, null)))
                .containsEntry("year", 2030)
                .containsEntry("value", 5e3)
                .containsEntry("unit", "US$");
        assertThat(object(ClaimKind.TARGET, new Binding.Reach(TRADE, 5e3, "US$", null, null)))
                .containsEntry("year", null);
    }

    @Test
    void whatIsMissingIsNamed() {
        ClaimResult result = judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2004, 103, "US$", null));
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        Map<String, @Nullable Object> object = AuditRow.object(result);
        assertThat(String.valueOf(object.get("needed"))).contains("text=", "sources=");
        assertThat(AuditRow.flat(result).get(AuditRow.HEADER.indexOf("needed")))
                .isEqualTo(result.findNeeded().orElseThrow().text());
    }

    @Test
    void linesOfATerminal() {
        List<String> lines = AuditListing.lines(List.of(
                judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 103, "US$", null)),
                judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 999, "US$", null)),
                judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2004, 103, "US$", null))));
        assertThat(lines.get(0)).startsWith("SUPPORTED    cl-one").contains("claims.yaml:3");
        assertThat(lines.get(1)).startsWith("    ").contains("Something is said.");
        assertThat(lines).allMatch(line -> line.length() <= 100).allMatch(line -> line.equals(line.stripTrailing()));
        assertThat(lines.stream().filter(String::isEmpty)).hasSize(3);
        assertThat(lines.stream().filter(line -> line.startsWith("          ")))
                .as("the second line of a long sentence stands farther in")
                .isNotEmpty();
        assertThat(lines.get(lines.size() - 1))
                .contains("3", "1 supported", "1 contradicted", "0 imprecise", "1 uncheckable");
    }

    @Test
    void theWorkThatDefinesAMeasureIsListedOnce() {
        ClaimResult one = judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2003, 103, "US$", null));
        String works = AuditBib.render(List.of(one, one), new Measures(List.of(exports())), List.of());
        assertThat(works).startsWith("@").contains("{k,", "2020").containsOnlyOnce("{k,");
        assertThat(AuditBib.render(List.of(), new Measures(List.of(exports())), List.of()))
                .isEmpty();
    }

    private static Element first(Element svg, String which) {
        return Objects.requireNonNull(svg.selectFirst(which), which);
    }

    /**
     * Years 2000 to 2010 lie 25 apart from 5 to 255, values 90 to 120 from 59 down to 5: 1.8 for
     * each.
     */
    @Test
    void aDrawingOfTheSeriesWithTheClaim() {
        ClaimResult result =
                judge(ClaimKind.TREND, new Binding.Trend(TRADE, years(2000, 2010), Direction.UP, Set.of()));
        SparkChart chart = new SparkChart(result.figures());
        assertThat(chart.first()).isEqualTo(2000);
        assertThat(chart.last()).isEqualTo(2010);
        Element svg = chart.draw(2002, 2004, 105.0, "a label");
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 260 64");
        assertThat(svg.attr("aria-label")).isEqualTo("a label");
        // Half a year before the claim to half a year after it, though the series begins earlier.
        Element band = first(svg, "rect.claimed");
        assertThat(band.attr("width")).isEqualTo("75.0");
        assertThat(band.attr("x")).isEqualTo("42.5");
        assertThat(first(svg, "path").attr("d"))
                .isEqualTo("M5.0 41.0L30.0 39.2L55.0 37.4L80.0 35.6M130.0 32.0L155.0 30.2L180.0 28.4L205.0 26.6"
                        + "L230.0 24.8L255.0 23.0");
        assertThat(svg.select("line.interval")).hasSize(10);
        Element interval = first(svg, "line.interval");
        assertThat(interval.attr("y1")).isEqualTo("59.0");
        assertThat(interval.attr("y2")).isEqualTo("5.0");
        assertThat(interval.attr("x1")).isEqualTo("5.0").isEqualTo(interval.attr("x2"));
        assertThat(svg.select("circle").eachAttr("r"))
                .containsExactly("1.4", "1.4", "2.6", "2.6", "1.4", "1.4", "1.4", "1.4", "1.4", "1.4");
        assertThat(svg.select("circle").eachAttr("cx")).startsWith("5.0", "30.0");
        Element said = first(svg, "line.said");
        assertThat(said.attr("y1")).isEqualTo("32.0").isEqualTo(said.attr("y2"));
        assertThat(chart.draw(2002, 2004, null, "x").select("line.said")).isEmpty();
        // A claimed value beyond all figures widens the scale: 150 stands at the top.
        assertThat(first(chart.draw(2002, 2004, 150.0, "x"), "line.said").attr("y1"))
                .isEqualTo("5.0");
        assertThat(first(chart.draw(2002, 2004, 60.0, "x"), "line.said").attr("y1"))
                .isEqualTo("59.0");
    }
}
