package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bias of three-way Poisson models, E(y_ijt) = exp(x'β + α_it + γ_jt + η_ij), and estimates
 * without it (Weidner & Zylkin 2021, "Bias and consistency in three-way gravity models", Journal of
 * International Economics 132, their Proposition 3).
 *
 * <p>With N units the estimate is consistent, but its bias is of the order 1/N and so is its
 * standard error: intervals are about the wrong place however many units there are. With S_ij, H_ij
 * and G_ij the first derivatives of a pair's likelihood given its sum over time, those of second
 * order with the sign changed, and those of third order, and x̃ the regressors without all effects,
 * the bias is
 *
 * <p>(Σ_ij x̃'Hx̃)⁻¹ (b + d), b_k = Σ_i {−Tr[A_i⁻ Σ_j H_ij x̃_ij,k S_ij'] + ½ Tr[(Σ_j G_ij x̃_ij,k)
 * A_i⁻ (Σ_j S_ij S_ij') A_i⁻]}, A_i = Σ_j H_ij, and d is the same with importers for exporters.
 *
 * <p>The covariance clustered by pair is corrected as those authors propose: scores of a pair are
 * multiplied by (I − H L)⁻¹ ({@link PairLeverage}), with the inverse information of the effects
 * taken as that of exporter-years and importer-years apart. It has G/(G−1) and no other factor,
 * since the leverages stand for the parameters.
 *
 * <p>Failure modes: with fewer than about ten units on a side the expansion itself is poor. It is
 * no cure for a wrong model, and it holds for scores that are independent between pairs. Weights
 * are not offered.
 */
public final class ThreeWayBias {
    private final Fit fit;
    private final Factor pair;
    private final PairRows pairs;
    private final TimedEffect[] timed;

    private ThreeWayBias(Fit fit, Factor pair, PairRows pairs, TimedEffect... timed) {
        this.fit = fit;
        this.pair = pair;
        this.pairs = pairs;
        this.timed = timed;
    }

    /**
     * Finds the units in the three effects, whatever their order: times are the fewest groups that
     * two of them have in common.
     *
     * @return empty when the effects are no exporter-time, importer-time and directed pair with one
     *     row a pair and time
     */
    public static Optional<ThreeWayBias> of(Fit fit) {
        if (fit.family() != Family.POISSON || fit.effects().size() != 3) {
            return Optional.empty();
        }
        List<Factor> effects =
                fit.effects().stream().map(effect -> effect.select(fit.order())).toList();
        int at = 2;
        int fewest = Integer.MAX_VALUE;
        for (int candidate = 2; candidate >= 0; candidate--) {
            int times = times(effects.get((candidate + 1) % 3), effects.get((candidate + 2) % 3));
            if (times < fewest) {
                fewest = times;
                at = candidate;
            }
        }
        Factor pair = effects.get(at);
        PairRows pairs = new PairRows(fit, pair);
        TimedEffect one = new TimedEffect(effects.get((at + 1) % 3), pairs);
        TimedEffect other = new TimedEffect(effects.get((at + 2) % 3), pairs);
        LongIndex seen = new LongIndex(pairs.pairs());
        for (int p = 0; p < pairs.pairs(); p++) {
            boolean known = seen.codeOf((long) one.group(p) * other.groups() + other.group(p)) < p;
            if (known || one.repeats(p) || other.repeats(p)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ThreeWayBias(fit, pair, pairs, one, other));
    }

    private static int times(Factor one, Factor other) {
        Links links = new Links(one.levels() + other.levels());
        for (int row = 0; row < one.rows(); row++) {
            links.join(one.codes()[row], one.levels() + other.codes()[row]);
        }
        return Arrays.stream(links.groups()).max().orElse(-1) + 1;
    }

    /**
     * The bias of each coefficient, in the order of {@link Fit#names}: what is to be taken from it.
     */
    public double[] bias() {
        double[] expected = new double[pairs.regressors()];
        for (TimedEffect effect : timed) {
            effect.addTo(expected);
        }
        double[] bias = new double[expected.length];
        for (int j = 0; j < bias.length; j++) {
            for (int k = 0; k < bias.length; k++) {
                bias[j] += fit.bread()[j][k] * expected[k];
            }
        }
        return bias;
    }

    /** Whether a cluster, over the rows of the data, is the pair. */
    public boolean isPair(Factor cluster) {
        Factor used = cluster.select(fit.rows());
        return used.levels() == pair.levels() && used.isNestedIn(pair);
    }

    /**
     * A covariance clustered by pair.
     *
     * @param limited pairs of which estimated effects explain nearly all, so that their weight was
     *     limited
     */
    public record Corrected(Covariance covariance, int limited) {}

    /**
     * The covariance that is clustered by pair, without the bias that comes from the estimated
     * effects.
     */
    public Corrected clusteredByPair() {
        int size = pairs.regressors();
        double[][] meat = new double[size][size];
        PairLeverage leverage = new PairLeverage(pairs, timed, fit.bread());
        int clusters = 0;
        for (int p = 0; p < pairs.pairs(); p++) {
            double[] restored = leverage.restored(p);
            double[] raw = new double[size];
            double[] full = new double[size];
            for (int k = 0; k < size; k++) {
                for (int at = pairs.start(p); at < pairs.end(p); at++) {
                    raw[k] += pairs.x(k, at) * pairs.score(at);
                    full[k] += pairs.x(k, at) * restored[at - pairs.start(p)];
                }
            }
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    meat[j][k] += (raw[j] * full[k] + full[j] * raw[k]) / 2;
                }
            }
            clusters++;
        }
        return new Corrected(
                Covariance.ofMeat(fit, meat, clusters / (clusters - 1.0), clusters - 1), leverage.limited());
    }
}
