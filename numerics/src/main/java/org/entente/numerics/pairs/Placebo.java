package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.KthSelector;

/**
 * Where an effect stands among those of a reference set: p = (1 + #{|Δ_b| ≥ |Δ|}) / (1 + B), on the
 * scaled effects. It is exact when the effect is exchangeable with those of the set; effects of one
 * entry towards many partners are not independent of each other, so that B is greater than what the
 * set knows.
 *
 * @param p share of effects at least as great, itself counted
 * @param size B
 * @param seeable the least |Δ| of this pair, in the unit of y, that would have p ≤ 0.05 here; empty
 *     when B &lt; 19, where no effect would
 */
public record Placebo(double p, int size, OptionalDouble seeable) {
    private static final double LEVEL = 0.05;
    private static final int FEW = 256;
    private static final int MANY = 4_096;

    /** The least p that a set of this size can give. */
    public double leastP() {
        return 1.0 / (1 + size);
    }

    /**
     * Ranks a scaled effect.
     *
     * @param scaled the effect
     * @param deviation what it was scaled by
     * @param sizes of the scaled effects of the reference set
     */
    public static Placebo rank(double scaled, double deviation, double[] sizes) {
        int n = sizes.length;
        int asGreat = 0;
        for (double size : sizes) {
            asGreat += AsGreat.is(size, scaled) ? 1 : 0;
        }
        int allowed = (int) Math.floor(LEVEL * (1 + n) + 1e-9) - 1;
        OptionalDouble seeable = allowed < 0 || n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(select(sizes, n - 1 - allowed) * deviation);
        return new Placebo((1.0 + asGreat) / (1 + n), n, seeable);
    }

    /**
     * The number that would stand at a place if they were sorted; it is among the last ones, so
     * that most are laid aside first.
     */
    private static double select(double[] numbers, int place) {
        double[] last = numbers.length < MANY ? numbers.clone() : last(numbers, 2 * (numbers.length - place));
        int there = place - (numbers.length - last.length);
        if (there < 0) {
            return new KthSelector().select(numbers.clone(), null, place);
        }
        return new KthSelector().select(last, null, there);
    }

    /** Those from a bound on, about so many: the bound is that of some of them. */
    private static double[] last(double[] numbers, int wanted) {
        double[] some = new double[FEW];
        for (int k = 0; k < FEW; k++) {
            some[k] = numbers[(int) ((long) k * numbers.length / FEW)];
        }
        Arrays.sort(some);
        double bound = some[(int) (FEW - 1 - (long) FEW * wanted / numbers.length)];
        return Arrays.stream(numbers).filter(number -> number >= bound).toArray();
    }
}
