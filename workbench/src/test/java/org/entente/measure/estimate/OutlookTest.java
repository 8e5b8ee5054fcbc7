package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.measure.estimate.TypedFigures.figure;
import static org.entente.measure.estimate.TypedFigures.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.numerics.forecast.CandidateScore;
import org.entente.numerics.forecast.Forecast;
import org.entente.numerics.forecast.ForecastScale;
import org.junit.jupiter.api.Test;

/** What an outlook says of its forecast, which goes from 2009 on. */
class OutlookTest {
    private static final Definition INDEX = TypedFigures.definition("index", 0, 1000);
    private static final int LAST = 2009;

    private static double[] values() {
        Random random = new Random(4);
        double[] values = new double[30];
        double level = 500;
        for (int t = 0; t < values.length; t++) {
            level += random.nextGaussian();
            values[t] = level;
        }
        return values;
    }

    private static Outlook.Forecasted outlook(ForecastScale scale, Figure... later) {
        double[] values = values();
        return new Outlook.Forecasted(
                INDEX,
                figures(1980, values),
                Forecast.of(values, scale, 4),
                Outlook.Gravity.NO_FLOW,
                List.of(later),
                List.of(),
                List.of());
    }

    private static Outlook.Forecasted outlook(Figure... later) {
        return outlook(new ForecastScale.Identity(0, 1000), later);
    }

    @Test
    void yearsAreThoseOfTheSeriesAndItsForecast() {
        Outlook.Forecasted outlook = outlook();
        assertThat(outlook.firstYear()).isEqualTo(1980);
        assertThat(outlook.lastYear()).isEqualTo(LAST);
        assertThat(outlook.lastFigure().getValue()).isEqualTo(values()[29]);
        assertThat(outlook.snapshot()).isEqualTo(TypedFigures.REF);
        assertThat(outlook.end()).isEqualTo(2013);
        for (int h = 1; h <= 4; h++) {
            assertThat(outlook.quantile(LAST + h, 0.3))
                    .isEqualTo(outlook.forecast().quantile(h, 0.3));
        }
    }

    /** A later figure at a quantile has as much of the forecast below it. */
    @Test
    void theForecastIsPassedByWhatLiesOutsideItsMiddleEightTenths() {
        Outlook.Forecasted outlook = outlook();
        for (double p : new double[] {0.05, 0.12, 0.5, 0.88, 0.95}) {
            Figure later = figure(2011, outlook.quantile(2011, p));
            assertThat(outlook.place(later)).isCloseTo(p, within(1e-6));
            Figure middle = figure(2010, outlook.quantile(2010, 0.5));
            assertThat(outlook(middle, later).isPassedBy()).isEqualTo(p < 0.1 || p > 0.9);
        }
        assertThat(outlook.isPassedBy()).isFalse();
    }

    @Test
    void changesAreInProportionOnAScaleOfLogarithms() {
        assertThat(outlook().isProportional()).isFalse();
        assertThat(outlook().scale()).isEqualTo("identity");
        assertThat(outlook(new ForecastScale.Log(0)).isProportional()).isTrue();
        assertThat(outlook(new ForecastScale.Log(0)).scale()).isEqualTo("log");
    }

    @Test
    void scoresAreThoseOfTheBacktest() {
        Outlook.Forecasted outlook = outlook();
        List<Outlook.Score> scores = outlook.scores();
        List<CandidateScore> expected = outlook.forecast().scores();
        assertThat(scores).hasSameSizeAs(expected);
        for (int i = 0; i < scores.size(); i++) {
            CandidateScore of = expected.get(i);
            assertThat(scores.get(i))
                    .isEqualTo(new Outlook.Score(
                            of.name(),
                            of.origins(),
                            of.pairs(),
                            of.mase(),
                            of.crps(),
                            of.coverage80(),
                            of.coverage95()));
        }
        assertThat(outlook.chosen()).isEqualTo(outlook.forecast().chosen());
        assertThat(outlook.score().name()).isEqualTo(outlook.chosen());
        assertThat(outlook.score().crps())
                .isEqualTo(
                        scores.stream().mapToDouble(Outlook.Score::crps).min().orElseThrow());
        assertThat(outlook.widening()).isEqualTo(outlook.forecast().widening()).isGreaterThanOrEqualTo(1);
        assertThat(outlook.isWide()).isEqualTo(outlook.score().coverage80() > 0.9);
    }

    /**
     * A series that swung widely once and is quiet since: its intervals, which remember the swings,
     * hold nearly all of the second half.
     */
    @Test
    void intervalsThatHeldMoreThanNineTenthsOfThePastAreTooWide() {
        Random random = new Random(1);
        double[] quiet = new double[40];
        for (int t = 0; t < quiet.length; t++) {
            quiet[t] = 500 + (t < 15 ? 100 : 1) * random.nextGaussian();
        }
        double[] wild = new double[40];
        for (int t = 0; t < wild.length; t++) {
            wild[t] = 500 + (t < 15 ? 1 : 100) * random.nextGaussian();
        }
        List<Boolean> wide = new ArrayList<>();
        for (double[] values : List.of(quiet, wild)) {
            Outlook.Forecasted outlook = new Outlook.Forecasted(
                    INDEX,
                    figures(1970, values),
                    Forecast.of(values, new ForecastScale.Identity(0, 1000), 3),
                    Outlook.Gravity.NO_FLOW,
                    List.of(),
                    List.of(),
                    List.of());
            assertThat(outlook.isWide()).isEqualTo(outlook.score().coverage80() > 0.9);
            wide.add(outlook.isWide());
        }
        assertThat(wide).containsExactly(true, false);
    }

    /** Half as far as there are values, and five years at most. */
    @Test
    void aRefusalSaysHowFarTheSeriesWouldReach() {
        assertThat(refused(31).farthest()).isEqualTo(2000 + 5);
        assertThat(refused(8).farthest()).isEqualTo(2000 + 4);
    }

    private static Outlook.Refused refused(int values) {
        return new Outlook.Refused(INDEX, Outlook.Reason.ENDED, "a:1", 2001 - values, 2000, values, 2040);
    }

    @Test
    void theYearAskedForIsTheLaterOfTheTwoNamedElseFiveYearsFromNow() {
        assertThat(new OutlookRequest(null, null, null, null).end(2023)).isEqualTo(2023);
        assertThat(new OutlookRequest(null, 2030, null, null).end(2023)).isEqualTo(2030);
        assertThat(new OutlookRequest(null, null, 1.0, 2022).end(2023)).isEqualTo(2022);
        assertThat(new OutlookRequest(null, 2030, 1.0, 2022).end(2023)).isEqualTo(2030);
        assertThat(new OutlookRequest(null, 2021, 1.0, 2022).end(2023)).isEqualTo(2022);
    }
}
