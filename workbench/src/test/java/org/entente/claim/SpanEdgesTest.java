package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;
import static org.entente.claim.SpanRulesTest.course;

import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Series;
import org.entente.country.YearRange;
import org.entente.measure.model.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims about spans at the exact edges of their rules, with the words and cautions of each
 * outcome.
 */
class SpanEdgesTest {
    private static final Series RANK = directed("trade.rank");
    private static final Series BALANCE = directed("trade.balance");
    private static final Series EXPORTS = directed("trade.exports");

    private static int last(String values) {
        return 1999 + values.split(" ").length;
    }

    private static ClaimResult outside(String ranks) {
        return new Bench(course("trade.rank", "rank", ranks))
                .judge(ClaimKind.NOT_IN_TOP, new Binding.NotInTop(RANK, years(2000, last(ranks)), 15));
    }

    private static ClaimResult sign(String balances, boolean positive) {
        return new Bench(course("trade.balance", "US$", balances))
                .judge(ClaimKind.SIGN, new Binding.Sign(BALANCE, years(2000, last(balances)), positive, null));
    }

    private static ClaimResult extremum(String values, boolean highest) {
        return new Bench(course("trade.exports", "US$", values))
                .judge(ClaimKind.EXTREMUM, new Binding.Extremum(EXPORTS, 2002, highest, years(2000, last(values))));
    }

    private static ClaimResult trend(String values, Direction direction) {
        return new Bench(course("trade.exports", "US$", values))
                .judge(ClaimKind.TREND, new Binding.Trend(EXPORTS, years(2000, last(values)), direction, Set.of()));
    }

    private static ClaimResult present(TypedMeasure measure, int last) {
        return new Bench(measure)
                .judge(
                        ClaimKind.EXISTENCE,
                        new Binding.Present(directed(measure.definition().id()), years(2000, last), null));
    }

    private static String kinds(ClaimResult result) {
        return String.join(" ", result.cautions().stream().map(Caution::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "15, CONTRADICTED",
        "16, SUPPORTED",
        "16~20, SUPPORTED",
        "15~21, IMPRECISE",
        "10~15, CONTRADICTED",
        "10~16, IMPRECISE"
    })
    void theFirstFifteenIncludeTheFifteenth(String rank, Verdict verdict) {
        ClaimResult result = outside(rank);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(kinds(result)).isEqualTo(verdict == Verdict.IMPRECISE ? "wide_interval" : "");
    }

    @Test
    void ranksOfOneYearAndOfSeveralAreSaidApart() {
        assertThat(outside("16").sentence())
                .isEqualTo("By the Correlates of War trade data (2024), the rank of Pakistan among Türkiye’s trading"
                        + " partners in 2000 was 16; the text says that it stood outside the first 15 in 2000, which"
                        + " agrees.");
        assertThat(outside("16 u 17").sentence()).contains("was outside the first 15 in 2000, 2002;");
        assertThat(outside("14 16 12 20").sentence()).contains("was among the first 15 in 2000, 2002;");
        assertThat(outside("16 14~20").sentence())
                .contains("outside the first 15 in 2000, 2001 at the point value of a wide interval;")
                .contains("which the interval allows but the point value does not");
        assertThat(outside("-").sentence()).contains("no imported source covers the rank");
        assertThat(outside("- -").sentence()).contains("has no figure for any year of 2000–2001");
        assertThat(outside("16 -").sentence())
                .contains("has no figure for 2001; in the covered part,")
                .contains("was outside the first 15 in 2000");
    }

    @ParameterizedTest
    @CsvSource({
        // Two thirds exactly, and a half exactly.
        "5 6 -1, true, SUPPORTED, ''",
        "5 6 -1 -2, true, CONTRADICTED, ''",
        "5 6 7 -1 -2, true, IMPRECISE, ''",
        "-5 -6 1, false, SUPPORTED, ''",
        "-5 -6 1 2, false, CONTRADICTED, ''",
        "-5 -6 -7 1 2, false, IMPRECISE, ''",
        // Zero is neither sign.
        "0 0, true, CONTRADICTED, ''",
        "0 0, false, CONTRADICTED, ''",
        // An interval with an end at zero tells nothing; one that is all on one side does.
        "0~2 0~4 5, true, IMPRECISE, wide_interval",
        "-2~0 -4~0 -5, false, IMPRECISE, wide_interval",
        "0~2 0~4 -5, false, IMPRECISE, wide_interval",
        "-2~0 -4~0 5, true, IMPRECISE, wide_interval",
        "1~2 2~4 -5, true, SUPPORTED, ''",
        "-2~-1 -4~-2 5, false, SUPPORTED, ''",
        "-2~-1 -4~-2 5, true, CONTRADICTED, ''",
        "1~2 2~4 -5, false, CONTRADICTED, ''",
        // Two of four, and two that are missing.
        "5 6 - -, true, UNCHECKABLE, ''",
        "5 6 7 -, true, SUPPORTED, partly_covered",
        "-5 -6 -, true, CONTRADICTED, partly_covered",
        "-5 -1~1 - -, true, UNCHECKABLE, ''"
    })
    void aSignAtItsEdges(String balances, boolean positive, Verdict verdict, String cautions) {
        ClaimResult result = sign(balances, positive);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(kinds(result)).isEqualTo(cautions);
    }

    @Test
    void theYearsOfASignAreCounted() {
        assertThat(sign("5 6 -1 u", true).sentence())
                .contains("Türkiye’s trade balance with Pakistan was above zero in 2 of the 3 years that have a value"
                        + " (2000–2002); the text says that it was mostly above zero in 2000–2003, which agrees.");
        assertThat(sign("-5 -6 -7 1 2", false).sentence())
                .contains("was below zero in 3 of the 5 years")
                .contains("which holds for more than half of the years but for fewer than two thirds");
        assertThat(sign("0~2 0~4 5", true).sentence())
                .contains("at the point value of a wide interval; the text")
                .contains("which the intervals leave open");
        assertThat(sign("5 6 - -", true).sentence()).contains("has no figure for 2002, 2003; in the covered part,");
        assertThat(sign("- -", true).sentence()).contains("has no figure for any year of 2000–2001");
        assertThat(sign("-", true).sentence()).contains("no imported source covers");
    }

    @Test
    void presenceIsAboveZero() {
        assertThat(present(course("trade.exports", "US$", "0 3 0 2"), 2003).sentence())
                .contains("had a value above zero in 2001, 2003; the text says that there was some in 2000–2003, which"
                        + " agrees.");
        assertThat(present(course("trade.exports", "US$", "0 0 0"), 2002).sentence())
                .contains("had no value above zero in 2000–2002; the text");
        assertThat(present(course("trade.exports", "US$", "- -"), 2001).sentence())
                .contains("has no figure for any year of 2000–2001");
        assertThat(present(course("trade.exports", "US$", "u u"), 2001).verdict())
                .isEqualTo(Verdict.UNCHECKABLE);
        assertThat(present(course("trade.exports", "US$", "u 0"), 2001).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        TypedMeasure rounded = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .interval(TUR, PAK, 2000, 0, 0, 500_000);
        assertThat(present(rounded, 2000).sentence()).contains("which the source’s rounding leaves open");
    }

    @Test
    void aQuantityTakesNoCategory() {
        ClaimResult result = new Bench(course("trade.exports", "US$", "1 2"))
                .judge(ClaimKind.EXISTENCE, new Binding.Present(EXPORTS, years(2000, 2001), "middle"));
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).contains("trade.exports is a quantity and takes no category");
    }

    /** Codes 0 none, 1 some, 2 non-aggression; a word in other letters is the same word. */
    @ParameterizedTest
    @CsvSource({
        "2, Nonaggression, SUPPORTED",
        "2 2, non-aggression, SUPPORTED",
        "0 1, non-aggression, CONTRADICTED",
        "1 2, non-aggression, IMPRECISE",
        "2 -, non-aggression, UNCHECKABLE",
        "- 1, non-aggression, UNCHECKABLE",
        "-, none, UNCHECKABLE",
        "0, none, SUPPORTED",
        "2, defence, UNCHECKABLE"
    })
    void aCategoryIsComparedByItsWord(String codes, String category, Verdict verdict) {
        assertThat(category(codes, category).verdict()).isEqualTo(verdict);
    }

    @Test
    void aCategoryIsSaidWithItsYears() {
        assertThat(category("0 0 2", "non-aggression").sentence())
                .contains("was none in 2000, 2001, non-aggression in 2002; the text says that it was non-aggression in"
                        + " 2000–2002, which holds for some of the years only.");
        assertThat(category("2", "defence").sentence())
                .contains("has the categories none, some, non-aggression, and the claim gives defence");
    }

    private static ClaimResult category(String codes, String category) {
        TypedMeasure measure = course("x.pledge", "pledge", codes).categories("none", "some", "non-aggression");
        YearRange years = years(2000, 1999 + codes.split(" ").length);
        return new Bench(measure)
                .judge(ClaimKind.EXISTENCE, new Binding.Present(directed("x.pledge"), years, category));
    }

    /**
     * A register that lists no deal at all says nothing; one that lists a deal without deliveries
     * says that there were none.
     */
    @Test
    void aRegisterWithoutAnyDealLeavesPresenceOpen() {
        TypedMeasure none = new TypedMeasure("arms.delivered", Shape.DIRECTED_DYAD, "units", "sipri-transfers", "")
                .counted(TUR, PAK, 2000, 0, 0, "")
                .counted(TUR, PAK, 2001, 0, 0, "");
        ClaimResult open = present(none, 2001);
        assertThat(open.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(open.sentence()).contains("is not in the register for 2000");
        assertThat(Objects.requireNonNull(open.needed()).text())
                .isEqualTo("a contract notice or another register of orders");
        assertThat(open.needed().sources()).isEmpty();
        TypedMeasure one = new TypedMeasure("arms.delivered", Shape.DIRECTED_DYAD, "units", "sipri-transfers", "")
                .counted(TUR, PAK, 2000, 0, 0, "")
                .counted(TUR, PAK, 2001, 0, 1, "");
        assertThat(present(one, 2001).verdict()).isEqualTo(Verdict.CONTRADICTED);
        TypedMeasure money = new TypedMeasure("arms.delivered", Shape.DIRECTED_DYAD, "US$", "sipri-transfers", "")
                .counted(TUR, PAK, 2000, 0, 0, "");
        assertThat(present(money, 2000).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource({
        // The claimed year reaches from 8 to 10; another touches it, or lies clear of it.
        "1 2 8~10 10~12, true, IMPRECISE, is not so at the point values",
        "1 2 8~10 10.5~12, true, CONTRADICTED, do not bear out",
        "1 2 8~10 6~8, true, IMPRECISE, is so at the point values",
        "1 2 8~10 6~7.5, true, SUPPORTED, agrees",
        "1 2 8~10 9, true, IMPRECISE, is so at the point values",
        "1 2 9 9, true, IMPRECISE, shares with another year",
        "30 20 8~10 6~8, false, IMPRECISE, is not so at the point values",
        "30 20 8~10 6~7.5, false, CONTRADICTED, do not bear out",
        "30 20 8~10 10~12, false, IMPRECISE, is so at the point values",
        "30 20 8~10 10.5~12, false, SUPPORTED, agrees",
        "30 20 9 9, false, IMPRECISE, shares with another year",
        "30 20 9 10, false, SUPPORTED, agrees",
        "30 20 9 8, false, CONTRADICTED, do not bear out"
    })
    void anExtremeAtItsEdges(String values, boolean highest, Verdict verdict, String words) {
        ClaimResult result = extremum(values, highest);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.sentence()).contains(words);
        boolean overlap = words.contains("point values");
        assertThat(kinds(result)).isEqualTo(overlap ? "wide_interval" : "");
        assertThat(result.sentence().contains("at the point value of a wide interval"))
                .isEqualTo(overlap);
    }

    @Test
    void theFiguresBeyondTheClaimedComeNextToIt() {
        ClaimResult high = extremum("1 7 5 9 8 2", true);
        assertThat(high.sentence()).contains("was US$5 in 2002, against US$9 in 2003, the highest of 2000–2005");
        assertThat(high.figures().stream()
                        .map(f -> Objects.requireNonNull(f.id().period()).first()))
                .containsExactly(2002, 2001, 2003, 2004, 2000, 2005);
        ClaimResult low = extremum("9 3 5 2 4 7", false);
        assertThat(low.sentence()).contains("was US$5 in 2002, against US$2 in 2003, the lowest of 2000–2005");
        assertThat(extremum("1 2 9 3", true).sentence()).contains("was US$9 in 2002, the highest of 2000–2003;");
        assertThat(extremum("9 4 1 3", false).sentence()).contains("was US$1 in 2002, the lowest of 2000–2003;");
    }

    @Test
    void anExtremeOfAllYearsNamesItsGapsAndAnAbsentYearIsOpen() {
        Bench bench = new Bench(course("trade.exports", "US$", "1 - 9 3 - -"));
        Binding all = new Binding.Extremum(EXPORTS, 2002, true, null);
        ClaimResult result = bench.judge(ClaimKind.EXTREMUM, all);
        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions())
                .containsExactly(new Caution(Caution.Kind.PARTLY_COVERED, "No figure exists for 2001."));
        assertThat(kinds(extremum("1 - 10 3", true))).isEmpty();
        assertThat(extremum("1 - 10 3", true).sentence())
                .contains("has no figure for 2001; in the covered part,")
                .contains("the highest of 2000–2003");
        assertThat(bench.judge(ClaimKind.EXTREMUM, new Binding.Extremum(EXPORTS, 2001, true, null))
                        .sentence())
                .contains("no imported source covers the value of Türkiye’s exports to Pakistan in 2001");
    }

    /** The text is of 2024: a claim of 2025 is still of 2025, and 2026 lies after it. */
    @Test
    void aClaimOfAYearAfterItsTextLooksToThatYear() {
        TypedMeasure measure = course("trade.exports", "US$", "1 2")
                .value(TUR, PAK, 2024, 3)
                .value(TUR, PAK, 2025, 7)
                .value(TUR, PAK, 2026, 9);
        Bench bench = new Bench(measure);
        assertThat(bench.judge(ClaimKind.EXTREMUM, new Binding.Extremum(EXPORTS, 2025, true, null))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(bench.judge(ClaimKind.EXTREMUM, new Binding.Extremum(EXPORTS, 2001, true, null))
                        .sentence())
                .contains("against US$3 in 2024");
    }

    @ParameterizedTest
    @CsvSource({
        // Six against five would be chance; two ties make chance rarer, and it is not.
        "1 3 2 5 4, UP, NOT_SHOWN",
        "1 2 1 3 3, UP, SUPPORTED",
        "3 2 3 1 1, DOWN, SUPPORTED",
        "5 3 4 1 2, DOWN, NOT_SHOWN",
        "1 1 1 1 2, UP, NOT_SHOWN",
        "1 2 3 4 5, DOWN, CONTRADICTED",
        "1 2 3 2 1, UP, CONTRADICTED",
        "1 2 3 2 1, DOWN, CONTRADICTED",
        // Six of nine years are two thirds, five of eight are not, and four are too few.
        "1 - 2 - 3 4 - 5 6, UP, SUPPORTED",
        "1 - 2 - 3 - 4 5, UP, UNCHECKABLE",
        "1 2 3 4, UP, UNCHECKABLE"
    })
    void aTrendAtItsEdges(String values, Direction direction, Verdict verdict) {
        assertThat(trend(values, direction).verdict()).isEqualTo(verdict);
    }

    @Test
    void aTrendIsSaidWithItsEndsAndItsTau() {
        assertThat(trend("1 3 2 5 4", Direction.UP).sentence())
                .contains(
                        "went from US$1 in 2000 to US$4 in 2004, with a rank correlation with time (Kendall’s τ) of 0.6"
                                + " over 5 years; the text")
                // By hand: S must reach 1 + 1.2816 √(5·4·15/18) = 6.23 of 10 pairs.
                .contains("which these figures do not show: a rank correlation with time of 0.62 or more would have");
        assertThat(trend("1 2 - - -", Direction.UP).sentence())
                .contains("has no figure for 2002–2004; in the covered part,")
                .contains("of 1 over 2 years");
        assertThat(trend("1 - - - -", Direction.UP).sentence())
                .contains("has no figure for 2001–2004.")
                .doesNotContain("covered part");
        assertThat(trend("- - - - -", Direction.UP).sentence()).contains("has no figure for any year of 2000–2004");
        ClaimResult gap = trend("1 2 - 3 4 5", Direction.UP);
        assertThat(gap.cautions())
                .containsExactly(new Caution(Caution.Kind.PARTLY_COVERED, "No figure exists for 2002."));
        assertThat(kinds(trend("1 2 3 4 5", Direction.UP))).isEmpty();
        assertThat(kinds(trend("1 2 3 4 1~9", Direction.UP))).isEqualTo("wide_interval");
        assertThat(trend("1 2 3 4 1~9", Direction.UP).sentence()).contains("at the point value of a wide interval");
    }

    @Test
    void pairsOfYearsAreCountedByTheirSign() {
        assertThat(TrendRule.score(new double[] {1, 3, 2, 5, 4})).isEqualTo(6);
        assertThat(TrendRule.score(new double[] {2, 2, 1})).isEqualTo(-2);
        assertThat(TrendRule.score(new double[] {0.25, 0.5})).isEqualTo(1);
        assertThat(TrendRule.score(new double[] {})).isZero();
    }
}
