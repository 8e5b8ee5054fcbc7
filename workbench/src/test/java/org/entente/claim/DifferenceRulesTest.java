package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.CommitmentState;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.SourceLine;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that compare two figures or two spans, or name an aim. */
class DifferenceRulesTest {
    private static final String EXPORTS = "trade.exports";

    private static TypedMeasure exports() {
        return new TypedMeasure(EXPORTS, Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 4, 4, 4, SUPPORTED",
        "4, 4, 4, 1, 1, 1, CONTRADICTED",
        "4, 4, 4, 4, 4, 4, CONTRADICTED",
        "2, 0, 5, 4, 1, 9, IMPRECISE",
        "4, 1, 9, 2, 0, 5, IMPRECISE",
        "2, 1, 3, 5, 4, 6, SUPPORTED",
        "5, 4, 6, 2, 1, 3, CONTRADICTED"
    })
    void aRiseIsBeyondTheIntervals(double a, double al, double ah, double b, double bl, double bh, Verdict verdict) {
        TypedMeasure measure = exports().interval(TUR, PAK, 2007, a, al, ah).interval(TUR, PAK, 2010, b, bl, bh);
        Binding rise = new Binding.Change(directed(EXPORTS), years(2007, 2007), years(2010, 2010), Direction.UP);

        assertThat(new Bench(measure).judge(ClaimKind.CHANGE, rise).verdict()).isEqualTo(verdict);
    }

    @Test
    void meansOfSpansAreComparedAndAGapLeavesThemOpen() {
        TypedMeasure measure = exports()
                .value(TUR, PAK, 2000, 2)
                .value(TUR, PAK, 2001, 4)
                .value(TUR, PAK, 2002, 10)
                .absent(TUR, PAK, 2003, Status.UNDEFINED, "0/0");
        Bench bench = new Bench(measure);

        ClaimResult rise = bench.judge(
                ClaimKind.CHANGE,
                new Binding.Change(directed(EXPORTS), years(2000, 2001), years(2002, 2003), Direction.UP));
        assertThat(rise.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(rise.sentence()).contains("averaged US$3 in 2000–2001 and US$10 in 2002–2003");
        assertThat(bench.judge(
                                ClaimKind.CHANGE,
                                new Binding.Change(
                                        directed(EXPORTS), years(2000, 2001), years(2002, 2004), Direction.UP))
                        .verdict())
                .isEqualTo(Verdict.UNCHECKABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 5, 5, 5, 4, 4, 4, SUPPORTED",
        "ABOVE, 4, 4, 4, 5, 5, 5, CONTRADICTED",
        "ABOVE, 5, 3, 7, 4, 2, 6, IMPRECISE",
        "BELOW, 4, 4, 4, 5, 5, 5, SUPPORTED",
        "BELOW, 5, 5, 5, 4, 4, 4, CONTRADICTED",
        "BELOW, 4, 4, 4, 4, 4, 4, CONTRADICTED",
        "SAME, 4, 4, 4, 4, 4, 4, SUPPORTED",
        "SAME, 4.2, 4.2, 4.2, 4, 4, 4, IMPRECISE",
        "SAME, 4, 3, 9, 8, 7, 9, IMPRECISE",
        "SAME, 4, 4, 4, 8, 8, 8, CONTRADICTED"
    })
    void oneFigureComparesWithAnother(
            Relation relation, double a, double al, double ah, double b, double bl, double bh, Verdict verdict) {
        TypedMeasure measure = exports().interval(TUR, PAK, 2010, a, al, ah).interval(PAK, TUR, 2010, b, bl, bh);
        Binding comparison =
                new Binding.Comparison(directed(EXPORTS), 2010, relation, Bench.series(EXPORTS, "PAK", "TUR"), 2010);

        assertThat(new Bench(measure).judge(ClaimKind.COMPARISON, comparison).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aComparisonWithoutOneOfItsFiguresIsOpen() {
        Binding comparison = new Binding.Comparison(
                directed(EXPORTS), 2010, Relation.ABOVE, Bench.series(EXPORTS, "PAK", "TUR"), 2010);

        assertThat(new Bench(exports().value(TUR, PAK, 2010, 4))
                        .judge(ClaimKind.COMPARISON, comparison)
                        .sentence())
                .contains("no imported source covers the value of Pakistan’s exports to Türkiye in 2010");
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2005, 100, SUPPORTED",
        "2012, 2005, 60, CONTRADICTED",
        "2012, 2005, 95, IMPRECISE",
        "2020, 2005, 60, UNCHECKABLE",
        ", 2005, 60, UNCHECKABLE",
        ", 2005, 120, SUPPORTED",
        "2020, 2016, 120, UNCHECKABLE"
    })
    void anAimIsReachedByItsYearAndAfterItWasSet(@Nullable Integer by, String set, double most, Verdict verdict) {
        TypedMeasure measure = exports();
        for (int year = 2000; year <= 2014; year++) {
            measure.value(TUR, PAK, year, year == 2010 ? most : 10);
        }
        Bench bench = new Bench(measure);
        bench.commitments.add(new Commitment(
                "cm-aim",
                EdtfDate.parse(set),
                java.util.List.of("TUR"),
                Sector.ECONOMY,
                "An aim.",
                null,
                CommitmentState.OPEN,
                null,
                java.util.List.of(),
                "Section",
                new SourceLine("commitments.yaml", 1)));

        assertThat(bench.judge(ClaimKind.TARGET, new Binding.Reach(directed(EXPORTS), 100, "USD", by, "cm-aim"))
                        .verdict())
                .isEqualTo(verdict);
    }
}
