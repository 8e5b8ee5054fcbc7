package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.measure.estimate.TypedFigures.figures;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakInterval;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.BreakWarning;
import org.entente.numerics.breaks.FoundBreak;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks of series that are made with one, and dates that are given. */
class BreakStudyTest {
    private static final int FIRST = 1960;

    /** Forty years with a shift of the level in 1985 and a little noise. */
    private static BreakSeries shifted(double shift) {
        Random random = new Random(3);
        double[] values = new double[40];
        Arrays.setAll(values, t -> 10 + (t >= 25 ? shift : 0) + random.nextGaussian());
        return BreakSeries.of(figures(FIRST, values), BreakScale.LEVEL);
    }

    private static BreakRequest mean(Integer... dates) {
        return new BreakRequest(BreakModel.Kind.MEAN, 0.15, 5, List.of(dates));
    }

    private static BreakOutcome.Studied studied(BreakSeries series, BreakRequest request) {
        return (BreakOutcome.Studied) BreakStudy.study(series, request);
    }

    @Test
    void aBreakIsTheFirstPeriodOfTheNewRegime() {
        BreakOutcome.Studied found = studied(shifted(6), mean());
        assertThat(found.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.opens()).isEqualTo(Period.year(1985));
            assertThat(turn.settings()).isEqualTo(9);
            assertThat(turn.again()).isEqualTo(9);
            BreakInterval interval = found.analysis().breaks().get(0).interval().orElseThrow();
            assertThat(turn.span().orElseThrow())
                    .isEqualTo(new BreakOutcome.TurnSpan(
                            Period.year(FIRST + (int) interval.low()),
                            false,
                            Period.year(FIRST + (int) interval.high()),
                            false));
            assertThat(found.isDatedAt((int) interval.low())).isTrue();
            assertThat(found.isDatedAt((int) interval.low() - 1)).isFalse();
            assertThat(found.isDatedAt((int) interval.high() + 1)).isFalse();
        });
        assertThat(found.segment()).isEqualTo(6);
        assertThat(found.isChangeEstablished()).isTrue();
        assertThat(found.p())
                .isEqualTo(found.analysis().bootstrapped().orElseThrow().p())
                .isBetween(0.0001, 0.05);
        assertThat(found.series().size()).isEqualTo(40);
        assertThat(found.dated()).isEmpty();
    }

    /**
     * An interval that reaches beyond an end says so, and ends there; one that cannot be computed
     * is that date only.
     */
    @Test
    void anIntervalIsClippedToTheSeriesAndSaysIt() {
        BreakOutcome.Studied found = studied(shifted(6), mean());
        FoundBreak one = found.analysis().breaks().get(0);
        for (long[] ends : new long[][] {{0, 40}, {-3, 39}, {1, 44}, {25, 25}}) {
            BreakOutcome.Studied with = with(found, Optional.of(new BreakInterval(25, ends[0], ends[1])), one);
            BreakOutcome.TurnSpan span = with.turns().get(0).span().orElseThrow();
            assertThat(span.before()).isEqualTo(ends[0] < 1);
            assertThat(span.after()).isEqualTo(ends[1] >= 40);
            assertThat(span.low()).isEqualTo(Period.year(FIRST + (int) Math.max(0, ends[0])));
            assertThat(span.high()).isEqualTo(Period.year(FIRST + (int) Math.min(39, ends[1])));
        }
        BreakOutcome.Studied without = with(found, Optional.empty(), one);
        assertThat(without.turns().get(0).span()).isEmpty();
        assertThat(without.isDatedAt(25)).isTrue();
        assertThat(without.isDatedAt(24)).isFalse();
    }

    private static BreakOutcome.Studied with(
            BreakOutcome.Studied found, Optional<BreakInterval> interval, FoundBreak one) {
        BreakAnalysis a = found.analysis();
        FoundBreak other = new FoundBreak(one.at(), interval, Optional.empty(), one.test(), one.bootstrapped());
        return new BreakOutcome.Studied(
                found.series(),
                found.request(),
                new BreakAnalysis(
                        a.search(),
                        a.trim(),
                        List.of(other),
                        a.tests(),
                        a.bootstrapped(),
                        a.cusum(),
                        a.sequential(),
                        a.unitRoot(),
                        a.autocorrelation(),
                        a.stability(),
                        a.warnings()),
                List.of());
    }

    @Test
    void noiseHasNoBreak() {
        BreakOutcome.Studied none = studied(shifted(0), mean());
        assertThat(none.turns()).isEmpty();
        assertThat(none.isChangeEstablished()).isFalse();
        assertThat(none.isDatedAt(25)).isFalse();
    }

    /** A random walk has a unit root that is not rejected; noise about a level has none. */
    @Test
    void aUnitRootIsSaidWhereItIsNotRejected() {
        Random random = new Random(9);
        double[] walk = new double[60];
        for (int t = 1; t < walk.length; t++) {
            walk[t] = walk[t - 1] + random.nextGaussian();
        }
        BreakOutcome.Studied wandering = studied(BreakSeries.of(figures(1950, walk), BreakScale.LEVEL), mean());
        assertThat(wandering.analysis().warns(BreakWarning.UNIT_ROOT)).isTrue();
        assertThat(wandering.findUnitRoot())
                .hasValue(wandering.analysis().unitRoot().orElseThrow().dickeyFullerP());
        assertThat(studied(shifted(0), mean()).findUnitRoot()).isEmpty();
    }

    /**
     * Within six observations of an end a test has no power; the first year has nothing before it.
     */
    @Test
    void datesThatAreGivenHaveTheirPlace() {
        BreakOutcome.Studied found = studied(shifted(6), mean(1960, 1961, 1965, 1966, 1985, 1994, 1995, 1999, 2000));
        assertThat(found.dated())
                .extracting(BreakOutcome.DatedChange::at)
                .containsExactly(0, 1, 5, 6, 25, 34, 35, 39, 40);
        assertThat(found.dated())
                .extracting(BreakOutcome.DatedChange::place)
                .containsExactly(
                        BreakOutcome.Place.OUTSIDE,
                        BreakOutcome.Place.NEAR_END,
                        BreakOutcome.Place.NEAR_END,
                        BreakOutcome.Place.INSIDE,
                        BreakOutcome.Place.INSIDE,
                        BreakOutcome.Place.INSIDE,
                        BreakOutcome.Place.NEAR_END,
                        BreakOutcome.Place.NEAR_END,
                        BreakOutcome.Place.OUTSIDE);
        assertThat(found.dated())
                .extracting(d -> d.findP().isPresent())
                .containsExactly(false, false, false, true, true, true, false, false, false);
        BreakOutcome.DatedChange at = found.dated().get(4);
        assertThat(at.year()).isEqualTo(1985);
        assertThat(at.findP()).hasValue(at.test().orElseThrow().bootstrapped().p());
        assertThat(at.findP().getAsDouble()).isLessThan(0.05);
        assertThat(BreakStudy.dated(found.series(), mean(), 1985)).isEqualTo(at);
    }

    /** The mean from 1985 on less the mean before. */
    @Test
    void theShiftAtADateIsThatOfTheMeans() {
        BreakSeries series = shifted(6);
        double before = Arrays.stream(series.values(), 0, 25).average().orElseThrow();
        double after = Arrays.stream(series.values(), 25, 40).average().orElseThrow();
        assertThat(studied(series, mean(1985)).dated().get(0).shift().orElseThrow())
                .isCloseTo(after - before, within(1e-9));
    }

    @Test
    void aLookHasNoPOfTheWholeButThoseOfDates() {
        BreakOutcome.Studied looked = (BreakOutcome.Studied) BreakStudy.look(shifted(6), mean(1985));
        assertThat(looked.turns()).hasSize(1);
        assertThat(looked.dated().get(0).findP()).isPresent();
        assertThatThrownBy(looked::p).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatCannotBeSearchedSaysWhy() {
        double[] noise = shifted(0).values();
        double[] events = new double[40];
        events[7] = 3;
        events[30] = 11;
        assertRefused(events, BreakRequest.usual(List.of()), BreakOutcome.Reason.ZEROS, 0);
        assertRefused(
                Arrays.copyOf(noise, 20),
                new BreakRequest(BreakModel.Kind.TREND, 0.05, 5, List.of()),
                BreakOutcome.Reason.TOO_SHORT,
                60);
        assertRefused(Arrays.copyOf(noise, 19), mean(), BreakOutcome.Reason.TOO_SHORT, 20);
        assertThat(BreakStudy.study(BreakSeries.of(figures(FIRST, Arrays.copyOf(noise, 20)), BreakScale.LEVEL), mean()))
                .isInstanceOf(BreakOutcome.Studied.class);
        double[] one = new double[30];
        one[29] = 1;
        assertRefused(one, mean(), BreakOutcome.Reason.ZEROS, 0);
        Arrays.fill(one, 20, 30, 1);
        one[22] = 2;
        assertThat(BreakStudy.study(BreakSeries.of(figures(FIRST, one), BreakScale.LEVEL), mean()))
                .isInstanceOf(BreakOutcome.Studied.class);
    }

    /**
     * What a straight line, or two of them, leave is rounding: once p = 0.03 came of it, which
     * nothing stands behind.
     */
    @ParameterizedTest
    @CsvSource({"0,1,0", "3,2,0", "3,0.1,0", "100,0.7,0", "1000000,30000,0", "5,0,2", "5,0.3,-4"})
    void linesWithoutErrorsAreRefused(double start, double slope, double jump) {
        double[] values = new double[30];
        Arrays.setAll(values, t -> start + slope * t + (t >= 12 ? jump : 0));
        assertRefused(values, BreakRequest.usual(List.of(1975)), BreakOutcome.Reason.EXACT, 0);
        values[20] += 1e-4 * Math.abs(start + 20 * slope);
        assertThat(BreakStudy.study(
                        BreakSeries.of(figures(FIRST, values), BreakScale.LEVEL), BreakRequest.usual(List.of())))
                .isInstanceOf(BreakOutcome.Studied.class);
    }

    private static void assertRefused(double[] values, BreakRequest request, BreakOutcome.Reason reason, int needed) {
        BreakOutcome.Refused refused = (BreakOutcome.Refused)
                BreakStudy.study(BreakSeries.of(figures(FIRST, values), BreakScale.LEVEL), request);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.needed()).isEqualTo(needed);
    }

    /**
     * Of three, the least times 3, and the other two times 3/2 and 1, none greater than the next.
     */
    @Test
    void manyValuesAreAdjustedInTheirOrder() {
        assertThat(BreakStudy.adjust(List.of(0.01, 0.04, 0.03)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.03, 0.04, 0.04);
        assertThat(BreakStudy.adjust(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TREND,0", "TREND,0.51", "TREND,-0.1", "REGRESSION,0.15"})
    void aRequestOutOfRangeIsAMistake(BreakModel.Kind kind, double trim) {
        assertThatThrownBy(() -> new BreakRequest(kind, trim, 5, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestsAtTheirLimits() {
        assertThatThrownBy(() -> new BreakRequest(BreakModel.Kind.MEAN, 0.15, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new BreakRequest(BreakModel.Kind.MEAN, 0.5, 0, List.of()).most())
                .isZero();
        assertThat(BreakRequest.usual(List.of(2003)))
                .isEqualTo(new BreakRequest(BreakModel.Kind.TREND, 0.15, 5, List.of(2003)));
        assertThat(BreakScale.usual(TypedFigures.flow())).isEqualTo(BreakScale.LOG);
        assertThat(BreakScale.usual(TypedFigures.definition("index", 0, 1))).isEqualTo(BreakScale.LEVEL);
    }

    @Test
    void observationsStandInTheirYears() {
        BreakSeries months = BreakSeries.of(
                List.of(
                        TypedFigures.figure(Period.month(2001, 12), 1, null, null, "a:1", ""),
                        TypedFigures.figure(Period.month(2002, 1), 2, null, null, "a:1", ""),
                        TypedFigures.absent(Period.month(2002, 2), Status.NOT_A_STATE),
                        TypedFigures.figure(Period.month(2002, 3), 3, null, null, "a:1", "")),
                BreakScale.LEVEL);
        assertThat(months.before(2002)).isEqualTo(1);
        assertThat(months.gaps()).isEmpty();
        assertThat(BreakSeries.year(Period.session(60))).isEqualTo(2005);
        assertThat(BreakSeries.year(Period.window(1999, 2003))).isEqualTo(1999);
        BreakSeries none = BreakSeries.of(List.of(), BreakScale.LOG);
        assertThat(none.id()).isEmpty();
        assertThat(none.snapshot()).isEmpty();
        assertThat(none.size()).isZero();
    }

    /** COW answers first where it can; WITS, which has more years, is asked for all of them. */
    @Test
    void theSourceWithMostYearsIsAskedForAll() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 2000, 2004, "trade_flow");
        for (int year = 2000; year <= 2004; year++) {
            rows.flow(year, 640, 770, 10).flow(year, 770, 640, year);
        }
        rows.snapshot("wits-trade", "2", 1990, 2010, "trade_flow");
        for (int year = 1990; year <= 2010; year++) {
            rows.flow(year, 640, 770, 10).flow(year, 770, 640, year);
        }
        try (Store store = rows.store()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            Question question = Question.of(Subjects.pair(640, 770), new YearRange(1980, 2020));
            BreakSeries series = BreakStudy.series(figures, "trade.total", question, BreakScale.LEVEL);
            assertThat(series.snapshot()).isEqualTo("wits-trade:2");
            assertThat(series.size()).isEqualTo(21);
            assertThat(series.others()).containsExactly("cow-trade:1");
            assertThat(series.gaps()).isEmpty();
            assertThat(series.values()[0]).isEqualTo(2000e6);
            BreakSeries cow =
                    BreakStudy.series(figures, "trade.total", question.withVintage("cow-trade", "1"), BreakScale.LEVEL);
            assertThat(cow.size()).isEqualTo(5);
            assertThat(cow.others()).isEmpty();
        }
    }
}
