package org.entente.measure.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;

/**
 * What region, distance and size would suggest for each pair, by ordinary least squares over all
 * pairs of one period: Φ⁻¹(percentile) = region pair + b·traits + e. A pair's deviation is its
 * residual in units of what a prediction for it can miss by: z = e/√(s²(1 − h) + u²), with s² the
 * unexplained variance, h its leverage, and u the uncertainty of its own value on the same scale.
 * The rule is explained in {@code docs/glance.md}.
 */
public final class Expectation {
    /** Fewer pairs than this for each coefficient are no regression. */
    private static final int PAIRS_A_COEFFICIENT = 10;

    /** No pair is taken to decide its own fit entirely. */
    private static final double LEAST_FREE = 0.99;

    private final GroupedRegression fit;
    private final PairTraits traits;
    private final Distribution distribution;
    private final double[] sizes;

    private Expectation(GroupedRegression fit, PairTraits traits, Distribution distribution, double[] sizes) {
        this.fit = fit;
        this.traits = traits;
        this.distribution = distribution;
        this.sizes = sizes;
    }

    /** An expectation, or that there is none. */
    public record Fitted(Optional<Expectation> expectation) {}

    /**
     * The regression and the sizes of its residuals are kept; traits and values are kept by
     * themselves.
     */
    public static ResultCodec<Fitted> form(Supplier<PairTraits> traits, Supplier<Distribution> distribution) {
        return new ResultCodec<>() {
            @Override
            public void write(Fitted study, ResultWriter out) {
                out.add(study.expectation.isPresent() ? 1L : 0L);
                study.expectation.ifPresent(one -> {
                    one.fit.write(out);
                    out.add(one.sizes);
                });
            }

            @Override
            public Fitted read(ResultReader in) {
                return new Fitted(
                        in.number() == 0
                                ? Optional.empty()
                                : Optional.of(new Expectation(
                                        GroupedRegression.read(in), traits.get(), distribution.get(), in.reals())));
            }
        };
    }

    /**
     * What the traits suggest for a pair, and how far it is from it.
     *
     * @param expected percentile, with the interval that 95 % of such pairs lie in
     * @param z deviation, with the interval that the uncertainty of the value leaves
     * @param unusual share of all pairs that deviate at least as much as this one does for certain:
     *     by the end of its interval that is nearer to 0, or by nothing when the interval holds 0
     * @param pairs pairs of the regression
     */
    public record Place(
            double expected, double low, double high, double z, double zLow, double zHigh, double unusual, int pairs) {}

    /**
     * The regression over the values of one period; empty when too little is known of the pairs.
     */
    public static Optional<Expectation> fit(FigureColumns all, Distribution distribution, PairTraits traits) {
        if (!traits.isUsable()) {
            return Optional.empty();
        }
        double[][] x = new double[all.size()][];
        int[] group = new int[all.size()];
        double[] y = new double[all.size()];
        int n = 0;
        // Values repeat, above all zero: each is placed once.
        Map<Double, Double> scores = new HashMap<>();
        for (int row = 0; row < all.size(); row++) {
            Period period = all.period(row);
            if (period == null || !all.hasValue(row)) {
                continue;
            }
            Optional<double[]> known = traits.quantities(all.from(row), all.to(row));
            if (known.isPresent()) {
                x[n] = known.get();
                group[n] = PairTraits.regionPair(all.from(row), all.to(row));
                y[n] = scores.computeIfAbsent(
                        all.value(row),
                        v -> NormalScore.of(
                                distribution.find(period, v).orElseThrow().percentile()));
                n++;
            }
        }
        int width = traits.count()
                + (int) IntStream.of(Arrays.copyOf(group, n)).distinct().count();
        if (n < PAIRS_A_COEFFICIENT * width) {
            return Optional.empty();
        }
        return fit(Arrays.copyOf(x, n), Arrays.copyOf(group, n), Arrays.copyOf(y, n), distribution, traits);
    }

    private static Optional<Expectation> fit(
            double[][] x, int[] group, double[] y, Distribution distribution, PairTraits traits) {
        GroupedRegression fit = GroupedRegression.fit(x, group, PairTraits.countRegionPairs(), y);
        if (fit.variance() <= 0) {
            return Optional.empty();
        }
        double[] sizes = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double leverage = Math.min(LEAST_FREE, fit.leverage(x[i], group[i]));
            sizes[i] = Math.abs(y[i] - fit.fitted(x[i], group[i])) / Math.sqrt(fit.variance() * (1 - leverage));
        }
        Arrays.sort(sizes);
        return Optional.of(new Expectation(fit, traits, distribution, sizes));
    }

    /** The place of a figure; empty when the traits of its pair are not known. */
    public Optional<Place> find(Figure figure, Dimension.Noise noise) {
        FigureId id = figure.id();
        Period period = id.period();
        int region = PairTraits.regionPair(id.from(), id.to());
        Optional<double[]> quantities = traits.quantities(id.from(), id.to());
        if (figure.value() == null || period == null || fit.size(region) == 0 || quantities.isEmpty()) {
            return Optional.empty();
        }
        double fitted = fit.fitted(quantities.get(), region);
        double leverage = Math.min(LEAST_FREE, fit.leverage(quantities.get(), region));
        double score = score(period, figure.getValue());
        double own = ownUncertainty(figure, period, noise);
        double scale = Math.sqrt(fit.variance() * (1 - leverage) + own * own);
        double miss = NormalScore.TWO_SIDED * Math.sqrt(fit.variance() * (1 + leverage));
        double z = (score - fitted) / scale;
        // What the value's own uncertainty and that of the fit leave of the deviation.
        double around = NormalScore.TWO_SIDED * Math.sqrt(own * own + fit.variance() * leverage) / scale;
        return Optional.of(new Place(
                NormalScore.percentile(fitted),
                NormalScore.percentile(fitted - miss),
                NormalScore.percentile(fitted + miss),
                z,
                z - around,
                z + around,
                unusual(Math.max(0, Math.abs(z) - around)),
                sizes.length));
    }

    private double unusual(double size) {
        int below = 0;
        int above = sizes.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (sizes[middle] < size) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return (double) (sizes.length - below) / sizes.length;
    }

    /**
     * Standard error of the value on the scale of the scores: half of what ± 1 standard error, or a
     * sixth of an interval, spans.
     */
    private double ownUncertainty(Figure figure, Period period, Dimension.Noise noise) {
        double value = figure.getValue();
        Double low = figure.low();
        Double high = figure.high();
        Long n = figure.n();
        return switch (noise) {
            case NONE -> 0;
            case INTERVAL ->
                low == null || high == null
                        ? 0
                        : (score(period, high) - score(period, low)) / (2 * NormalScore.TWO_SIDED);
            case POISSON -> spread(period, value, Math.sqrt(Math.max(1, value)), 0, Double.POSITIVE_INFINITY);
            case BINOMIAL -> {
                if (n == null || n < 1) {
                    yield 0;
                }
                double share = (value * n + 1) / (n + 2);
                yield spread(period, value, Math.sqrt(share * (1 - share) / (n + 2)), 0, 1);
            }
        };
    }

    private double spread(Period period, double value, double error, double least, double most) {
        double below = Math.max(least, value - error);
        double above = Math.min(most, value + error);
        return (score(period, above) - score(period, below)) / 2;
    }

    /** The score of any value, kept half a pair away from both ends. */
    private double score(Period period, double value) {
        double edge = 0.5 / Math.max(1, distribution.size(period));
        double percentile = distribution
                .find(period, value)
                .map(Distribution.Standing::percentile)
                .orElse(0.5);
        return NormalScore.of(Math.min(1 - edge, Math.max(edge, percentile)));
    }

    /** The regression in one line, for the lineage of what it gives. */
    public String worked() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "least squares over %,d pairs, score = pair of regions + traits of %d",
                sizes.length,
                traits.year()));
        List<String> names = traits.names();
        for (int c = 0; c < names.size(); c++) {
            text.append(
                    String.format(Locale.ROOT, "; %s: %.3f a standard deviation", names.get(c), fit.coefficient(c)));
        }
        return text.append(String.format(Locale.ROOT, "; unexplained s = %.3f", Math.sqrt(fit.variance())))
                .toString();
    }
}
