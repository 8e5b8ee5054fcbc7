package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the numbers of a panel of pairs apart into levels:
 * y_ijt = s_t + (a_i + λ_{l(i,t)} + u_it) + (a_j + λ_{l(j,t)} + u_jt) + π_{l(i)l(j)} + γ_ij + e_ijt.
 *
 * <p>Projections one after the other, from the widest level to the narrowest:
 *
 * <ol>
 *   <li>in each year y is fitted by least squares as a sum of two effects of members (jointly over the members, by the pairs that have
 *       a number); s_t is twice their mean, and what is left of them sums to zero over the members of the year;
 *   <li>the effects of a member over the years: a is their mean, λ the mean of a leader's years less a, u the rest, so that the terms of
 *       leaders sum to zero over the years of a member;
 *   <li>what the effects of members leave of a pair: γ is its mean, π the mean of the years of two leaders less γ, e the rest.
 * </ol>
 *
 * <p>The terms add up to y in every cell. On a balanced panel the levels are orthogonal, and the order of the projections does not
 * matter. On an unbalanced one it does: what could be the state's or the pair's is the state's. A joint fit would not remove that
 * choice: λ and π are only told apart by such a rule, since every pair of leaders lies within the years of both.
 *
 * <p>{@link #termsNarrowFirst} runs the other way, from the narrowest level to the widest: all that goes with a pair of leaders is
 * theirs first, also what their states or the system have in common with it. The distance between the two says how much the answer
 * hangs on the rule.
 *
 * <p>When it must not be used: effects of members that enter or leave the panel move the base of all others, because terms are
 * relative to the members of the year; a year in which the pairs with numbers fall apart into groups has no common base.
 */
public final class LevelsDecomposition {
    private final PairPanel panel;
    private final int[] leaders;
    private final double[] system;
    private final double[] state;
    private final boolean[] known;
    private final double[] left;
    private @Nullable LevelsDecomposition rest;

    private LevelsDecomposition(PairPanel panel, int[] leaders) {
        this.panel = panel;
        this.leaders = leaders.clone();
        this.system = new double[panel.years()];
        this.state = new double[panel.members() * panel.years()];
        this.known = new boolean[state.length];
        this.left = new double[panel.pairs() * panel.years()];
    }

    /**
     * Takes a panel apart.
     *
     * @param leaders the leader of member m in year t at {@code m * years + t}; any numbers, equal for the same leader of a member
     */
    public static LevelsDecomposition of(PairPanel panel, int[] leaders) {
        if (leaders.length != panel.members() * panel.years()) {
            throw new IllegalArgumentException(
                    "%d leaders for %d members in %d years".formatted(leaders.length, panel.members(), panel.years()));
        }
        LevelsDecomposition made = new LevelsDecomposition(panel, leaders);
        for (int t = 0; t < panel.years(); t++) {
            made.fit(t);
        }
        return made;
    }

    private void fit(int t) {
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
        double mean = Arrays.stream(effects).sum() / members;
        system[t] = 2 * mean;
        for (int m = 0; m < panel.members(); m++) {
            if (place[m] >= 0) {
                state[m * panel.years() + t] = effects[place[m]] - mean;
                known[m * panel.years() + t] = true;
            }
        }
        for (int r = 0; r < n; r++) {
            left[at[r] * panel.years() + t] = y[r] - effects[a[r]] - effects[b[r]];
        }
    }

    public PairPanel panel() {
        return panel;
    }

    /** s_t; 0 in a year without numbers. */
    public double system(int year) {
        return system[year];
    }

    /** Whether a member has a number with anyone in a year. */
    public boolean hasState(int member, int year) {
        return known[member * panel.years() + year];
    }

    /** a + λ + u of a member in a year in which it has numbers; they sum to zero over the members of the year. */
    public double state(int member, int year) {
        return state[member * panel.years() + year];
    }

    /** γ + π + e of a pair in a year in which it has a number. */
    public double pair(int pair, int year) {
        return left[pair * panel.years() + year];
    }

    public int leader(int member, int year) {
        return leaders[member * panel.years() + year];
    }

    /** The leaders of a member, one a year. */
    public int[] leaders(int member) {
        return Arrays.copyOfRange(leaders, member * panel.years(), (member + 1) * panel.years());
    }

    /** λ of each year of a member, of whom leaders may be given in another order than they came; 0 in a year without numbers. */
    double[] leaderTerms(int member, int[] leaderOfYear) {
        boolean[] here = new boolean[panel.years()];
        double[] series = new double[panel.years()];
        for (int t = 0; t < series.length; t++) {
            here[t] = hasState(member, t);
            series[t] = state(member, t);
        }
        long[] groups = Arrays.stream(leaderOfYear).asLongStream().toArray();
        return groupMeans(series, here, groups);
    }

    /** π of each year of a pair; 0 in a year without a number. */
    double[] pairTerms(int pair, int[] firstLeaders, int[] secondLeaders) {
        double[] series = new double[panel.years()];
        for (int t = 0; t < series.length; t++) {
            series[t] = pair(pair, t);
        }
        return pairMeans(pair, series, firstLeaders, secondLeaders);
    }

    private double[] pairMeans(int pair, double[] series, int[] firstLeaders, int[] secondLeaders) {
        boolean[] here = new boolean[panel.years()];
        long[] groups = new long[panel.years()];
        for (int t = 0; t < series.length; t++) {
            here[t] = panel.has(pair, t);
            groups[t] = ((long) firstLeaders[t] << 32) ^ (secondLeaders[t] & 0xffffffffL);
        }
        return groupMeans(series, here, groups);
    }

    /** The mean of each year's group less the mean of all. */
    private static double[] groupMeans(double[] series, boolean[] here, long[] groups) {
        Map<Long, double[]> sums = new HashMap<>();
        double sum = 0;
        int n = 0;
        for (int t = 0; t < series.length; t++) {
            if (here[t]) {
                double[] group = sums.computeIfAbsent(groups[t], key -> new double[2]);
                group[0] += series[t];
                group[1]++;
                sum += series[t];
                n++;
            }
        }
        double[] terms = new double[series.length];
        if (sums.size() > 1) {
            for (int t = 0; t < series.length; t++) {
                double[] group = sums.get(groups[t]);
                terms[t] = here[t] && group != null ? group[0] / group[1] - sum / n : 0;
            }
        }
        return terms;
    }

    /** The terms of a pair over the years: {@code [term][year]}, 0 in years in which it has no number. */
    public double[][] terms(int pair) {
        int years = panel.years();
        int i = panel.first(pair);
        int j = panel.second(pair);
        double[] lambdaFirst = leaderTerms(i, leaders(i));
        double[] lambdaSecond = leaderTerms(j, leaders(j));
        double[] pi = pairTerms(pair, leaders(i), leaders(j));
        double[][] terms = new double[LevelTerm.values().length][years];
        for (int t = 0; t < years; t++) {
            if (panel.has(pair, t)) {
                terms[LevelTerm.SYSTEM.ordinal()][t] = system[t];
                terms[LevelTerm.FIRST_STATE.ordinal()][t] = state(i, t) - lambdaFirst[t];
                terms[LevelTerm.FIRST_LEADER.ordinal()][t] = lambdaFirst[t];
                terms[LevelTerm.SECOND_STATE.ordinal()][t] = state(j, t) - lambdaSecond[t];
                terms[LevelTerm.SECOND_LEADER.ordinal()][t] = lambdaSecond[t];
                terms[LevelTerm.LEADER_PAIR.ordinal()][t] = pi[t];
                terms[LevelTerm.PAIR.ordinal()][t] = pair(pair, t) - pi[t];
            }
        }
        return terms;
    }

    /** As {@link #terms}, by projections from the narrowest level to the widest. */
    public double[][] termsNarrowFirst(int pair) {
        int i = panel.first(pair);
        int j = panel.second(pair);
        double[] series = new double[panel.years()];
        for (int t = 0; t < series.length; t++) {
            series[t] = panel.has(pair, t) ? panel.get(pair, t) : 0;
        }
        double[] pi = pairMeans(pair, series, leaders(i), leaders(j));
        double mean = meanOf(pair, series);
        double[][] terms = rest().terms(pair);
        for (int t = 0; t < series.length; t++) {
            if (panel.has(pair, t)) {
                // What the rest leaves of the pair stays the pair's; its mean over two leaders' years is not theirs a
                // second time.
                terms[LevelTerm.PAIR.ordinal()][t] += terms[LevelTerm.LEADER_PAIR.ordinal()][t] + mean;
                terms[LevelTerm.LEADER_PAIR.ordinal()][t] = pi[t];
            }
        }
        return terms;
    }

    /** The decomposition of what the means over the years of two leaders leave. */
    private LevelsDecomposition rest() {
        LevelsDecomposition known = rest;
        if (known == null) {
            PairPanel others = new PairPanel(panel);
            double[] series = new double[panel.years()];
            for (int p = 0; p < panel.pairs(); p++) {
                for (int t = 0; t < series.length; t++) {
                    series[t] = panel.has(p, t) ? panel.get(p, t) : 0;
                }
                double mean = meanOf(p, series);
                double[] pi = pairMeans(p, series, leaders(panel.first(p)), leaders(panel.second(p)));
                for (int t = 0; t < series.length; t++) {
                    if (panel.has(p, t)) {
                        others.set(p, t, series[t] - mean - pi[t]);
                    }
                }
            }
            known = of(others, leaders);
            rest = known;
        }
        return known;
    }

    private double meanOf(int pair, double[] series) {
        int n = panel.count(pair);
        return n == 0 ? 0 : Arrays.stream(series).sum() / n;
    }
}
