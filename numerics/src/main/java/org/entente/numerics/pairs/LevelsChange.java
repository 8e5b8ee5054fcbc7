package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The change of one pair between two spans of years, shared out among the terms of a
 * {@link LevelsDecomposition}. A span's number is the mean on the scale over the years in which the
 * pair has one, taken back to the unit (on a logarithmic scale a geometric mean).
 *
 * @param before number of the first span, in the unit
 * @param after number of the last span
 * @param yearsBefore years of the first span in which the pair has a number
 * @param yearsAfter years of the last span in which it has one
 * @param onScale change of each term on the scale, by {@link LevelTerm}; their sum is the change of
 *     the mean
 * @param shares the same in the unit; the values sum to {@code after − before}, and the range is
 *     over all orders in which the terms may go, for projections from the widest level to the
 *     narrowest and for the other way
 * @param p by {@link LevelTerm} how rarely chance gives as much, or −1 where nothing says so; see
 *     {@link #of}
 * @param among how many comparisons each p rests on
 */
public record LevelsChange(
        double before,
        double after,
        int yearsBefore,
        int yearsAfter,
        double[] onScale,
        Shapley shares,
        double[] p,
        int[] among) {

    /**
     * Compares two spans.
     *
     * <p>p = (1 + #{|c_b| ≥ |c|}) / (1 + B). For leaders and the pair of leaders the c_b are the
     * same term when the spells of each member's leaders come in another order, drawn evenly, with
     * their lengths kept: it asks whether these leaders go with more of the change than any cut of
     * the same years into spells of such lengths would. For a state the c_b are the changes of the
     * same term, without what goes with leaders, of all other members, and for the pair those of
     * all other pairs: it asks whether the change is unusual.
     *
     * @param pair with a number in both spans
     * @param permutations how many orders of spells are drawn
     * @param seed of the draws
     * @throws IllegalArgumentException when the pair has no number in a span
     */
    public static LevelsChange of(
            LevelsDecomposition levels,
            int pair,
            PanelYears first,
            PanelYears last,
            Scale scale,
            int permutations,
            long seed) {
        double[][] terms = levels.terms(pair);
        double[] from = means(levels.panel(), pair, terms, first);
        double[] to = means(levels.panel(), pair, terms, last);
        int n = terms.length;
        double[] change = new double[n];
        for (int k = 0; k < n; k++) {
            change[k] = to[k] - from[k];
        }
        double before = scale.back(level(levels.panel(), pair, first));
        double after = scale.back(level(levels.panel(), pair, last));
        double[][] narrow = levels.termsNarrowFirst(pair);
        Shapley shares = shares(from, to, scale)
                .spread(shares(
                        means(levels.panel(), pair, narrow, first), means(levels.panel(), pair, narrow, last), scale));
        double[] p = new double[n];
        int[] among = new int[n];
        Arrays.fill(p, -1);
        new Chance(levels, pair, first, last, change, p, among).weigh(permutations, new SplittableRandom(seed));
        return new LevelsChange(
                before,
                after,
                years(levels.panel(), pair, first),
                years(levels.panel(), pair, last),
                change,
                shares,
                p,
                among);
    }

    private static Shapley shares(double[] from, double[] to, Scale scale) {
        if (scale != Scale.IDENTITY) {
            return Shapley.of(from, to, scale::back);
        }
        double[] change = new double[from.length];
        for (int k = 0; k < change.length; k++) {
            change[k] = to[k] - from[k];
        }
        return new Shapley(change, change.clone(), change.clone());
    }

    private static double[] means(PairPanel panel, int pair, double[][] terms, PanelYears span) {
        return Arrays.stream(terms)
                .mapToDouble(term -> mean(panel, pair, t -> term[t], span))
                .toArray();
    }

    /** Years of a span in which a pair has a number. */
    public static int years(PairPanel panel, int pair, PanelYears span) {
        int n = 0;
        for (int t = span.from(); t <= span.to(); t++) {
            n += panel.has(pair, t) ? 1 : 0;
        }
        return n;
    }

    /** Mean of a pair's numbers over a span. */
    private static double level(PairPanel panel, int pair, PanelYears span) {
        double[] series = new double[panel.years()];
        for (int t = span.from(); t <= span.to(); t++) {
            series[t] = panel.has(pair, t) ? panel.get(pair, t) : 0;
        }
        return mean(panel, pair, t -> series[t], span);
    }

    private static double mean(PairPanel panel, int pair, IntToDoubleFunction term, PanelYears span) {
        double sum = 0;
        int n = 0;
        for (int t = span.from(); t <= span.to(); t++) {
            if (panel.has(pair, t)) {
                sum += term.applyAsDouble(t);
                n++;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException(
                    "pair %d has no number in the years %d to %d".formatted(pair, span.from(), span.to()));
        }
        return sum / n;
    }

    /** What the terms of a pair are set against. */
    private record Chance(
            LevelsDecomposition levels,
            int pair,
            PanelYears first,
            PanelYears last,
            double[] change,
            double[] p,
            int[] among) {

        void weigh(int permutations, SplittableRandom random) {
            PairPanel panel = levels.panel();
            int i = panel.first(pair);
            int j = panel.second(pair);
            boolean moved = leaderChanged(i) || leaderChanged(j);
            if (moved) {
                permute(permutations, random, i, j);
            }
            state(LevelTerm.FIRST_STATE, i);
            state(LevelTerm.SECOND_STATE, j);
            pairs();
        }

        private void permute(int permutations, SplittableRandom random, int i, int j) {
            int[] seen = new int[3];
            SpellOrder own = new SpellOrder(levels.leaders(i), years(i));
            SpellOrder others = new SpellOrder(levels.leaders(j), years(j));
            GroupMeans ofFirst = levels.ofMember(i);
            GroupMeans ofSecond = levels.ofMember(j);
            GroupMeans ofBoth = levels.ofPair(pair);
            boolean firstChanged = leaderChanged(i);
            boolean secondChanged = leaderChanged(j);
            for (int b = 0; b < permutations; b++) {
                int[] x = own.shuffle(random);
                int[] y = others.shuffle(random);
                seen[0] += firstChanged && asGreat(LevelTerm.FIRST_LEADER, ofFirst, x, null) ? 1 : 0;
                seen[1] += secondChanged && asGreat(LevelTerm.SECOND_LEADER, ofSecond, y, null) ? 1 : 0;
                seen[2] += asGreat(LevelTerm.LEADER_PAIR, ofBoth, x, y) ? 1 : 0;
            }
            if (firstChanged) {
                set(LevelTerm.FIRST_LEADER, seen[0], permutations);
            }
            if (secondChanged) {
                set(LevelTerm.SECOND_LEADER, seen[1], permutations);
            }
            set(LevelTerm.LEADER_PAIR, seen[2], permutations);
        }

        /**
         * Whether different leaders are in office in the two spans, so that there is something to
         * compare.
         */
        private boolean leaderChanged(int member) {
            int[] leaders = levels.leaders(member);
            for (int t = first.from(); t <= first.to(); t++) {
                for (int s = last.from(); s <= last.to(); s++) {
                    if (leaders[t] != leaders[s]) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean[] years(int member) {
            boolean[] here = new boolean[levels.panel().years()];
            for (int t = 0; t < here.length; t++) {
                here[t] = levels.hasState(member, t);
            }
            return here;
        }

        private boolean asGreat(LevelTerm term, GroupMeans other, int[] x, int @Nullable [] y) {
            other.group(x, y);
            double got = mean(levels.panel(), pair, other::get, last) - mean(levels.panel(), pair, other::get, first);
            return AsGreat.is(got, change[term.ordinal()]);
        }

        private void state(LevelTerm term, int member) {
            double own = change[term.ordinal()];
            int seen = 0;
            int n = 0;
            for (int m = 0; m < levels.panel().members(); m++) {
                double other = m == member ? Double.NaN : change(m);
                if (!Double.isNaN(other)) {
                    n++;
                    seen += AsGreat.is(other, own) ? 1 : 0;
                }
            }
            if (n > 0) {
                set(term, seen, n);
            }
        }

        /** Change of a member's own term; NaN when it has no number in a span. */
        private double change(int member) {
            double[] leader = levels.ofMember(member).terms(levels.leaders(member), null);
            return ownMean(member, leader, last) - ownMean(member, leader, first);
        }

        private double ownMean(int member, double[] leader, PanelYears span) {
            double sum = 0;
            int n = 0;
            for (int t = span.from(); t <= span.to(); t++) {
                if (levels.hasState(member, t)) {
                    sum += levels.state(member, t) - leader[t];
                    n++;
                }
            }
            return n == 0 ? Double.NaN : sum / n;
        }

        private void pairs() {
            double own = change[LevelTerm.PAIR.ordinal()];
            double[] others = levels.pairChanges(first, last);
            int seen = 0;
            int n = 0;
            for (int q = 0; q < others.length; q++) {
                if (q != pair && !Double.isNaN(others[q])) {
                    n++;
                    seen += AsGreat.is(others[q], own) ? 1 : 0;
                }
            }
            if (n > 0) {
                set(LevelTerm.PAIR, seen, n);
            }
        }

        private void set(LevelTerm term, int seen, int n) {
            p[term.ordinal()] = (1.0 + seen) / (1 + n);
            among[term.ordinal()] = n;
        }
    }
}
