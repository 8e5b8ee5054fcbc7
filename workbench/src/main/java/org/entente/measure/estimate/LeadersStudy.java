package org.entente.measure.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.entente.numerics.pairs.EntryEffects;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.Placebo;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a measure of a pair when a leader of either state entered office, set against what changed at entries where nothing
 * of the kind is claimed. All pairs and entries are computed at once.
 *
 * <p>An entry is the first day of a spell; its year belongs to neither side. It counts when the leader was in office on most days of each of the k years after.
 */
public final class LeadersStudy {
    /** Years on each side where nothing else is asked. */
    public static final int YEARS = 3;

    /** By how much the deviation of a like transition may be smaller or greater. */
    static final double LIKE = 1.5;

    private final PairFigures figures;
    private final Leaders leaders;
    private final int k;
    private final List<LeaderSpell> spells = new ArrayList<>();
    private final EntryEffects.Entries entries;
    private final EntryEffects effects;
    private final Map<List<Integer>, List<Outcome>> known = new HashMap<>();

    LeadersStudy(PairFigures figures, Leaders leaders, int k) {
        this.figures = figures;
        this.leaders = leaders;
        this.k = k;
        List<Integer> members = new ArrayList<>();
        for (int m = 0; m < figures.panel().members(); m++) {
            for (LeaderSpell spell : leaders.list(figures.state(m))) {
                if (figures.years().contains(year(spell)) && stays(spell)) {
                    spells.add(spell);
                    members.add(m);
                }
            }
        }
        this.entries = new EntryEffects.Entries(
                members.stream().mapToInt(Integer::intValue).toArray(),
                spells.stream().mapToInt(spell -> figures.at(year(spell))).toArray());
        this.effects = EntryEffects.of(figures.panel(), entries, k);
    }

    static int year(LeaderSpell spell) {
        return spell.first().getYear();
    }

    /** Whether the leader of a spell leads in each of the k years after its entry. */
    private boolean stays(LeaderSpell spell) {
        for (int d = 1; d <= k; d++) {
            int year = year(spell) + d;
            LeaderSpell there = leaders.years().contains(year) ? leaders.inOffice(spell.state(), year) : null;
            if (there == null || !there.person().equals(spell.person()) || d == 1 && !there.equals(spell)) {
                return false;
            }
        }
        return true;
    }

    public PairFigures figures() {
        return figures;
    }

    public Leaders leaders() {
        return leaders;
    }

    public int k() {
        return k;
    }

    /** How many entries there are that count, of all states. */
    public int entries() {
        return spells.size();
    }

    /** The reference sets. */
    public enum Set {
        /** This pair at other entries of either state's leaders, whose years do not overlap. */
        PAIR,
        /** This leader towards all other partners. */
        PARTNERS,
        /** Entries anywhere, with as many years before and a like deviation. */
        ALL
    }

    /**
     * An effect on one pair.
     *
     * @param state COW number of the state whose leader entered; 0 for a date that was stated
     * @param spell of the leader; null for a date that was stated
     * @param year of entry
     * @param raw difference of the means, without removal of the trend
     * @param delta the same with the trend removed
     * @param slope of the years before, a year
     * @param slopeError its standard error
     * @param before years that the trend is from
     * @param deviation of the years before from it; 0 when there is none
     * @param scaled delta over the deviation; 0 when there is none
     * @param placebos by {@link Set}; empty when nothing can be scaled
     */
    public record Effect(
            int state,
            @Nullable LeaderSpell spell,
            int year,
            double raw,
            double delta,
            double slope,
            double slopeError,
            int before,
            double deviation,
            double scaled,
            List<Placebo> placebos) {
        public Effect {
            placebos = List.copyOf(placebos);
        }

        /** Where the effect stands; only when it is scaled. */
        public Placebo placebo(Set set) {
            return placebos.get(set.ordinal());
        }

        public boolean isScaled() {
            return deviation > 0;
        }
    }

    /** What is known of one entry. */
    public sealed interface Outcome {
        LeaderSpell spell();
    }

    /** An entry with its effect. */
    public record Known(LeaderSpell spell, Effect effect) implements Outcome {}

    /** An entry of which the data cannot tell, and why. */
    public record Unknown(LeaderSpell spell, String reason) implements Outcome {}

    /** All entries of the two states' leaders in the years of the panel, in order of time. */
    public synchronized List<Outcome> list(int a, int b) {
        return known.computeIfAbsent(List.of(Math.min(a, b), Math.max(a, b)), pair -> compute(a, b));
    }

    private List<Outcome> compute(int a, int b) {
        List<Outcome> all = new ArrayList<>();
        for (int state : List.of(a, b)) {
            for (LeaderSpell spell : leaders.list(state)) {
                if (figures.years().contains(year(spell))) {
                    all.add(outcome(spell, state == a ? b : a));
                }
            }
        }
        all.sort(Comparator.comparing(outcome -> outcome.spell().first()));
        return List.copyOf(all);
    }

    /** The entry of a spell, towards a partner. */
    Outcome outcome(LeaderSpell spell, int partner) {
        int entry = spells.indexOf(spell);
        if (entry < 0) {
            return new Unknown(spell, EstimateTexts.TOO_SHORT.formatted(k));
        }
        OptionalInt pair = figures.findPair(spell.state(), partner);
        for (int row = effects.firstOf(entry); pair.isPresent() && row < effects.firstOf(entry + 1); row++) {
            if (effects.pair(row) == pair.getAsInt()) {
                return new Known(spell, effect(row, entry, spell));
            }
        }
        return new Unknown(spell, EstimateTexts.NO_VALUES.formatted(k, EntryEffects.LEAST));
    }

    private Effect effect(int row, int entry, LeaderSpell spell) {
        int own = effects.pair(row);
        int year = entries.year()[entry];
        return effect(
                effects,
                row,
                spell.state(),
                spell,
                year,
                List.of(
                        rank(effects, row, effects, at(own, year)),
                        rank(effects, row, effects, r -> effects.entry(r) == entry && effects.pair(r) != own),
                        rank(effects, row, effects, like(effects, row, r -> effects.entry(r) != entry))));
    }

    /** The effect on a pair at a year that was named beforehand; empty when the values are not there. */
    public Optional<Effect> at(int a, int b, int year) {
        OptionalInt pair = figures.findPair(a, b);
        if (pair.isEmpty() || !figures.years().contains(year)) {
            return Optional.empty();
        }
        EntryEffects there = EntryEffects.at(figures.panel(), figures.at(year), k);
        int own = pair.getAsInt();
        for (int row = 0; row < there.size(); row++) {
            if (there.pair(row) == own) {
                return Optional.of(effect(
                        there,
                        row,
                        0,
                        null,
                        figures.at(year),
                        List.of(
                                rank(there, row, effects, at(own, figures.at(year))),
                                rank(there, row, there, r -> there.pair(r) != own && sharesMember(there.pair(r), own)),
                                rank(there, row, effects, like(there, row, r -> true)))));
            }
        }
        return Optional.empty();
    }

    private Effect effect(
            EntryEffects from,
            int row,
            int state,
            @Nullable LeaderSpell spell,
            int year,
            List<Optional<Placebo>> ranks) {
        return new Effect(
                state,
                spell,
                figures.year(year),
                from.raw(row),
                from.delta(row),
                from.slope(row),
                from.slopeError(row),
                from.before(row),
                from.deviation(row),
                from.isScaled(row) ? from.scaled(row) : 0,
                ranks.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Placebo> rank(EntryEffects own, int row, EntryEffects set, IntPredicate chosen) {
        return own.isScaled(row)
                ? Optional.of(Placebo.rank(own.scaled(row), own.deviation(row), set, chosen))
                : Optional.empty();
    }

    /**
     * This pair at entries whose years of comparison do not overlap with those around a year; a year in which leaders of both states
     * entered is one.
     */
    private IntPredicate at(int pair, int year) {
        BitSet rows = new BitSet();
        BitSet years = new BitSet();
        for (int row = 0; row < effects.size(); row++) {
            int other = entries.year()[effects.entry(row)];
            if (effects.pair(row) == pair && Math.abs(other - year) > k && !years.get(other)) {
                years.set(other);
                rows.set(row);
            }
        }
        return rows::get;
    }

    /** Entries with as many years before and a like deviation, of other pairs. */
    private IntPredicate like(EntryEffects own, int row, IntPredicate others) {
        double deviation = own.deviation(row);
        return r -> others.test(r)
                && effects.pair(r) != own.pair(row)
                && effects.before(r) == own.before(row)
                && effects.deviation(r) <= deviation * LIKE
                && effects.deviation(r) >= deviation / LIKE;
    }

    private boolean sharesMember(int pair, int other) {
        PairPanel panel = figures.panel();
        int i = panel.first(other);
        int j = panel.second(other);
        return panel.first(pair) == i || panel.second(pair) == i || panel.first(pair) == j || panel.second(pair) == j;
    }

    /**
     * Two leaders who were in office on the same days.
     *
     * @param first leader of the one state
     * @param second leader of the other
     * @param from first common day
     * @param to last common day
     * @param years that belong to both, with a value
     * @param mean of the values on the scale, taken back to the unit; null without any
     */
    public record Joint(
            LeaderSpell first,
            LeaderSpell second,
            LocalDate from,
            LocalDate to,
            int years,
            @Nullable Double mean) {}

    /** The joint spells of two states' leaders that reach into the years of the panel, in order of time. */
    public List<Joint> listJoint(int a, int b) {
        List<Joint> all = new ArrayList<>();
        LocalDate begin = LocalDate.of(figures.years().from(), 1, 1);
        for (LeaderSpell x : leaders.list(a)) {
            for (LeaderSpell y : leaders.list(b)) {
                LocalDate from = x.first().isAfter(y.first()) ? x.first() : y.first();
                LocalDate to = x.last().isBefore(y.last()) ? x.last() : y.last();
                if (!to.isBefore(from) && !to.isBefore(begin)) {
                    all.add(joint(x, y, from, to));
                }
            }
        }
        all.sort(Comparator.comparing(Joint::from).thenComparing(Joint::to));
        return List.copyOf(all);
    }

    private Joint joint(LeaderSpell x, LeaderSpell y, LocalDate from, LocalDate to) {
        OptionalInt pair = figures.findPair(x.state(), y.state());
        double sum = 0;
        int n = 0;
        for (int year = from.getYear(); year <= to.getYear() && pair.isPresent(); year++) {
            boolean both = figures.years().contains(year)
                    && x.equals(leaders.inOffice(x.state(), year))
                    && y.equals(leaders.inOffice(y.state(), year));
            if (both && figures.panel().has(pair.getAsInt(), figures.at(year))) {
                sum += figures.panel().get(pair.getAsInt(), figures.at(year));
                n++;
            }
        }
        return new Joint(
                x,
                y,
                from,
                to,
                n,
                n == 0 ? null : (Double) figures.subject().scale().back(sum / n));
    }
}
