package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.Optional;

/** Which rows of the data take part in an estimate. */
public final class RowUse {
    /** What became of a row. */
    public enum Fate {
        USED,
        /** Predicted perfectly as zero, being in a level of a fixed effect with zeros only. */
        SEPARATED_LEVEL,
        /** Predicted perfectly as zero by a combination of effects or regressors. */
        SEPARATED_COMBINATION,
        /** Alone in a level of a fixed effect, and not wanted. */
        SINGLETON
    }

    private final Fate[] fates;
    private Sample sample;

    private RowUse(RegressionData data) {
        this.fates = new Fate[data.rows()];
        Arrays.fill(fates, Fate.USED);
        this.sample = Sample.all(data);
    }

    static RowUse decide(RegressionData data, Family family, FitOptions options, Workers workers) {
        RowUse use = new RowUse(data);
        if (family == Family.POISSON) {
            for (int row = 0; row < data.rows(); row++) {
                if (data.y()[row] < 0) {
                    throw new NegativeOutcomeException(row, data.y()[row]);
                }
            }
        }
        boolean changed;
        do {
            changed = family == Family.POISSON && use.separate(workers);
            changed |= options.dropSingletons() && use.dropSingletons();
        } while (changed && options.dropSingletons());
        return use;
    }

    private boolean separate(Workers workers) {
        boolean any = false;
        while (sample.size() > 0) {
            Optional<boolean[]> levels = Separation.findLevels(sample.data());
            levels.ifPresent(found -> drop(found, Fate.SEPARATED_LEVEL));
            if (sample.size() == 0) {
                return true;
            }
            Optional<boolean[]> rows = Separation.findCombinations(sample, workers);
            rows.ifPresent(found -> drop(found, Fate.SEPARATED_COMBINATION));
            any |= levels.isPresent() || rows.isPresent();
            if (rows.isEmpty()) {
                return any;
            }
        }
        return any;
    }

    private boolean dropSingletons() {
        boolean any = false;
        for (boolean again = true; again; ) {
            boolean[] alone = alone(sample.data());
            again = false;
            for (boolean one : alone) {
                again |= one;
            }
            if (again) {
                drop(alone, Fate.SINGLETON);
                any = true;
            }
        }
        return any;
    }

    private void drop(boolean[] found, Fate fate) {
        boolean[] kept = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            kept[i] = !found[i];
            if (found[i]) {
                fates[sample.rows()[i]] = fate;
            }
        }
        sample = sample.where(kept);
    }

    private static boolean[] alone(RegressionData data) {
        boolean[] alone = new boolean[data.rows()];
        for (Factor effect : data.effects()) {
            int[] counts = new int[effect.levels()];
            for (int code : effect.codes()) {
                counts[code]++;
            }
            for (int row = 0; row < alone.length; row++) {
                alone[row] |= counts[effect.codes()[row]] == 1;
            }
        }
        return alone;
    }

    Sample sample() {
        return sample;
    }

    /** What became of a row. */
    public Fate fate(int row) {
        return fates[row];
    }

    public int count(Fate fate) {
        return (int) Arrays.stream(fates).filter(f -> f == fate).count();
    }

    /** The rows that take part, ascending. */
    public int[] used() {
        return sample.rows().clone();
    }

    /**
     * How many of the rows that take part are alone in a level of some effect; their fit is
     * perfect.
     */
    public int countKeptSingletons() {
        int total = 0;
        for (boolean one : alone(sample.data())) {
            total += one ? 1 : 0;
        }
        return total;
    }
}
