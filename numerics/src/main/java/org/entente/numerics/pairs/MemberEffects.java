package org.entente.numerics.pairs;

import java.util.Arrays;

/**
 * The numbers of each year fitted by least squares as a sum of two effects of members, jointly over
 * the members, by the pairs that have a number.
 *
 * @param effect of member m in year t at {@code m * years + t}; no number where the member has none
 *     with anyone
 * @param mean of the effects of each year; 0 in a year without numbers
 */
public record MemberEffects(double[] effect, double[] mean) {

    /** Fits each year of a panel. */
    static MemberEffects of(PairPanel panel) {
        double[] effect = new double[panel.members() * panel.years()];
        Arrays.fill(effect, Double.NaN);
        MemberEffects made = new MemberEffects(effect, new double[panel.years()]);
        for (int t = 0; t < panel.years(); t++) {
            made.fit(panel, t);
        }
        return made;
    }

    private void fit(PairPanel panel, int t) {
        int n = 0;
        int[] at = new int[panel.pairs()];
        for (int p = 0; p < panel.pairs(); p++) {
            if (panel.has(p, t)) {
                at[n++] = p;
            }
        }
        if (n == 0) {
            return;
        }
        int[] place = new int[panel.members()];
        Arrays.fill(place, -1);
        int members = 0;
        int[] a = new int[n];
        int[] b = new int[n];
        double[] y = new double[n];
        for (int r = 0; r < n; r++) {
            int i = panel.first(at[r]);
            int j = panel.second(at[r]);
            place[i] = place[i] < 0 ? members++ : place[i];
            place[j] = place[j] < 0 ? members++ : place[j];
            a[r] = place[i];
            b[r] = place[j];
            y[r] = panel.get(at[r], t);
        }
        double[] effects = new CrossedEffects(members, a, b).solve(y);
        mean[t] = Arrays.stream(effects).sum() / members;
        for (int m = 0; m < panel.members(); m++) {
            if (place[m] >= 0) {
                effect[m * panel.years() + t] = effects[place[m]];
            }
        }
    }

    boolean has(int member, int year) {
        return !Double.isNaN(effect[member * mean.length + year]);
    }

    /** What all members share in a year. */
    double system(int year) {
        return 2 * mean[year];
    }

    /** The effect of a member less what all share; 0 where it has none. */
    double state(int member, int year) {
        return has(member, year) ? effect[member * mean.length + year] - mean[year] : 0;
    }

    /** What the effects of two members leave of a number of theirs. */
    double left(double y, int first, int second, int year) {
        return y - effect[first * mean.length + year] - effect[second * mean.length + year];
    }
}
