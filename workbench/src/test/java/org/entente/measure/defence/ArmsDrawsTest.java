package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Period;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** Random allocations of typed deals against distributions worked out by hand. */
class ArmsDrawsTest {
    private static final int USA = 2;
    private static final int TUR = 640;
    private static final int PAK = 770;

    private static ArmsDeal deal(long line, int supplier, int units, double unit, int... years) {
        return new ArmsDeal(
                1,
                line,
                supplier,
                PAK,
                1999,
                OptionalInt.of(units),
                OptionalInt.of(units),
                false,
                "Fighter",
                years,
                OptionalDouble.of(unit),
                units * unit);
    }

    private static double sumOf(double[] draws) {
        return Arrays.stream(draws).sum();
    }

    @Test
    void aDealOfOneYearIsNotDivided() {
        ArmsDraws draws = ArmsDraws.of(PAK, true, List.of(deal(1, TUR, 4, 2.5, 2000)), null);
        assertThat(draws.flow(TUR, PAK, Period.year(2000))).containsOnly(10.0);
        assertThat(draws.flow(TUR, PAK, Period.year(2001))).containsOnly(0.0);
        assertThat(draws.flow(USA, PAK, Period.year(2000))).containsOnly(0.0);
    }

    /**
     * Two years and eleven units: one each, and of nine X in the first, which is beta-binomial with
     * both parameters 2.5. Its mean is 4.5 and its variance 9·¼·(5 + 9)/(5 + 1) = 5.25.
     */
    @Test
    void unitsAreBetaBinomialOverTwoYears() {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int line = 1; line <= 50; line++) {
            ArmsDraws draws = ArmsDraws.of(PAK, true, List.of(deal(line, TUR, 11, 1, 2000, 2001)), null);
            double[] first = draws.flow(TUR, PAK, Period.year(2000));
            double[] second = draws.flow(TUR, PAK, Period.year(2001));
            for (int b = 0; b < first.length; b++) {
                assertThat(first[b]).isEqualTo(Math.rint(first[b])).isBetween(1.0, 10.0);
                assertThat(first[b] + second[b]).isCloseTo(11, within(1e-12));
                sum += first[b];
                squares += first[b] * first[b];
                n++;
            }
        }
        double mean = sum / n;
        assertThat(mean).isCloseTo(5.5, within(0.1));
        assertThat(squares / n - mean * mean).isCloseTo(5.25, within(0.25));
    }

    @Test
    void aWindowOverAllYearsOfADealHasItsTotal() {
        ArmsDraws draws = ArmsDraws.of(PAK, true, List.of(deal(7, TUR, 20, 1.5, 2000, 2001, 2003)), null);
        Arrays.stream(draws.flow(TUR, PAK, Period.window(2000, 2004)))
                .forEach(tiv -> assertThat(tiv).isCloseTo(30, within(1e-9)));
    }

    @Test
    void theSameDealIsDividedAlikeWhateverElseIsThere() {
        ArmsDeal one = deal(3, TUR, 12, 1, 2000, 2001);
        ArmsDeal other = deal(4, USA, 30, 2, 2000, 2001, 2002);
        double[] alone = ArmsDraws.of(PAK, true, List.of(one), null).flow(TUR, PAK, Period.year(2000));
        double[] beside = ArmsDraws.of(PAK, true, List.of(other, one), null).flow(TUR, PAK, Period.year(2000));
        assertThat(beside).isEqualTo(alone);
    }

    /** Of 12 and 60 in two years SIPRI publishes 15 for the first: what is drawn sums to it. */
    @Test
    void allocationsAreFittedToPublishedTotals() {
        CanonicalRows rows = new CanonicalRows().snapshot("sipri-tiv", "1", 1999, 2002, "arms_total");
        rows.row("arms_total", "recipient", PAK, "Pakistan", 2000, 15, 14.5, 15.5);
        rows.row("arms_total", "recipient", PAK, "Pakistan", 2001, 57, 56.5, 57.5);
        List<ArmsDeal> deals = List.of(deal(3, TUR, 12, 1, 2000, 2001), deal(4, USA, 30, 2, 2000, 2001));
        try (Store store = rows.store()) {
            ArmsTotals totals = ArmsTotals.read(store, store.listSnapshots().get(0));
            ArmsDraws fitted = ArmsDraws.of(PAK, true, deals, totals);
            for (double total : fitted.total(PAK, Period.year(2000))) {
                assertThat(total).isCloseTo(15, within(0.5));
            }
            double[] turkish = fitted.flow(TUR, PAK, Period.year(2000));
            double[] american = fitted.flow(USA, PAK, Period.year(2000));
            assertThat(sumOf(turkish) + sumOf(american)).isCloseTo(15.0 * ArmsDraws.DRAWS, within(20.0));
            ArmsDraws free = ArmsDraws.of(PAK, true, deals, null);
            ArmsDraws.Interval wide = ArmsDraws.interval(free.flow(USA, PAK, Period.year(2000)));
            ArmsDraws.Interval narrow = ArmsDraws.interval(american);
            assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 2);
        }
    }

    @Test
    void theIntervalLeavesATwentiethOnEitherSide() {
        double[] draws = new double[ArmsDraws.DRAWS];
        Arrays.setAll(draws, i -> draws.length - 1 - i);
        ArmsDraws.Interval interval = ArmsDraws.interval(draws);
        assertThat(interval.low()).isCloseTo(9.95, within(1e-9));
        assertThat(interval.high()).isCloseTo(189.05, within(1e-9));
    }
}
