package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.measure.estimate.TypedFigures.definition;
import static org.entente.measure.estimate.TypedFigures.figure;
import static org.entente.measure.estimate.TypedFigures.figures;
import static org.entente.measure.estimate.TypedFigures.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.numerics.forecast.ForecastScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which years at the end of a series are carried on, and on which scale. */
class RunOfYearsTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static List<Integer> years(List<Figure> run) {
        return run.stream().map(RunOfYears::year).toList();
    }

    @Test
    void theRunAtTheEndBeginsAfterTheLastGap() {
        List<Figure> all = new ArrayList<>(figures(1990, 1, 2, 3));
        all.addAll(figures(1994, 4, 5));
        assertThat(years(RunOfYears.last(all))).containsExactly(1994, 1995);
        assertThat(years(RunOfYears.last(all.subList(0, 3)))).containsExactly(1990, 1991, 1992);
    }

    @Test
    void whatHasNoValueOfAYearMakesAGap() {
        List<Figure> all = new ArrayList<>(figures(1990, 1, 2));
        all.add(TypedFigures.absent(Period.year(1992), Status.NOT_REPORTED));
        all.add(figure(1993, 3));
        all.add(figure(Period.year(1994), 4, null, null, "a:1", "few_items"));
        all.add(figure(1995, 5));
        all.add(figure(Period.window(1996, 1998), 6, null, null, "a:1", ""));
        all.add(figure(1996, 7));
        assertThat(years(RunOfYears.last(all))).containsExactly(1995, 1996);
        assertThat(RunOfYears.last(all.subList(2, 3))).isEmpty();
    }

    /**
     * A zero, or an interval of more than a quarter of the value, is rough; without a bound nothing
     * is.
     */
    @Test
    void ofAFlowTheYearsUpToTheLastRoughOneAreLeftOutWhenFifteenFollow() {
        double[] smooth = new double[15];
        Arrays.setAll(smooth, t -> 100 + t);
        List<Figure> all = new ArrayList<>(figures(1990, 50, 0));
        all.addAll(figures(1992, smooth));
        RunOfYears run = RunOfYears.of(flow(), all);
        assertThat(run.first()).isEqualTo(1992);
        assertThat(run.last()).isEqualTo(2006);
        assertThat(run.scale()).isEqualTo(new ForecastScale.Log(0));
        assertThat(run.values()).containsExactly(smooth);
        assertThat(run.snapshot()).isEqualTo("a:1");

        List<Figure> rough = new ArrayList<>(figures(1992, smooth));
        rough.set(3, figure(Period.year(1995), 103, 90.0, 116.0, "a:1", ""));
        assertThat(RunOfYears.of(flow(), rough).first()).isEqualTo(1992);
        rough.addAll(figures(2007, 1, 2, 3, 4));
        // 26 is more than a quarter of 103: fifteen years follow it.
        assertThat(RunOfYears.of(flow(), rough).first()).isEqualTo(1996);
        rough.set(3, figure(Period.year(1995), 104, 91.0, 117.0, "a:1", ""));
        assertThat(RunOfYears.of(flow(), rough).first()).isEqualTo(1992);
    }

    /**
     * With fourteen after the zero all stay, and half of the least value above zero is added to
     * each.
     */
    @Test
    void withFewAfterTheLastRoughYearAllStay() {
        double[] values = new double[16];
        Arrays.setAll(values, t -> t == 1 ? 0 : 8 + t);
        RunOfYears run = RunOfYears.of(flow(), figures(1990, values));
        assertThat(run.first()).isEqualTo(1990);
        assertThat(run.scale()).isEqualTo(new ForecastScale.Log(4));
        assertThat(RunOfYears.of(flow(), figures(1990, 3, 5)).scale()).isEqualTo(new ForecastScale.Log(0));
        assertThat(RunOfYears.of(flow(), figures(1990, 0, 0)).scale()).isEqualTo(new ForecastScale.Log(0.5));
    }

    @Test
    void aLossHasNoLogarithm() {
        double[] values = new double[20];
        Arrays.setAll(values, t -> 10 + t);
        RunOfYears run = RunOfYears.of(definition("US$", Double.NEGATIVE_INFINITY, INFINITE), figures(1990, values));
        assertThat(run.scale()).isEqualTo(new ForecastScale.Identity(Double.NEGATIVE_INFINITY, INFINITE));
        assertThat(run.figures()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "percent", "rank"})
    void indicesStandAsTheyAre(String unit) {
        assertThat(RunOfYears.of(definition(unit, 0, 100), figures(1990, 1, 2)).scale())
                .isEqualTo(new ForecastScale.Identity(0, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US$", "TIV million", "ratio", "km"})
    void volumesAreOnALogarithmWithoutShift(String unit) {
        assertThat(RunOfYears.of(definition(unit, 0, INFINITE), figures(1990, 1, 2))
                        .scale())
                .isEqualTo(new ForecastScale.Log(0));
    }

    @Test
    void countsAreOnALogarithmOfHalfAnItemMore() {
        assertThat(RunOfYears.of(definition("disputes", 0, INFINITE), figures(1990, 1, 2))
                        .scale())
                .isEqualTo(new ForecastScale.Log(0.5));
    }

    /** A share at an end of its range is drawn in by the number of values. */
    @Test
    void sharesAreOnALogit() {
        assertThat(RunOfYears.of(definition("share", 0, 1), figures(1990, 0.2, 0.3))
                        .scale())
                .isEqualTo(new ForecastScale.Logit(0));
        assertThat(RunOfYears.of(definition("share", 0, 1), figures(1990, 0.2, 0, 0.1))
                        .scale())
                .isEqualTo(new ForecastScale.Logit(3));
        assertThat(RunOfYears.of(definition("share", 0, 1), figures(1990, 1, 0.3))
                        .scale())
                .isEqualTo(new ForecastScale.Logit(2));
        assertThat(RunOfYears.of(definition("share", -1, 1), figures(1990, 0.2, 0.3))
                        .scale())
                .isEqualTo(new ForecastScale.Identity(-1, 1));
    }

    @Test
    void aSeriesWithFewValuesOrManyRepeatsHardlyChanges() {
        assertThat(RunOfYears.of(flow(), figures(1990, 1, 2, 3, 4, 1, 2, 3, 4)).hardlyChanges())
                .isTrue();
        assertThat(RunOfYears.of(flow(), figures(1990, 1, 2, 3, 4, 5)).hardlyChanges())
                .isFalse();
        // Four of eight steps keep the value; then five of nine.
        assertThat(RunOfYears.of(flow(), figures(1990, 1, 1, 2, 2, 3, 3, 4, 4, 5))
                        .hardlyChanges())
                .isFalse();
        assertThat(RunOfYears.of(flow(), figures(1990, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5))
                        .hardlyChanges())
                .isTrue();
    }

    /** A forecast reaches at most half as far as the series is long. */
    @Test
    void howFarARunReaches() {
        double[] values = new double[15];
        Arrays.setAll(values, t -> 10 + t);
        RunOfYears run = RunOfYears.of(flow(), figures(1990, values));
        assertThat(run.isLong()).isTrue();
        assertThat(run.farthest()).isEqualTo(2004 + 5);
        RunOfYears less = RunOfYears.of(flow(), figures(1990, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        assertThat(less.isLong()).isFalse();
        assertThat(less.farthest()).isEqualTo(2003 + 5);
    }
}
