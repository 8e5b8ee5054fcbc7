package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;

import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that a figure has a value, is a rank, or is a multiple of another. */
class ValueRuleTest {
    private static final String SHARE = "trade.share";

    private static TypedMeasure shares() {
        return new TypedMeasure(SHARE, Shape.DIRECTED_DYAD, "share", "cow-trade", "");
    }

    private static ClaimResult share(TypedMeasure measure, double said, @Nullable Tolerance tolerance) {
        return new Bench(measure)
                .judge(ClaimKind.SHARE, new Binding.Value(directed(SHARE), 2010, said, "share", tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "0.110, SUPPORTED",
        "0.115, SUPPORTED", // half a point off, the last printed digit being a point
        "0.1151, IMPRECISE", // "about 11%" would have been right
        "0.121, IMPRECISE",
        "0.1211, CONTRADICTED",
        "0.098, CONTRADICTED"
    })
    void judgesAPrintedShareByItsLastDigit(double computed, Verdict verdict) {
        ClaimResult result = share(shares().value(TUR, PAK, 2010, computed), 0.11, null);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.11, 0.10, 0.12, SUPPORTED",
        "0.12, 0.105, 0.13, IMPRECISE", // narrow interval that holds 11%
        "0.20, 0.08, 0.40, IMPRECISE", // wide interval that holds it
        "0.11, 0.01, 0.40, SUPPORTED", // wide, the point agrees
        "0.30, 0.20, 0.60, CONTRADICTED" // outside it
    })
    void doesNotContradictWhatLiesInsideTheInterval(double point, double low, double high, Verdict verdict) {
        assertThat(share(shares().interval(TUR, PAK, 2010, point, low, high), 0.11, null)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, 5.0, 5.01, SUPPORTED",
        "LOWER, 5.0, 4.96, SUPPORTED", // a hundredth short is rounding
        "LOWER, 5.0, 4.94, IMPRECISE", // "about" would have been right, "more than" is not
        "LOWER, 5.0, 4.49, CONTRADICTED",
        "LOWER, 5.0, 6.6, SUPPORTED", // up to a third beyond
        "LOWER, 5.0, 6.7, IMPRECISE", // so, but far from what the words make one think
        "LOWER, 5.0, 50, IMPRECISE",
        "UPPER, 5.0, 4.99, SUPPORTED",
        "UPPER, 5.0, 5.04, SUPPORTED",
        "UPPER, 5.0, 5.06, IMPRECISE",
        "UPPER, 5.0, 5.51, CONTRADICTED",
        "UPPER, 5.0, 3.4, SUPPORTED",
        "UPPER, 5.0, 3.2, IMPRECISE",
        "LOWER, -5.0, -5.6, SUPPORTED", // a deficit of more than
        "LOWER, -5.0, -4.4, CONTRADICTED"
    })
    void readsALimitFromItsRightSide(Tolerance.Limit limit, double said, double computed, Verdict verdict) {
        TypedMeasure balance = new TypedMeasure("trade.balance", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .value(TUR, PAK, 2010, computed * 1e9);
        ClaimResult result = new Bench(balance)
                .judge(
                        ClaimKind.VALUE,
                        new Binding.Value(
                                directed("trade.balance"),
                                2010,
                                said * 1e9,
                                "USD",
                                new Tolerance(0.05e9, false, limit)));

        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @Test
    void saysThatALimitHoldsButLiesFarOff() {
        ClaimResult result =
                share(shares().value(TUR, PAK, 2010, 0.4), 0.11, new Tolerance(0.005, false, Tolerance.Limit.LOWER));

        assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
        assertThat(result.sentence())
                .endsWith(
                        "the text says more than 11%, which bears the words out, but lies so far beyond that number that"
                                + " they give a wrong idea of it.");
    }

    @Test
    void lessThanOneReachesDownToNothing() {
        Tolerance lessThan = new Tolerance(0.005, false, Tolerance.Limit.UPPER);

        assertThat(share(shares().value(TUR, PAK, 2010, 0.0004), 0.01, lessThan).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void saysThatAWideIntervalOfDeliveriesRestsOnAnEvenSplit() {
        TypedMeasure tiv = new TypedMeasure("arms.tiv", Shape.DIRECTED_DYAD, "TIV million", "sipri-transfers", "")
                .interval(TUR, PAK, 2010, 20, 4, 36);
        ClaimResult result = new Bench(tiv)
                .judge(
                        ClaimKind.VALUE,
                        new Binding.Value(directed("arms.tiv"), 2010, 20, "TIV million", new Tolerance(1, false)));

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.sentence())
                .isEqualTo(
                        "By SIPRI’s arms transfers register (2024), the volume of arms delivered by Türkiye to Pakistan"
                                + " in 2010 was 20 million TIV (4 million TIV to 36 million TIV) on an even split of"
                                + " deliveries; the text says 20 million TIV, which agrees.");
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.EVEN_SPLIT);
    }

    @Test
    void takesWhatTheSourceRoundsAwayForAgreement() {
        TypedMeasure trade = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .interval(TUR, PAK, 2010, 600e6, 599.5e6, 600.5e6);
        Binding said = new Binding.Value(directed("trade.exports"), 2010, 600.3e6, "USD", new Tolerance(0.05e6, false));
        ClaimResult result = new Bench(trade).judge(ClaimKind.VALUE, said);

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.ROUNDED);
    }

    @Test
    void leavesOpenWhatTheSourceDoesNotReportAndNamesWhatIsNeeded() {
        TypedMeasure measure = shares().absent(TUR, PAK, 2010, Status.NOT_REPORTED, "the file has -9");
        ClaimResult result = share(measure, 0.11, null);

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence())
                .isEqualTo(
                        "The text says 11%; this cannot be checked, for the share of Pakistan in Türkiye’s exports has"
                                + " no figure for 2010: the file has -9.");
        assertThat(result.findNeeded()).hasValueSatisfying(needed -> {
            assertThat(needed.sources()).containsExactly("cow-trade");
            assertThat(needed.text()).contains("covers 2010");
        });
    }

    @Test
    void takesATrueZeroAsAFigure() {
        assertThat(share(shares().value(TUR, PAK, 2010, 0), 0.11, null).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, SUPPORTED", "2, 1, 3, SUPPORTED", "3, 2, 3, IMPRECISE", "3, 3, 3, CONTRADICTED"})
    void judgesARankExactly(double point, double low, double high, Verdict verdict) {
        TypedMeasure rank = new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")
                .interval(TUR, PAK, 2010, point, low, high);

        assertThat(new Bench(rank)
                        .judge(ClaimKind.RANK, new Binding.Rank(directed("trade.rank"), 2010, 2))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** The first three places must be met; from the fourth on the next place, or a tenth, is near. */
    @ParameterizedTest
    @CsvSource({
        "28, 27, IMPRECISE",
        "30, 27, IMPRECISE",
        "31, 27, CONTRADICTED",
        "5, 4, IMPRECISE",
        "6, 4, CONTRADICTED",
        "4, 3, CONTRADICTED",
        "2, 1, CONTRADICTED"
    })
    void aRankBesideTheRightOneIsImprecise(double computed, int said, Verdict verdict) {
        TypedMeasure rank = new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")
                .value(TUR, PAK, 2010, computed);

        assertThat(new Bench(rank)
                        .judge(ClaimKind.RANK, new Binding.Rank(directed("trade.rank"), 2010, said))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3, SUPPORTED", "2, CONTRADICTED", "1, CONTRADICTED"})
    void judgesAVoteExactlyAndReadsItAsAWord(double said, Verdict verdict) {
        TypedMeasure vote = new TypedMeasure("un.vote", Shape.STATE, "choice", "un-votes", "the resolution")
                .add(PAK, 0, null, "R/34/30", "2024", 3, null, null, "no");
        ClaimResult result = new Bench(vote)
                .judge(
                        ClaimKind.VALUE,
                        new Binding.Value(Bench.series("un.vote:R/34/30", "PAK", null), 1979, said, "choice", null));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.sentence()).contains("Pakistan’s vote on resolution R/34/30 in 1979 was no;");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 50, 50, SUPPORTED",
        "95, 95, 50, 50, IMPRECISE",
        "150, 150, 50, 50, CONTRADICTED",
        "120, 90, 150, 50, IMPRECISE"
    })
    void formsAQuotientWithItsWidestBounds(double point, double low, double highOrBase, double base, Verdict verdict) {
        double high = Math.max(point, highOrBase);
        TypedMeasure trade = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .interval(TUR, PAK, 2010, point, Math.min(low, point), high)
                .value(PAK, TUR, 2010, base);
        ClaimResult result = new Bench(trade)
                .judge(
                        ClaimKind.RATIO,
                        new Binding.Ratio(
                                directed("trade.exports"),
                                2010,
                                Bench.series("trade.exports", "PAK", "TUR"),
                                2010,
                                2,
                                new Tolerance(0.05, false)));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.figures()).hasSize(2);
    }

    @Test
    void doesNotDivideByWhatMayBeZero() {
        TypedMeasure trade = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .value(TUR, PAK, 2010, 100)
                .interval(PAK, TUR, 2010, 0, 0, 500_000);
        Binding ratio = new Binding.Ratio(
                directed("trade.exports"), 2010, Bench.series("trade.exports", "PAK", "TUR"), 2010, 2, null);

        assertThat(new Bench(trade).judge(ClaimKind.RATIO, ratio).verdict()).isEqualTo(Verdict.UNCHECKABLE);
    }
}
