package org.entente.measure.estimate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.numerics.pairs.EntryEffects;
import org.entente.numerics.pairs.LikeRows;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.Placebo;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a measure of a pair when a leader of either state entered office, set against
 * what changed at entries where nothing of the kind is claimed. All pairs and entries are computed
 * at once.
 *
 * <p>An entry is the first day of a spell; its year belongs to neither side. It counts when the
 * leader was in office on most days of each of the k years after.
 */
public final class LeadersStudy {
    private static final MessageBundle MESSAGES = MessageBundle.english(LeadersStudy.class);

    /** Default number of years on each side. */
    public static final int YEARS = 3;

    /** By how much the deviation of a like transition may be smaller or greater. */
    static final double LIKE = 1.5;

    private static final int NO_ENTRY = -1;

    private final PairFigures figures;
    private final Leaders leaders;
    private final int k;
    private final List<OfficeSpell> spells = new ArrayList<>();
    private final EntryEffects.Entries entries;
    private final EntryEffects effects;
    private final LikeRows like;
    private final Map<OfficeSpell, Integer> places = new HashMap<>();
    /** The last results, since the figures of one pair and their lineages need the same ones. */
    private static final int RECENT = 64;

    private final Cache<List<Integer>, List<Outcome>> outcomes =
            Caffeine.newBuilder().maximumSize(RECENT).build();
    private final Cache<List<Integer>, Optional<Effect>> stated =
            Caffeine.newBuilder().maximumSize(RECENT).build();

    LeadersStudy(PairFigures figures, Leaders leaders, int k) {
        this(figures, leaders, k, null, null);
    }

    /**
     * @param known effects that were computed before; null to compute them
     * @param order of {@link LikeRows}; null to sort them
     */
    private LeadersStudy(
            PairFigures figures, Leaders leaders, int k, EntryEffects.@Nullable Table known, int @Nullable [] order) {
        this.figures = figures;
        this.leaders = leaders;
        this.k = k;
        List<Integer> members = new ArrayList<>();
        for (int m = 0; m < figures.panel().members(); m++) {
            for (OfficeSpell spell : leaders.list(figures.state(m))) {
                if (figures.years().contains(year(spell)) && stays(spell)) {
                    places.putIfAbsent(spell, spells.size());
                    spells.add(spell);
                    members.add(m);
                }
            }
        }
        this.entries = new EntryEffects.Entries(
                members.stream().mapToInt(Integer::intValue).toArray(),
                spells.stream().mapToInt(spell -> figures.at(year(spell))).toArray());
        this.effects = known == null ? EntryEffects.of(figures.panel(), entries, k) : new EntryEffects(known);
        this.like = order == null ? new LikeRows(effects) : new LikeRows(effects, order);
    }

    /** The effects are kept; the panel and the leaders are kept by themselves. */
    static ResultCodec<LeadersStudy> form(Supplier<PairFigures> figures, Leaders leaders, int k) {
        return new ResultCodec<>() {
            @Override
            public void write(LeadersStudy study, ResultWriter out) {
                EntryEffects.Table table = study.effects.table();
                Stream.of(table.numbers()).forEach(out::add);
                Stream.of(table.amounts()).forEach(out::add);
                out.add(study.like.order());
            }

            @Override
            public LeadersStudy read(ResultReader in) {
                int[][] numbers = {in.integers(), in.integers(), in.integers()};
                double[][] amounts = {in.reals(), in.reals(), in.reals(), in.reals(), in.reals()};
                return new LeadersStudy(
                        figures.get(), leaders, k, new EntryEffects.Table(numbers, amounts), in.integers());
            }
        };
    }

    static int year(OfficeSpell spell) {
        return spell.first().getYear();
    }

    /** Whether the leader of a spell leads in each of the k years after its entry. */
    private boolean stays(OfficeSpell spell) {
        for (int d = 1; d <= k; d++) {
            int year = year(spell) + d;
            OfficeSpell there = leaders.years().contains(year) ? leaders.inOffice(spell.state(), year) : null;
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
            @Nullable OfficeSpell spell,
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
        OfficeSpell spell();
    }

    /** An entry with its effect. */
    public record Known(OfficeSpell spell, Effect effect) implements Outcome {}

    /** An entry of which the data cannot tell, and why. */
    public record Unknown(OfficeSpell spell, String reason) implements Outcome {}

    /** All entries of the two states' leaders in the years of the panel, in order of time. */
    public List<Outcome> list(int a, int b) {
        return outcomes.get(List.of(Math.min(a, b), Math.max(a, b)), pair -> compute(Math.min(a, b), Math.max(a, b)));
    }

    private List<Outcome> compute(int a, int b) {
        List<Outcome> all = new ArrayList<>();
        for (int state : List.of(a, b)) {
            for (OfficeSpell spell : leaders.list(state)) {
                if (figures.years().contains(year(spell))) {
                    all.add(outcome(spell, state == a ? b : a));
                }
            }
        }
        all.sort(Comparator.comparing(outcome -> outcome.spell().first()));
        return List.copyOf(all);
    }

    /** The entry of a spell, towards a partner. */
    Outcome outcome(OfficeSpell spell, int partner) {
        int entry = places.getOrDefault(spell, -1);
        if (entry < 0) {
            return new Unknown(spell, MESSAGES.fill("too_short", "k", k));
        }
        OptionalInt pair = figures.findPair(spell.state(), partner);
        int row = pair.isEmpty() ? -1 : row(entry, pair.getAsInt());
        if (row >= 0) {
            return new Known(spell, effect(row, entry, spell));
        }
        return new Unknown(spell, MESSAGES.fill("no_values", "k", k, "least", EntryEffects.LEAST));
    }

    private Effect effect(int row, int entry, OfficeSpell spell) {
        int own = effects.pair(row);
        int year = entries.year()[entry];
        return effect(
                effects,
                row,
                spell.state(),
                spell,
                year,
                List.of(
                        rank(effects, row, () -> effects.sizes(at(own, year))),
                        rank(
                                effects,
                                row,
                                () -> effects.sizes(IntStream.range(effects.firstOf(entry), effects.firstOf(entry + 1))
                                        .filter(r -> effects.pair(r) != own)
                                        .toArray())),
                        rank(effects, row, () -> like(effects, row, entry))));
    }

    /**
     * The effect on a pair at a year that was named beforehand; empty when the values are not
     * there.
     */
    public Optional<Effect> at(int a, int b, int year) {
        return stated.get(List.of(a, b, year), asked -> computeAt(a, b, year));
    }

    private Optional<Effect> computeAt(int a, int b, int year) {
        OptionalInt pair = figures.findPair(a, b);
        if (pair.isEmpty() || !figures.years().contains(year)) {
            return Optional.empty();
        }
        int own = pair.getAsInt();
        int[] partners = IntStream.range(0, figures.panel().pairs())
                .filter(p -> sharesMember(p, own))
                .toArray();
        EntryEffects there = EntryEffects.at(figures.panel(), partners, figures.at(year), k);
        for (int row = 0; row < there.size(); row++) {
            if (there.pair(row) == own) {
                int found = row;
                return Optional.of(effect(
                        there,
                        row,
                        0,
                        null,
                        figures.at(year),
                        List.of(
                                rank(there, found, () -> effects.sizes(at(own, figures.at(year)))),
                                rank(
                                        there,
                                        found,
                                        () -> there.sizes(IntStream.range(0, there.size())
                                                .filter(r -> there.pair(r) != own)
                                                .toArray())),
                                rank(there, found, () -> like(there, found, NO_ENTRY)))));
            }
        }
        return Optional.empty();
    }

    private Effect effect(
            EntryEffects from,
            int row,
            int state,
            @Nullable OfficeSpell spell,
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

    private static Optional<Placebo> rank(EntryEffects own, int row, Supplier<double[]> sizes) {
        return own.isScaled(row)
                ? Optional.of(Placebo.rank(own.scaled(row), own.deviation(row), sizes.get()))
                : Optional.empty();
    }

    /**
     * This pair at entries whose years of comparison do not overlap with those around a year; a
     * year in which leaders of both states entered is one.
     */
    private int[] at(int pair, int year) {
        PairPanel panel = figures.panel();
        BitSet years = new BitSet();
        List<Integer> rows = new ArrayList<>();
        for (int entry = 0; entry < spells.size(); entry++) {
            int member = entries.member()[entry];
            int other = entries.year()[entry];
            if (member != panel.first(pair) && member != panel.second(pair)
                    || Math.abs(other - year) <= k
                    || years.get(other)) {
                continue;
            }
            int row = row(entry, pair);
            if (row >= 0) {
                years.set(other);
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The row of an entry and a pair; below 0 where there is none. */
    private int row(int entry, int pair) {
        for (int row = effects.firstOf(entry); row < effects.firstOf(entry + 1); row++) {
            if (effects.pair(row) == pair) {
                return row;
            }
        }
        return -1;
    }

    /** Those at other entries with as many years before and a like deviation, of other pairs. */
    private double[] like(EntryEffects own, int row, int entry) {
        double deviation = own.deviation(row);
        return like.sizes(own.before(row), deviation / LIKE, deviation * LIKE, own.pair(row), entry);
    }

    private boolean sharesMember(int pair, int other) {
        PairPanel panel = figures.panel();
        int i = panel.first(other);
        int j = panel.second(other);
        return panel.first(pair) == i || panel.second(pair) == i || panel.first(pair) == j || panel.second(pair) == j;
    }
}
