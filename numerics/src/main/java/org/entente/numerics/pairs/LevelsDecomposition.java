package org.entente.numerics.pairs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the numbers of a panel of pairs apart into levels (Singer 1961), as the social relations
 * model does with members and pairs (Kenny &amp; La Voie 1984), by y_ijt = s_t + (a_i + λ_{l(i,t)}
 * + u_it) + (a_j + λ_{l(j,t)} + u_jt) + π_{l(i)l(j)} + γ_ij + e_ijt.
 *
 * <p>Projections one after the other, from the widest level to the narrowest:
 *
 * <ol>
 *   <li>in each year y is fitted by least squares as a sum of two effects of members (jointly over
 *       the members, by the pairs that have a number); s_t is twice their mean, and what is left of
 *       them sums to zero over the members of the year;
 *   <li>the effects of a member over the years: a is their mean, λ the mean of a leader's years
 *       less a, u the rest, so that the terms of leaders sum to zero over the years of a member;
 *   <li>what the effects of members leave of a pair: γ is its mean, π the mean of the years of two
 *       leaders less γ, e the rest.
 * </ol>
 *
 * <p>The terms add up to y in every cell. On a balanced panel the levels are orthogonal, and the
 * order of the projections does not matter. On an unbalanced one it does: what could be the state's
 * or the pair's is the state's. A joint fit would not remove that choice: λ and π are only told
 * apart by such a rule, since every pair of leaders lies within the years of both.
 *
 * <p>{@link #termsNarrowFirst} runs the other way, from the narrowest level to the widest: all that
 * goes with a pair of leaders is theirs first, also what their states or the system have in common
 * with it. The distance between the two says how much the answer hangs on the rule.
 *
 * <p>When it must not be used: effects of members that enter or leave the panel move the base of
 * all others, because terms are relative to the members of the year; a year in which the pairs with
 * numbers fall apart into groups has no common base.
 */
public final class LevelsDecomposition {
    private final PairPanel panel;
    private final int[] leaders;
    private final MemberEffects wide;
    private @Nullable MemberEffects narrow;
    private @Nullable PairChanges changes;

    private LevelsDecomposition(PairPanel panel, int[] leaders, MemberEffects wide, @Nullable MemberEffects narrow) {
        if (leaders.length != panel.members() * panel.years()) {
            throw new IllegalArgumentException(
                    "%d leaders for %d members in %d years".formatted(leaders.length, panel.members(), panel.years()));
        }
        this.panel = panel;
        this.leaders = leaders.clone();
        this.wide = wide;
        this.narrow = narrow;
    }

    /**
     * Takes a panel apart.
     *
     * @param leaders the leader of member m in year t at {@code m * years + t}; any numbers, equal
     *     for the same leader of a member
     */
    public static LevelsDecomposition of(PairPanel panel, int[] leaders) {
        return new LevelsDecomposition(panel, leaders, MemberEffects.of(panel), null);
    }

    /**
     * The decomposition of the same panel by the same leaders as was fitted before.
     *
     * @param wide its {@link #wide()}
     * @param narrow its {@link #narrow()}
     */
    public static LevelsDecomposition of(PairPanel panel, int[] leaders, MemberEffects wide, MemberEffects narrow) {
        return new LevelsDecomposition(panel, leaders, wide, narrow);
    }

    /** The effects of members on the numbers of the panel. */
    public MemberEffects wide() {
        return wide;
    }

    /**
     * The effects of members on what the means over the years of two leaders leave of the numbers.
     */
    public synchronized MemberEffects narrow() {
        MemberEffects known = narrow;
        if (known == null) {
            PairPanel others = new PairPanel(panel);
            for (int p = 0; p < panel.pairs(); p++) {
                double[] rest = rest(p);
                for (int t = 0; t < rest.length; t++) {
                    if (panel.has(p, t)) {
                        others.set(p, t, rest[t]);
                    }
                }
            }
            known = MemberEffects.of(others);
            narrow = known;
        }
        return known;
    }

    /**
     * The change of every pair's own term, {@link LevelTerm#PAIR}, between the means of two spans:
     * the same whichever pair it is compared with. The last spans are kept.
     *
     * @return by pair; NaN where it has no number in one of the spans
     */
    synchronized double[] pairChanges(PanelYears first, PanelYears last) {
        PairChanges known = changes;
        if (known == null || !known.first().equals(first) || !known.last().equals(last)) {
            double[] all = new double[panel.pairs()];
            for (int q = 0; q < all.length; q++) {
                double[] left = left(wide, q, numbers(q));
                double[] pi = pairMeans(q, left);
                all[q] = ownMean(q, left, pi, last) - ownMean(q, left, pi, first);
            }
            known = new PairChanges(first, last, all);
            changes = known;
        }
        return known.all();
    }

    private double ownMean(int pair, double[] left, double[] pi, PanelYears span) {
        double sum = 0;
        int n = 0;
        for (int t = span.from(); t <= span.to(); t++) {
            if (panel.has(pair, t)) {
                sum += left[t] - pi[t];
                n++;
            }
        }
        return sum / n;
    }

    private record PairChanges(PanelYears first, PanelYears last, double[] all) {}

    public PairPanel panel() {
        return panel;
    }

    /** s_t; 0 in a year without numbers. */
    public double system(int year) {
        return wide.system(year);
    }

    /** Whether a member has a number with anyone in a year. */
    public boolean hasState(int member, int year) {
        return wide.has(member, year);
    }

    /**
     * a + λ + u of a member in a year in which it has numbers; they sum to zero over the members of
     * the year.
     */
    public double state(int member, int year) {
        return wide.state(member, year);
    }

    /** γ + π + e of a pair in a year in which it has a number. */
    public double pair(int pair, int year) {
        return wide.left(panel.get(pair, year), panel.first(pair), panel.second(pair), year);
    }

    public int leader(int member, int year) {
        return leaders[member * panel.years() + year];
    }

    /** The leaders of a member, one a year. */
    public int[] leaders(int member) {
        return Arrays.copyOfRange(leaders, member * panel.years(), (member + 1) * panel.years());
    }

    /** a + λ + u of a member: its terms are λ. */
    GroupMeans ofMember(int member) {
        return ofMember(wide, member);
    }

    private GroupMeans ofMember(MemberEffects effects, int member) {
        boolean[] here = new boolean[panel.years()];
        double[] series = new double[panel.years()];
        for (int t = 0; t < series.length; t++) {
            here[t] = effects.has(member, t);
            series[t] = effects.state(member, t);
        }
        return new GroupMeans(series, here);
    }

    /** γ + π + e of a pair: its terms are π. */
    GroupMeans ofPair(int pair) {
        return new GroupMeans(left(wide, pair, numbers(pair)), years(pair));
    }

    private boolean[] years(int pair) {
        boolean[] here = new boolean[panel.years()];
        for (int t = 0; t < here.length; t++) {
            here[t] = panel.has(pair, t);
        }
        return here;
    }

    /** The numbers of a pair; 0 in years without one. */
    private double[] numbers(int pair) {
        double[] series = new double[panel.years()];
        for (int t = 0; t < series.length; t++) {
            series[t] = panel.has(pair, t) ? panel.get(pair, t) : 0;
        }
        return series;
    }

    private double[] left(MemberEffects effects, int pair, double[] numbers) {
        double[] left = new double[panel.years()];
        for (int t = 0; t < left.length; t++) {
            left[t] = panel.has(pair, t) ? effects.left(numbers[t], panel.first(pair), panel.second(pair), t) : 0;
        }
        return left;
    }

    /** The mean of each two leaders' years less the mean of all. */
    private double[] pairMeans(int pair, double[] series) {
        return new GroupMeans(series, years(pair)).terms(leaders(panel.first(pair)), leaders(panel.second(pair)));
    }

    /**
     * The terms of a pair over the years: {@code [term][year]}, 0 in years in which it has no
     * number.
     */
    public double[][] terms(int pair) {
        return terms(wide, pair, numbers(pair));
    }

    private double[][] terms(MemberEffects effects, int pair, double[] numbers) {
        int years = panel.years();
        int i = panel.first(pair);
        int j = panel.second(pair);
        double[] lambdaFirst = ofMember(effects, i).terms(leaders(i), null);
        double[] lambdaSecond = ofMember(effects, j).terms(leaders(j), null);
        double[] left = left(effects, pair, numbers);
        double[] pi = pairMeans(pair, left);
        double[][] terms = new double[LevelTerm.values().length][years];
        for (int t = 0; t < years; t++) {
            if (panel.has(pair, t)) {
                terms[LevelTerm.SYSTEM.ordinal()][t] = effects.system(t);
                terms[LevelTerm.FIRST_STATE.ordinal()][t] = effects.state(i, t) - lambdaFirst[t];
                terms[LevelTerm.FIRST_LEADER.ordinal()][t] = lambdaFirst[t];
                terms[LevelTerm.SECOND_STATE.ordinal()][t] = effects.state(j, t) - lambdaSecond[t];
                terms[LevelTerm.SECOND_LEADER.ordinal()][t] = lambdaSecond[t];
                terms[LevelTerm.LEADER_PAIR.ordinal()][t] = pi[t];
                terms[LevelTerm.PAIR.ordinal()][t] = left[t] - pi[t];
            }
        }
        return terms;
    }

    /** As {@link #terms}, by projections from the narrowest level to the widest. */
    public double[][] termsNarrowFirst(int pair) {
        double[] series = numbers(pair);
        double[] pi = pairMeans(pair, series);
        double mean = meanOf(pair, series);
        double[][] terms = terms(narrow(), pair, rest(pair));
        for (int t = 0; t < series.length; t++) {
            if (panel.has(pair, t)) {
                // What the rest leaves of the pair stays the pair's; its mean over two leaders'
                // years is not theirs a second time.
                terms[LevelTerm.PAIR.ordinal()][t] += terms[LevelTerm.LEADER_PAIR.ordinal()][t] + mean;
                terms[LevelTerm.LEADER_PAIR.ordinal()][t] = pi[t];
            }
        }
        return terms;
    }

    /** What the means over the years of two leaders leave of a pair's numbers. */
    private double[] rest(int pair) {
        double[] series = numbers(pair);
        double mean = meanOf(pair, series);
        double[] pi = pairMeans(pair, series);
        double[] rest = new double[series.length];
        for (int t = 0; t < series.length; t++) {
            rest[t] = series[t] - mean - pi[t];
        }
        return rest;
    }

    private double meanOf(int pair, double[] series) {
        int n = panel.count(pair);
        return n == 0 ? 0 : Arrays.stream(series).sum() / n;
    }
}
