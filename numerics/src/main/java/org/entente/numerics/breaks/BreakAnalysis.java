package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about the breaks of one series. The dates are those of the division with the least
 * BIC; none is a possible answer.
 *
 * @param search the best division for each number of breaks
 * @param trim least part of the series in a regime
 * @param breaks of the chosen division
 * @param tests of one change anywhere
 * @param bootstrapped the largest F statistic with a p-value that allows for correlation in time:
 *     whether there is any change
 * @param cusum of the cumulated residuals
 * @param sequential whether one break more is warranted
 * @param unitRoot whether the series may wander; empty where that cannot be tested
 * @param autocorrelation of first order, of the errors within the chosen regimes
 * @param stability of the breaks under other trimmings and penalties
 * @param warnings for the reader
 */
public record BreakAnalysis(
        StructuralBreaks search,
        double trim,
        List<FoundBreak> breaks,
        Optional<FTests> tests,
        Optional<ChangeTest> bootstrapped,
        ChangeTest cusum,
        List<SequentialTest> sequential,
        Optional<UnitRoot> unitRoot,
        double autocorrelation,
        Stability stability,
        Set<BreakWarning> warnings) {

    /** Observations below which a series is short. */
    public static final int SHORT = 40;

    /** Of all intervals. */
    public static final double LEVEL = 0.95;

    private static final double SIGNIFICANT = 0.05;
    private static final double WANDERS = 0.10;

    public BreakAnalysis {
        breaks = List.copyOf(breaks);
        sequential = List.copyOf(sequential);
        warnings = Set.copyOf(warnings);
    }

    /**
     * @param trim above 0 and up to 0.5
     * @param most breaks looked for
     * @throws TooFewObservationsException when a regime would have no more observations than
     *     coefficients
     */
    public static BreakAnalysis of(BreakModel model, double trim, int most) {
        return of(model, trim, most, true);
    }

    /**
     * As {@link #of(BreakModel, double, int)}, without the p-values that take drawn series: they
     * are empty.
     */
    public static BreakAnalysis withoutDraws(BreakModel model, double trim, int most) {
        return of(model, trim, most, false);
    }

    private static BreakAnalysis of(BreakModel model, double trim, int most, boolean draws) {
        StructuralBreaks search = StructuralBreaks.search(model, trim, most);
        List<Integer> at = search.chosen().breaks();
        Optional<ChangeTest> bootstrapped = draws ? FTests.bootstrapped(model, trim) : Optional.empty();
        List<FoundBreak> breaks = breaks(model, at, trim, draws, bootstrapped);
        Optional<FTests> tests = FTests.of(model, trim, Errors.HETEROGENEOUS);
        Optional<UnitRoot> unitRoot = UnitRoot.of(model);
        double correlation = LongRun.correlation(Remainders.of(model, at));
        return new BreakAnalysis(
                search,
                trim,
                breaks,
                tests,
                bootstrapped,
                Cusum.of(model),
                SequentialTest.of(search, trim, Errors.HETEROGENEOUS),
                unitRoot,
                correlation,
                Stability.of(model, at, most),
                warnings(search, breaks, bootstrapped, unitRoot, correlation));
    }

    private static List<FoundBreak> breaks(
            BreakModel model, List<Integer> at, double trim, boolean draws, Optional<ChangeTest> whole) {
        List<Optional<BreakInterval>> intervals = BreakIntervals.of(model, at, Errors.HETEROGENEOUS, LEVEL);
        List<Optional<BreakInterval>> wide = BreakIntervals.of(model, at, Errors.HAC, LEVEL);
        List<FoundBreak> breaks = new ArrayList<>();
        for (int k = 0; k < at.size(); k++) {
            BreakModel about =
                    model.part(k == 0 ? 0 : at.get(k - 1), k + 1 == at.size() ? model.size() : at.get(k + 1));
            breaks.add(new FoundBreak(
                    at.get(k),
                    intervals.get(k),
                    wide.get(k),
                    testable(about)
                            ? FTests.of(about, trim, Errors.HETEROGENEOUS).map(FTests::supF)
                            : Optional.empty(),
                    at.size() == 1
                            ? whole
                            : draws && testable(about) ? FTests.bootstrapped(about, trim) : Optional.empty()));
        }
        return breaks;
    }

    private static boolean testable(BreakModel about) {
        return about.size() >= 2 * (about.parameters() + 1);
    }

    private static Set<BreakWarning> warnings(
            StructuralBreaks search,
            List<FoundBreak> breaks,
            Optional<ChangeTest> bootstrapped,
            Optional<UnitRoot> unitRoot,
            double correlation) {
        int n = search.model().size();
        Set<BreakWarning> warnings = EnumSet.noneOf(BreakWarning.class);
        if (n < SHORT) {
            warnings.add(BreakWarning.SHORT_SERIES);
        }
        if (breaks.stream().anyMatch(b -> b.at() == search.segment() || b.at() == n - search.segment())) {
            warnings.add(BreakWarning.NEAR_END);
        }
        if (breaks.stream().flatMap(b -> b.interval().stream()).anyMatch(i -> i.low() < 1 || i.high() >= n)) {
            warnings.add(BreakWarning.WIDE_INTERVAL);
        }
        if (unitRoot.isPresent() && unitRoot.get().dickeyFullerP() > WANDERS) {
            warnings.add(BreakWarning.UNIT_ROOT);
        }
        if (Math.abs(correlation) > 2 / Math.sqrt(n)) {
            warnings.add(BreakWarning.AUTOCORRELATION);
        }
        if (!breaks.isEmpty() && bootstrapped.filter(t -> t.p() > SIGNIFICANT).isPresent()) {
            warnings.add(BreakWarning.SHIFT_OR_AUTOCORRELATION);
        }
        return warnings;
    }

    public boolean warns(BreakWarning warning) {
        return warnings.contains(warning);
    }
}
