package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What forecasts and their parts are called, and how few values they take. */
class NamesAndMinimaTest {
    private static final ForecastScale PLAIN = new ForecastScale.Identity(-1e9, 1e9);

    private static List<Forecaster> all() {
        List<Forecaster> all = new ArrayList<>(Forecaster.candidates());
        all.add(new MassesAndTie(new double[] {1, 3, 2, 2, 4}));
        return all;
    }

    private static double[] walk(int n) {
        Random random = new Random(17);
        double[] y = new double[n];
        for (int t = 1; t < n; t++) {
            y[t] = y[t - 1] + (t > n / 2 ? 3 : 1) * random.nextGaussian();
        }
        return y;
    }

    @Test
    void candidatesAreNamedInTheOrderOfTheScores() {
        String[] names = {"naive", "drift", "ets_level", "ets_damped", "local_trend", "arima"};

        assertThat(Forecaster.candidates()).extracting(Forecaster::name).containsExactly(names);
        assertThat(Forecast.of(walk(15), PLAIN, 1).scores().stream().limit(6))
                .extracting(CandidateScore::name)
                .containsExactly(names);
    }

    @Test
    void scalesAreNamed() {
        assertThat(PLAIN.name()).isEqualTo("identity");
        assertThat(new ForecastScale.Log(0.5).name()).isEqualTo("log");
        assertThat(new ForecastScale.Logit(0).name()).isEqualTo("logit");
    }

    @Test
    void aRefusalNamesTheScale() {
        assertThatThrownBy(() -> Forecast.of(new double[15], new ForecastScale.Log(0), 1))
                .hasMessage("0.0 has no place on the scale log");
    }

    /**
     * The damped trend has five parameters, the level two; a change has one value fewer than its
     * series.
     */
    @Test
    void candidatesNeedMoreValuesThanTheyHaveParameters() {
        assertThat(all()).extracting(Forecaster::minimum).containsExactly(3, 4, 6, 10, 10, 10, 5);
    }

    @Test
    void theFewestValuesMakeAForecastThatIsNotSure() {
        for (Forecaster one : all()) {
            Gaussian ahead = one.forecast(walk(one.minimum()), 2);
            for (int h = 1; h <= 2; h++) {
                assertThat(ahead.mean()[h - 1]).as(one.name()).isFinite();
                assertThat(ahead.deviation(h)).as(one.name()).isFinite().isPositive();
            }
        }
    }

    /** Fifteen values reach seven steps at most, and one at least. */
    @Test
    void theEndsOfWhatCanBeForecast() {
        double[] y = walk(15);

        assertThat(Forecast.of(y, PLAIN, 1).horizon()).isEqualTo(1);
        assertThat(Forecast.of(y, PLAIN, 7).horizon()).isEqualTo(7);
        assertThatThrownBy(() -> Forecast.of(y, PLAIN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(y, PLAIN, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * A forecast knows its scale and how it was widened: as the backtest of the chosen one says.
     */
    @Test
    void aForecastTellsHowItWasMade() {
        double[] y = walk(30);
        Forecast forecast = Forecast.of(y, PLAIN, 3);
        int chosen =
                forecast.scores().stream().map(CandidateScore::name).toList().indexOf(forecast.chosen());
        Backtest backtest = Backtest.run(y, PLAIN, 3, Forecaster.candidates());
        Pool plain = Backtest.pools(y, 3, Forecaster.candidates()).get(chosen);

        assertThat(forecast.scale()).isSameAs(PLAIN);
        assertThat(forecast.widening()).isGreaterThan(1).isEqualTo(backtest.widening(chosen));
        assertThat(forecast.widenedCoverage80()).isPositive().isEqualTo(backtest.widenedCoverage80(chosen));
        double high = plain.widened(forecast.widening()).quantile(3, 0.9);
        assertThat(forecast.quantile(3, 0.9)).isEqualTo(high).isGreaterThan(plain.quantile(3, 0.9));
    }
}
