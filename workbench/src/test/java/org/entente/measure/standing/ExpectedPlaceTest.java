package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.CanonicalRows;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected places, deviations and how unusual they are, put together again from the regression
 * behind them.
 */
class ExpectedPlaceTest {
    private static final int YEAR = 2000;
    private static final Period PERIOD = Period.year(YEAR);
    private static final double Z = 1.959963984540054;
    private static final Definition DEFINITION = TypedDefinitions.of("made.up", Shape.DYAD, "typed");
    private static final List<int[]> PAIRS = new ArrayList<>();
    private static final List<Double> VALUES = new ArrayList<>();
    private static final List<Double> SIZES = new ArrayList<>();

    private static Expectation expectation;
    private static GroupedRegression regression;
    private static PairTraits traits;

    @BeforeAll
    static void fit() {
        Random random = new Random(12);
        List<Integer> states = StateSystem.standard().listMembers(YEAR).stream()
                .map(State::cow)
                .filter(cow -> cow % 4 == 0)
                .toList();
        CanonicalRows rows = new CanonicalRows().snapshot("cow-capitals", "1", 1990, 2010, "capital");
        for (int cow : states) {
            rows.row(
                    "capital",
                    cow,
                    "C" + cow,
                    "1816-01-01",
                    "2024-12-31",
                    random.nextInt(120) - 60.0,
                    random.nextInt(300) - 150.0);
        }
        rows.snapshot("gdp-population", "1", 1990, 2010, "state_year");
        for (int cow : states) {
            double gdp = Math.exp(20 + 2 * random.nextGaussian());
            rows.row("state_year", cow, "S" + cow, YEAR, "pwtrgdp", "unit", gdp, null, null, null, null);
        }
        try (Store store = rows.store()) {
            traits = PairTraits.read(StandardMeasures.create(), store, YEAR);
        }
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        for (int a : states) {
            for (int b : states) {
                if (a < b) {
                    double[] known = traits.quantities(a, b).orElseThrow();
                    double value = Math.max(0, Math.rint(known[1] - 2 * known[0] + 3 * random.nextGaussian()));
                    PAIRS.add(new int[] {a, b});
                    VALUES.add(value);
                    out.value(a, b, PERIOD, Status.OBSERVED, value, 20, "typed:1", "");
                }
            }
        }
        FigureColumns all = out.build();
        expectation = Expectation.fit(all, Distribution.of(all::writeTo, (a, b, period) -> true), traits)
                .orElseThrow();
        regression = regress();
    }

    /** The regression as the rule describes it. */
    private static GroupedRegression regress() {
        double[][] x = new double[PAIRS.size()][];
        int[] group = new int[PAIRS.size()];
        double[] y = new double[PAIRS.size()];
        for (int i = 0; i < y.length; i++) {
            int[] pair = PAIRS.get(i);
            x[i] = traits.quantities(pair[0], pair[1]).orElseThrow();
            group[i] = PairTraits.regionPair(pair[0], pair[1]);
            y[i] = NormalScore.of(percentile(VALUES.get(i)));
        }
        GroupedRegression fit = GroupedRegression.fit(x, group, PairTraits.countRegionPairs(), y);
        for (int i = 0; i < y.length; i++) {
            double h = Math.min(0.99, fit.leverage(x[i], group[i]));
            SIZES.add(Math.abs(y[i] - fit.fitted(x[i], group[i])) / Math.sqrt(fit.variance() * (1 - h)));
        }
        return fit;
    }

    private static double percentile(double value) {
        double below = VALUES.stream().filter(v -> v < value).count();
        double equal = VALUES.stream().filter(v -> v == value).count();
        return (below + equal / 2) / VALUES.size();
    }

    private static double score(double value) {
        double edge = 0.5 / VALUES.size();
        return NormalScore.of(Math.min(1 - edge, Math.max(edge, percentile(value))));
    }

    private static Figure figure(
            int place, double value, @Nullable Double low, @Nullable Double high, @Nullable Long n) {
        int[] pair = PAIRS.get(place);
        return new Figure(
                new FigureId("made.up", null, Shape.DYAD, pair[0], pair[1], PERIOD, null, null),
                Status.OBSERVED,
                Origin.COMPUTED,
                value,
                low,
                high,
                "index",
                n,
                "typed:1",
                "");
    }

    /** The place of a value with an uncertainty of its own. */
    private static void assertPlace(Figure figure, Dimension.Noise noise, double own) {
        double[] x = traits.quantities(figure.id().from(), figure.id().to()).orElseThrow();
        int group = PairTraits.regionPair(figure.id().from(), figure.id().to());
        double fitted = regression.fitted(x, group);
        double h = Math.min(0.99, regression.leverage(x, group));
        double s2 = regression.variance();
        double scale = Math.sqrt(s2 * (1 - h) + own * own);
        double z = (score(figure.getValue()) - fitted) / scale;
        double around = Z * Math.sqrt(own * own + s2 * h) / scale;
        double miss = Z * Math.sqrt(s2 * (1 + h));
        double certain = Math.max(0, Math.abs(z) - around);
        double unusual = (double) SIZES.stream().filter(size -> size >= certain).count() / SIZES.size();
        Expectation.Place place = expectation.find(figure, noise).orElseThrow();
        assertThat(place.expected()).isCloseTo(NormalScore.percentile(fitted), within(1e-9));
        assertThat(place.low()).isCloseTo(NormalScore.percentile(fitted - miss), within(1e-9));
        assertThat(place.high()).isCloseTo(NormalScore.percentile(fitted + miss), within(1e-9));
        assertThat(place.z()).isCloseTo(z, within(1e-9));
        assertThat(place.zLow()).isCloseTo(z - around, within(1e-9));
        assertThat(place.zHigh()).isCloseTo(z + around, within(1e-9));
        assertThat(place.unusual()).isCloseTo(unusual, within(1e-9));
        assertThat(place.pairs()).isEqualTo(PAIRS.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 101, 200, 333, 500})
    void aCompleteCountHasNoUncertaintyOfItsOwn(int place) {
        assertPlace(figure(place, VALUES.get(place), 1.0, 9.0, 5L), Dimension.Noise.NONE, 0);
        assertPlace(figure(place, 12.5, null, null, null), Dimension.Noise.NONE, 0);
    }

    /** A value far below and far above all others is half a pair away from the ends. */
    @ParameterizedTest
    @CsvSource({"3, 1, 5", "77, 4, 12", "200, 0, 40", "9, -100, 200"})
    void anIntervalSpansTwiceTheTwoSidedScore(int place, double low, double high) {
        Figure figure = figure(place, (low + high) / 2, low, high, null);
        assertPlace(figure, Dimension.Noise.INTERVAL, (score(high) - score(low)) / (2 * Z));
        assertPlace(figure(place, low, null, null, null), Dimension.Noise.INTERVAL, 0);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 1", "77, 1, 1", "200, 4, 2", "9, 25, 5"})
    void aCountOfEventsMissesByItsRootAndAtLeastOne(int place, double value, double error) {
        double own = (score(value + error) - score(Math.max(0, value - error))) / 2;
        assertPlace(figure(place, value, null, null, 3L), Dimension.Noise.POISSON, own);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 10", "77, 1, 4", "200, 0.5, 30", "9, 0.25, 1"})
    void aShareMissesByItsBinomialErrorWithOneMoreOfEither(int place, double value, long n) {
        double share = (value * n + 1) / (n + 2);
        double error = Math.sqrt(share * (1 - share) / (n + 2));
        double own = (score(Math.min(1, value + error)) - score(Math.max(0, value - error))) / 2;
        assertPlace(figure(place, value, null, null, n), Dimension.Noise.BINOMIAL, own);
        assertPlace(figure(place, value, null, null, null), Dimension.Noise.BINOMIAL, 0);
        assertPlace(figure(place, value, null, null, 0L), Dimension.Noise.BINOMIAL, 0);
    }

    @Test
    void aPairOfWhichNothingIsKnownHasNoPlace() {
        Figure known = figure(3, 5, null, null, null);
        Figure stranger = known.withId(new FigureId("made.up", null, Shape.DYAD, 2, 998, PERIOD, null, null));
        assertThat(expectation.find(stranger, Dimension.Noise.NONE)).isEmpty();
        Figure without = known.withId(new FigureId("made.up", null, Shape.DYAD, 20, 21, null, null, null));
        assertThat(expectation.find(without, Dimension.Noise.NONE)).isEmpty();
        assertThat(traits.year()).isEqualTo(YEAR);
        assertThat(traits.names()).containsExactly("log km between capitals", "log product of GDP");
        assertThat(traits.count()).isEqualTo(2);
        assertThat(expectation.worked())
                .startsWith(String.format(
                        Locale.ENGLISH,
                        "least squares over %,d pairs, score = pair of regions + traits of 2000; log km",
                        PAIRS.size()))
                .contains(String.format(
                        Locale.ENGLISH, "log product of GDP: %.3f a standard deviation", regression.coefficient(1)))
                .endsWith(String.format(Locale.ENGLISH, "; unexplained s = %.3f", Math.sqrt(regression.variance())));
    }

    @Test
    void fewerThanTenPairsACoefficientAreNoRegression() {
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        for (int i = 0; i < 40; i++) {
            out.value(PAIRS.get(i)[0], PAIRS.get(i)[1], PERIOD, Status.OBSERVED, i, 1, "typed:1", "");
        }
        FigureColumns few = out.build();
        assertThat(Expectation.fit(few, Distribution.of(few::writeTo, (a, b, period) -> true), traits))
                .isEmpty();
    }
}
