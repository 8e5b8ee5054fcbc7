package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.KthSelector;

/**
 * Where an effect stands among those of a reference set: p = (1 + #{|Δ_b| ≥ |Δ|}) / (1 + B), on the scaled effects. It is exact when
 * the effect is exchangeable with those of the set; effects of one entry towards many partners are not independent of each other, so
 * that B is greater than what the set knows.
 *
 * @param p share of effects at least as great, itself counted
 * @param size B
 * @param seeable the least |Δ| of this pair, in the unit of y, that would have p ≤ 0.05 here; empty when B &lt; 19, where no effect would
 */
public record Placebo(double p, int size, OptionalDouble seeable) {
    private static final double LEVEL = 0.05;
    private static final int FEW = 64;

    /** The least p that a set of this size can give. */
    public double leastP() {
        return 1.0 / (1 + size);
    }

    /**
     * Ranks a scaled effect.
     *
     * @param scaled the effect
     * @param deviation what it was scaled by
     * @param set the effects to choose from
     * @param rows which belong to the reference set; those that are not scaled do not
     */
    public static Placebo rank(double scaled, double deviation, EntryEffects set, int[] rows) {
        double[] sizes = new double[rows.length];
        int n = 0;
        int asGreat = 0;
        for (int row : rows) {
            if (set.isScaled(row)) {
                double size = Math.abs(set.scaled(row));
                sizes[n++] = size;
                asGreat += AsGreat.is(size, scaled) ? 1 : 0;
            }
        }
        int allowed = (int) Math.floor(LEVEL * (1 + n) + 1e-9) - 1;
        OptionalDouble seeable = allowed < 0 || n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(select(Arrays.copyOf(sizes, n), n - 1 - allowed) * deviation);
        return new Placebo((1.0 + asGreat) / (1 + n), n, seeable);
    }

    /** The number that would stand at a place if they were sorted. */
    private static double select(double[] numbers, int place) {
        if (numbers.length < FEW) {
            Arrays.sort(numbers);
            return numbers[place];
        }
        return new KthSelector().select(numbers, null, place);
    }
}
