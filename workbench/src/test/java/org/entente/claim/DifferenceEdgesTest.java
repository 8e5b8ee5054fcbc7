package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Objects;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.CommitmentState;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.model.Tolerance;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changes, comparisons, quotients, limits and aims at the exact edges of their rules, with their
 * words.
 */
class DifferenceEdgesTest {
    private static final String EXPORTS = "trade.exports";
    private static final Series TRADE = directed(EXPORTS);
    private static final Series BACK = Bench.series(EXPORTS, "PAK", "TUR");

    private static TypedMeasure exports() {
        return new TypedMeasure(EXPORTS, Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
    }

    private static TypedMeasure course(String values) {
        return SpanRulesTest.course(EXPORTS, "US$", values);
    }

    private static ClaimResult change(String values, YearRange before, YearRange after, Direction direction) {
        return new Bench(course(values)).judge(ClaimKind.CHANGE, new Binding.Change(TRADE, before, after, direction));
    }

    private static ClaimResult change(String values, Direction direction) {
        return change(values, years(2000, 2000), years(2001, 2001), direction);
    }

    private static String kinds(ClaimResult result) {
        return String.join(" ", result.cautions().stream().map(Caution::code).toList());
    }

    private static List<Integer> yearsOf(ClaimResult result) {
        return result.figures().stream()
                .map(Figure::id)
                .map(id -> id.getPeriod().first())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "8~10 11~13, UP, SUPPORTED, ''",
        "8~10 10~12, UP, IMPRECISE, wide_interval",
        "10~12 8~10, UP, IMPRECISE, wide_interval",
        "11~13 8~10, UP, CONTRADICTED, ''",
        "8~10 11~13, DOWN, CONTRADICTED, ''",
        "11~13 8~10, DOWN, SUPPORTED, ''",
        "5 5, DOWN, CONTRADICTED, ''",
        "5 4, DOWN, SUPPORTED, ''",
        // A wide interval is a caution even where it lies apart, on either side.
        "1~3 9, UP, SUPPORTED, wide_interval",
        "1 9~27, UP, SUPPORTED, wide_interval"
    })
    void aChangeAtItsEdges(String values, Direction direction, Verdict verdict, String cautions) {
        ClaimResult result = change(values, direction);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(kinds(result)).isEqualTo(cautions);
        assertThat(result.sentence().contains("at the point value of a wide interval"))
                .isEqualTo(!cautions.isEmpty());
    }

    @Test
    void aChangeIsSaidOfYearsOrOfMeans() {
        ClaimResult years = change("5 4", Direction.UP);
        assertThat(years.sentence())
                .contains("the value of Türkiye’s exports to Pakistan was US$5 in 2000 and US$4 in 2001; the text says"
                        + " that it was higher in 2001 than in 2000, which these figures do not bear out.");
        assertThat(yearsOf(years)).containsExactly(2001, 2000);
        assertThat(change("8~10 10~12", Direction.UP).sentence())
                .contains("which is so at the point values, though the intervals overlap");
        assertThat(change("10~12 8~10", Direction.UP).sentence())
                .contains("which is not so at the point values, though the intervals overlap and leave it open");
        // The same point values are not so.
        assertThat(change("8~10 8~10", Direction.UP).sentence()).contains("which is not so at the point values");
        assertThat(change("1 3 8", years(2000, 2001), years(2002, 2002), Direction.UP)
                        .sentence())
                .contains("averaged US$2 in 2000–2001 and US$8 in 2002;");
        assertThat(change("1 3 5", years(2000, 2000), years(2001, 2002), Direction.UP)
                        .sentence())
                .contains("averaged US$1 in 2000 and US$4 in 2001–2002;");
        assertThat(yearsOf(change("1 3 5 7", years(2000, 2001), years(2002, 2003), Direction.UP)))
                .containsExactly(2002, 2003, 2000, 2001);
    }

    @Test
    void aChangeWithAGapIsOpen() {
        assertThat(change("- 4", Direction.UP).sentence())
                .contains("no imported source covers")
                .contains("in 2000.");
        assertThat(change("4 -", Direction.UP).sentence())
                .contains("no imported source covers")
                .contains("in 2001; the latest figure is that of 2000.");
        assertThat(change("4 u", Direction.UP).sentence()).contains("has no figure for 2001: 0/0");
        assertThat(change("1 - 5", years(2000, 2001), years(2002, 2002), Direction.UP)
                        .sentence())
                .contains("has no figure for 2001.")
                .doesNotContain("covered part");
    }

    private static ClaimResult compare(TypedMeasure measure, Relation relation) {
        Series other = Bench.series(measure.definition().id(), "PAK", "TUR");
        return new Bench(measure)
                .judge(
                        ClaimKind.COMPARISON,
                        new Binding.Comparison(directed(measure.definition().id()), 2010, relation, other, 2010));
    }

    private static TypedMeasure both(double a, double al, double ah, double b, double bl, double bh) {
        return exports().interval(TUR, PAK, 2010, a, al, ah).interval(PAK, TUR, 2010, b, bl, bh);
    }

    @ParameterizedTest
    @CsvSource({
        "44, 40, IMPRECISE, near it but outside",
        "44.1, 40, CONTRADICTED, do not bear out",
        "36, 40, IMPRECISE, near it but outside",
        "35.9, 40, CONTRADICTED, do not bear out",
        "-36, -40, IMPRECISE, near it but outside",
        "40, 40, SUPPORTED, agrees"
    })
    void equalIsExactAndNearIsATenth(double a, double b, Verdict verdict, String words) {
        ClaimResult result = compare(both(a, a, a, b, b, b), Relation.SAME);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.sentence()).contains(words);
        assertThat(kinds(result)).isEmpty();
    }

    @Test
    void nothingLiesBetweenTwoRanks() {
        TypedMeasure rank = new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")
                .value(TUR, PAK, 2010, 41)
                .value(PAK, TUR, 2010, 40);
        assertThat(compare(rank, Relation.SAME).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aComparisonNamesBothFiguresAndWideIntervalsOfEither() {
        ClaimResult plain = compare(both(5, 5, 5, 4, 4, 4), Relation.ABOVE);
        assertThat(plain.sentence())
                .isEqualTo("By the Correlates of War trade data (2024), the value of Türkiye’s exports to Pakistan was"
                        + " US$5 in 2010, and the value of Pakistan’s exports to Türkiye was US$4 in 2010; the text puts"
                        + " it above the value of Pakistan’s exports to Türkiye in 2010, which agrees.");
        assertThat(plain.figures()).hasSize(2);
        assertThat(kinds(plain)).isEmpty();
        assertThat(kinds(compare(both(50, 10, 90, 4, 4, 4), Relation.ABOVE))).isEqualTo("wide_interval");
        assertThat(kinds(compare(both(50, 50, 50, 4, 1, 9), Relation.ABOVE))).isEqualTo("wide_interval");
        assertThat(compare(both(4, 3, 9, 8, 7, 9), Relation.SAME).sentence())
                .contains("which the intervals leave open");
        assertThat(compare(exports().value(PAK, TUR, 2010, 4), Relation.ABOVE).sentence())
                .contains("covers the value of Türkiye’s exports to Pakistan in 2010");
    }

    private static ClaimResult ratio(TypedMeasure measure, double said, @Nullable Tolerance tolerance) {
        return new Bench(measure).judge(ClaimKind.RATIO, new Binding.Ratio(TRADE, 2010, BACK, 2010, said, tolerance));
    }

    @Test
    void aQuotientTakesADividendNotBelowAndADivisorAboveZero() {
        assertThat(ratio(both(0, 0, 0, 4, 4, 4), 0, null).verdict()).isEqualTo(Verdict.SUPPORTED);
        ClaimResult below = ratio(both(1, -1, 3, 4, 4, 4), 2, null);
        assertThat(below.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(below.figures()).hasSize(2);
        assertThat(Objects.requireNonNull(below.needed()).text()).isEqualTo("figures above zero for both sides");
        assertThat(ratio(both(8, 8, 8, 4, 0, 8), 2, null).sentence())
                .contains("the value of Pakistan’s exports to Türkiye in 2010 may be zero or below");
        assertThat(ratio(both(8, 8, 8, 4, 4, 4), 2, null).sentence())
                .contains(
                        "the value of Türkiye’s exports to Pakistan in 2010 was 2 times the value of Pakistan’s exports to"
                                + " Türkiye in 2010; the text says 2 times, which agrees.");
        ClaimResult wide = ratio(both(8, 4, 12, 4, 4, 4), 2, null);
        assertThat(kinds(wide)).isEqualTo("wide_interval");
        assertThat(wide.sentence()).contains("at the point value of a wide interval");
        assertThat(ratio(exports().value(TUR, PAK, 2010, 8), 2, null).sentence())
                .contains("covers the value of Pakistan’s exports");
        assertThat(ratio(exports().value(PAK, TUR, 2010, 8), 2, null).sentence())
                .contains("covers the value of Türkiye’s exports");
    }

    @ParameterizedTest
    @CsvSource({
        // 64 printed exactly, "about" allows 6.4, a limit up to a third beyond and a hundredth
        // short.
        "64, 64, 64, 64, 0, , AGREES",
        "66, 66, 66, 64, 2, , AGREES",
        "66.5, 66.5, 66.5, 64, 2, , NEAR",
        "70.4, 70.4, 70.4, 64, 2, , NEAR",
        "70.5, 70.5, 70.5, 64, 2, , AWAY",
        "70.5, 66, 75, 64, 2, , INSIDE_INTERVAL",
        "66.5, 66, 67, 64, 2, , WITHIN_ROUNDING",
        "-66, -66, -66, -64, 2, , AGREES",
        "-70.5, -70.5, -70.5, -64, 2, , AWAY",
        "65, 65, 65, 64, 0, LOWER, AGREES",
        "63.36, 63.36, 63.36, 64, 1, LOWER, AGREES",
        "63.3, 63.3, 63.3, 64, 1, LOWER, NEAR",
        "57.6, 57.6, 57.6, 64, 1, LOWER, NEAR",
        "57.5, 57.5, 57.5, 64, 1, LOWER, AWAY",
        "57.5, 50, 70, 64, 1, LOWER, INSIDE_INTERVAL",
        "63.2, 62.8, 63.5, 64, 1, LOWER, WITHIN_ROUNDING",
        "85, 85, 85, 64, 0, LOWER, AGREES",
        "86, 86, 86, 64, 0, LOWER, BEYOND",
        "95, 95, 95, 64, 16, LOWER, AGREES",
        "64.6, 64.6, 64.6, 64, 1, UPPER, AGREES",
        "64.7, 64.7, 64.7, 64, 1, UPPER, NEAR",
        "43, 43, 43, 64, 0, UPPER, AGREES",
        "42, 42, 42, 64, 0, UPPER, BEYOND",
        "70.5, 70.5, 70.5, 64, 1, UPPER, AWAY"
    })
    void closenessAtItsEdges(
            double point,
            double low,
            double high,
            double printed,
            double amount,
            Tolerance.@Nullable Limit limit,
            ClaimCloseness closeness) {
        assertThat(ClaimCloseness.of(new BoundedValue(point, low, high), printed, new Tolerance(amount, false, limit)))
                .isEqualTo(closeness);
    }

    private static ClaimResult aim(TypedMeasure measure, double aim, @Nullable Integer by, @Nullable String set) {
        Bench bench = new Bench(measure);
        if (set != null) {
            bench.commitments.add(new Commitment(
                    "cm-aim",
                    EdtfDate.parse(set),
                    List.of("TUR"),
                    Sector.ECONOMY,
                    "An aim.",
                    null,
                    CommitmentState.OPEN,
                    null,
                    List.of(),
                    "Section",
                    new SourceLine("commitments.yaml", 1)));
        }
        return bench.judge(ClaimKind.TARGET, new Binding.Reach(TRADE, aim, "USD", by, set == null ? null : "cm-aim"));
    }

    @ParameterizedTest
    @CsvSource({
        // The highest is 80, in 2001, of which the interval reaches nothing more.
        "10 80 20, 80, 2002, 2000, SUPPORTED",
        "10 80 20, 88, 2002, 2000, IMPRECISE",
        "10 80 20, 90, 2002, 2000, CONTRADICTED",
        "10 80 20, 90, 2003, 2000, UNCHECKABLE",
        "10 80 20, 90, , 2000, UNCHECKABLE",
        // The year in which it was set counts, the one before does not.
        "10 80 20, 80, 2002, 2001, SUPPORTED",
        "10 80 20, 80, 2002, 2002, CONTRADICTED",
        "10 80 20, 20, 2002, 2002, SUPPORTED",
        "10 80 20, 20, 2002, 2003, UNCHECKABLE",
        // The year by which it was to be reached counts, the one after does not.
        "10 20 80, 80, 2002, 2000, SUPPORTED",
        "10 20 80, 80, 2001, 2000, CONTRADICTED",
        // An interval that reaches it.
        "10 60~100 20, 100, 2002, 2000, IMPRECISE",
        "10 60~99 20, 100, 2002, 2000, CONTRADICTED",
        "10 70 20~100, 100, 2002, 2000, IMPRECISE"
    })
    void anAimAtItsEdges(String values, double aim, @Nullable Integer by, String set, Verdict verdict) {
        ClaimResult result = aim(course(values), aim, by, set);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.figures()).hasSize(1);
        assertThat(kinds(result)).isEmpty();
    }

    @Test
    void anAimIsSaidWithTheHighestSince() {
        assertThat(aim(course("10 80 80 20"), 90, 2003, "2000").sentence())
                .contains(
                        "the value of Türkiye’s exports to Pakistan reached at most US$80 (in 2001, of the years since"
                                + " 2000); the text names US$90 by 2003 as the aim, which these figures do not bear out.");
        assertThat(aim(course("10 80 20"), 88, 2002, "2000").sentence())
                .contains("which is near it but outside the printed precision");
        assertThat(aim(course("10 60~100 20"), 100, 2002, "2000").sentence())
                .contains("which lies inside the interval but not at that value");
        ClaimResult pending = aim(course("10 80 20"), 90, 2010, "2000");
        assertThat(pending.sentence())
                .contains("the figures end before 2010; the highest of the value of Türkiye’s exports to Pakistan since"
                        + " 2000 was US$80, in 2001.");
        assertThat(Objects.requireNonNull(pending.needed()).text()).endsWith("covers 2003–2010");
        ClaimResult undated = aim(course("10 80 20"), 90, null, "2000");
        assertThat(undated.sentence()).contains("no year was named for it; the highest of");
        assertThat(Objects.requireNonNull(undated.needed()).text()).endsWith("covers 2003");
        ClaimResult ended = aim(course("10 80 20"), 90, 2008, "2005");
        assertThat(ended.sentence()).contains("is known up to 2002, when it was US$20, and the aim was set in 2005");
        assertThat(Objects.requireNonNull(ended.needed()).text()).endsWith("covers 2005–2008");
        // Set after the year by which it was to be reached.
        assertThat(Objects.requireNonNull(
                                aim(course("10 80 20"), 90, 2004, "2005").needed())
                        .text())
                .endsWith("covers 2004");
        // Without a commitment the aim is as old as the text, which is of 2024.
        assertThat(aim(course("10 80 20"), 20, 2030, null).sentence()).contains("the aim was set in 2024");
        assertThat(aim(exports(), 20, 2030, null).sentence())
                .contains("no imported source covers")
                .contains("in 2030");
        assertThat(aim(exports(), 20, null, null).sentence())
                .contains("no imported source covers")
                .contains("in 2024");
    }
}
