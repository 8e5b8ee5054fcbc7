package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about several years of one series: ranks, signs, presence, extremes, trends. */
class SpanRulesTest {

    /**
     * One value a year from 2000, separated by blanks; {@code -} is a year without row, {@code a~b}
     * an interval.
     */
    static TypedMeasure course(String id, String unit, String values) {
        TypedMeasure measure = new TypedMeasure(id, Shape.DIRECTED_DYAD, unit, "cow-trade", "");
        int year = 2000;
        for (String text : values.split(" ")) {
            if (text.contains("~")) {
                double low = Double.parseDouble(text.split("~")[0]);
                double high = Double.parseDouble(text.split("~")[1]);
                measure.interval(TUR, PAK, year, (low + high) / 2, low, high);
            } else if (text.equals("u")) {
                measure.absent(TUR, PAK, year, Status.UNDEFINED, "0/0");
            } else if (!text.equals("-")) {
                measure.value(TUR, PAK, year, Double.parseDouble(text));
            }
            year++;
        }
        return measure;
    }

    @ParameterizedTest
    @CsvSource({
        "16 20 17, SUPPORTED",
        "16 15 17, CONTRADICTED",
        "16 - 17, UNCHECKABLE",
        "16 - 3, CONTRADICTED",
        "16 14~20 17, IMPRECISE",
        "16 u 17, SUPPORTED",
        "- - -, UNCHECKABLE"
    })
    void aRankOutsideTheFirstIsSoInEveryYear(String ranks, Verdict verdict) {
        ClaimResult result = new Bench(course("trade.rank", "rank", ranks))
                .judge(ClaimKind.NOT_IN_TOP, new Binding.NotInTop(directed("trade.rank"), years(2000, 2002), 15));

        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "5 6 -1, SUPPORTED",
        "5 6 0, SUPPORTED",
        "5 -6 -1, CONTRADICTED",
        "5 6 -, SUPPORTED",
        "5 - -, UNCHECKABLE",
        "-5 -6 -, CONTRADICTED",
        "5 6 7 -1 -2, IMPRECISE",
        "5 -1~3 -2, IMPRECISE",
        "5 u u, SUPPORTED"
    })
    void aSignHoldsInTwoThirdsOfTheYearsWhateverTheMissingOnesHold(String balances, Verdict verdict) {
        int last = 1999 + balances.split(" ").length;
        ClaimResult result = new Bench(course("trade.balance", "US$", balances))
                .judge(ClaimKind.SIGN, new Binding.Sign(directed("trade.balance"), years(2000, last), true, "TUR"));

        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "0 3 0, SUPPORTED",
        "- 3 -, SUPPORTED",
        "0 0 0, CONTRADICTED",
        "0 - 0, UNCHECKABLE",
        "0 0 0~1, SUPPORTED"
    })
    void presenceTakesOneYearAboveZero(String values, Verdict verdict) {
        Binding present = new Binding.Present(directed("trade.exports"), years(2000, 2002), null);

        assertThat(new Bench(course("trade.exports", "US$", values))
                        .judge(ClaimKind.EXISTENCE, present)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aZeroOfRoundedValuesIsNoAbsence() {
        TypedMeasure rounded = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .interval(TUR, PAK, 2000, 0, 0, 500_000);
        Binding present = new Binding.Present(directed("trade.exports"), years(2000, 2000), null);

        assertThat(new Bench(rounded).judge(ClaimKind.EXISTENCE, present).verdict())
                .isEqualTo(Verdict.IMPRECISE);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 9 3, SUPPORTED",
        "1 2 9 9, IMPRECISE",
        "1 2 8 9, CONTRADICTED",
        "1 - 9 3, UNCHECKABLE",
        "1 - 8 9, CONTRADICTED",
        "1 2 - 3, UNCHECKABLE",
        "1 u 9 3, SUPPORTED",
        "1 2 8~10 7~8.5, IMPRECISE",
        "1 2 8~10 9~11, IMPRECISE",
        "1 2 8~10 12~14, CONTRADICTED"
    })
    void anExtremeStandsApartFromEveryOtherYear(String values, Verdict verdict) {
        Binding highest = new Binding.Extremum(directed("trade.exports"), 2002, true, years(2000, 2003));

        assertThat(new Bench(course("trade.exports", "US$", values))
                        .judge(ClaimKind.EXTREMUM, highest)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theLowestIsJudgedLikeTheHighest() {
        Binding lowest = new Binding.Extremum(directed("trade.exports"), 2001, false, years(2000, 2003));
        ClaimResult result = new Bench(course("trade.exports", "US$", "5 3 1 2")).judge(ClaimKind.EXTREMUM, lowest);

        assertThat(result.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(result.sentence()).contains("was US$3 in 2001, against US$1 in 2002, the lowest of 2000–2003");
    }

    @Test
    void anExtremeOfAllYearsLeavesOutWhatCameAfterTheText() {
        TypedMeasure measure = course("trade.exports", "US$", "1 9 3").value(TUR, PAK, 2025, 20);
        Binding highest = new Binding.Extremum(directed("trade.exports"), 2001, true, null);

        assertThat(new Bench(measure).judge(ClaimKind.EXTREMUM, highest).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5, SUPPORTED",
        "1 2 3 5 4, SUPPORTED",
        "1 3 2 5 4, NOT_SHOWN",
        "5 4 3 2 1, CONTRADICTED",
        "1 1 1 1 1, CONTRADICTED",
        "1 2 3 4, UNCHECKABLE",
        "1 2 3 4 5 -, UNCHECKABLE",
        "- 1 2 3 4 5, UNCHECKABLE",
        "1 2 - 3 4 5, SUPPORTED"
    })
    void aTrendIsATendencyThatChanceSeldomGives(String values, Verdict verdict) {
        int last = 1999 + values.split(" ").length;
        Binding up = new Binding.Trend(directed("trade.exports"), years(2000, last), Direction.UP, Set.of());

        assertThat(new Bench(course("trade.exports", "US$", values))
                        .judge(ClaimKind.TREND, up)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aTrendLeavesOutItsExceptionsAndSaysWhatTheCoveredPartShows() {
        Binding up = new Binding.Trend(directed("trade.exports"), years(2000, 2006), Direction.UP, Set.of(2006));
        Binding longer = new Binding.Trend(directed("trade.exports"), years(2000, 2009), Direction.UP, Set.of(2006));
        Bench bench = new Bench(course("trade.exports", "US$", "1 2 3 4 5 6 1"));

        assertThat(bench.judge(ClaimKind.TREND, up).verdict()).isEqualTo(Verdict.SUPPORTED);
        ClaimResult open = bench.judge(ClaimKind.TREND, longer);
        assertThat(open.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(open.sentence()).contains("has no figure for 2007–2009; in the covered part,");
    }

    @Test
    void gapsInsideADecidedSpanAreNamed() {
        Binding sign = new Binding.Sign(directed("trade.balance"), years(2000, 2002), true, null);
        ClaimResult result = new Bench(course("trade.balance", "US$", "5 6 -")).judge(ClaimKind.SIGN, sign);

        assertThat(result.cautions())
                .containsExactly(new Caution(Caution.Kind.PARTLY_COVERED, "No figure exists for 2002."));
    }
}
