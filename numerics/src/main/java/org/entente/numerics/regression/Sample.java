package org.entente.numerics.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some rows of the data, with their effects laid out once for all who project them. */
final class Sample {
    private final int[] rows;
    private final RegressionData data;
    private @Nullable FixedEffects effects;
    private boolean weak;

    private Sample(int[] rows, RegressionData data) {
        this.rows = rows;
        this.data = data;
    }

    static Sample all(RegressionData data) {
        int[] rows = new int[data.rows()];
        Arrays.setAll(rows, i -> i);
        return new Sample(rows, data);
    }

    /** Those rows of this for which the answer is yes. */
    Sample where(boolean[] kept) {
        int[] positions = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (kept[i]) {
                positions[count++] = i;
            }
        }
        int[] left = Arrays.copyOf(positions, count);
        int[] original = new int[count];
        for (int i = 0; i < count; i++) {
            original[i] = rows[left[i]];
        }
        Sample some = new Sample(original, data.select(left));
        some.weak = effects != null ? effects.isWeak() : weak;
        return some;
    }

    /** Which rows of all the data these are. */
    int[] rows() {
        return rows;
    }

    RegressionData data() {
        return data;
    }

    int size() {
        return rows.length;
    }

    FixedEffects effects() {
        FixedEffects made = effects;
        if (made == null) {
            made = new FixedEffects(data.rows(), data.effects());
            if (weak) {
                made.setWeak();
            }
            effects = made;
        }
        return made;
    }

    /** Rows of all the data in the order of the sorted effects. */
    int[] sortedRows() {
        int[] order = effects().order();
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = rows[order[i]];
        }
        return sorted;
    }
}
