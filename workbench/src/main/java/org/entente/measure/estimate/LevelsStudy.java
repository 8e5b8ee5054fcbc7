package org.entente.measure.estimate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.entente.country.YearRange;
import org.entente.measure.model.Status;
import org.entente.numerics.pairs.LevelsChange;
import org.entente.numerics.pairs.LevelsDecomposition;
import org.entente.numerics.pairs.MemberEffects;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.PanelYears;
import org.entente.numerics.pairs.Scale;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The levels of analysis of one measure, estimated on the panel of all pairs; they can be evaluated
 * for any pair and any two spans of years.
 *
 * <p>The panel holds all years for which both the measure and the leaders of states are known. A
 * year has one leader a state, the one with most days in office; all states for which the
 * source names no leader share one placeholder.
 */
public final class LevelsStudy {
    private static final MessageBundle MESSAGES = MessageBundle.english(LevelsStudy.class);

    /** Default length of the two spans. */
    public static final int WINDOW = 3;

    static final int PERMUTATIONS = 999;
    static final long SEED = 1648;
    /** With three members a year's pairs are fitted by the members alone. */
    static final int LEAST_MEMBERS = 4;

    private final PairFigures figures;
    private final Leaders leaders;
    private final List<OfficeSpell> persons = new ArrayList<>();
    private final LevelsDecomposition levels;
    /** The last results, since the figures of one pair and their lineages need the same ones. */
    private static final int RECENT = 64;

    private final Cache<Key, Outcome> answers =
            Caffeine.newBuilder().maximumSize(RECENT).build();

    LevelsStudy(PairFigures figures, Leaders leaders) {
        this.figures = figures;
        this.leaders = leaders;
        this.levels = LevelsDecomposition.of(figures.panel(), leadersByYear());
    }

    private LevelsStudy(PairFigures figures, Leaders leaders, MemberEffects wide, MemberEffects narrow) {
        this.figures = figures;
        this.leaders = leaders;
        this.levels = LevelsDecomposition.of(figures.panel(), leadersByYear(), wide, narrow);
    }

    /** The effects of members are kept; the panel and the leaders are kept by themselves. */
    static ResultCodec<LevelsStudy> form(Supplier<PairFigures> figures, Leaders leaders) {
        return new ResultCodec<>() {
            @Override
            public void write(LevelsStudy study, ResultWriter out) {
                for (MemberEffects effects : List.of(study.levels.wide(), study.levels.narrow())) {
                    out.add(effects.effect()).add(effects.mean());
                }
            }

            @Override
            public LevelsStudy read(ResultReader in) {
                MemberEffects wide = new MemberEffects(in.reals(), in.reals());
                return new LevelsStudy(figures.get(), leaders, wide, new MemberEffects(in.reals(), in.reals()));
            }
        };
    }

    private record Key(int a, int b, YearRange span, int window) {}

    /**
     * What the effects of the two states in the year, which they share with all their other pairs,
     * leave of a pair's number; empty where it has none.
     */
    OptionalDouble net(int a, int b, int year) {
        OptionalInt pair = figures.findPair(a, b);
        int at = figures.at(year);
        boolean known = pair.isPresent()
                && at >= 0
                && at < figures.panel().years()
                && figures.panel().has(pair.getAsInt(), at);
        return known ? OptionalDouble.of(levels.pair(pair.getAsInt(), at)) : OptionalDouble.empty();
    }

    /** The states with which a state has a number in any year. */
    List<Integer> partners(int state) {
        List<Integer> partners = new ArrayList<>();
        OptionalInt member = figures.findMember(state);
        PairPanel panel = figures.panel();
        for (int p = 0; member.isPresent() && p < panel.pairs(); p++) {
            if (panel.first(p) == member.getAsInt() || panel.second(p) == member.getAsInt()) {
                partners.add(figures.state(panel.first(p) == member.getAsInt() ? panel.second(p) : panel.first(p)));
            }
        }
        return partners;
    }

    private int[] leadersByYear() {
        PairPanel panel = figures.panel();
        int[] byYear = new int[panel.members() * panel.years()];
        for (int m = 0; m < panel.members(); m++) {
            Map<String, Integer> known = new HashMap<>();
            for (int t = 0; t < panel.years(); t++) {
                OfficeSpell spell = leaders.inOffice(figures.state(m), figures.year(t));
                byYear[m * panel.years() + t] = spell == null
                        ? -1
                        : known.computeIfAbsent(spell.person(), person -> {
                            persons.add(spell);
                            return persons.size() - 1;
                        });
            }
        }
        return byYear;
    }

    public PairFigures figures() {
        return figures;
    }

    public Leaders leaders() {
        return leaders;
    }

    LevelsDecomposition levels() {
        return levels;
    }

    /** An answer, or why there is none. */
    public sealed interface Outcome {}

    /** Why there is none. */
    public record Refused(Status status, String reason) implements Outcome {}

    /**
     * Contributions to the change of a pair.
     *
     * @param first COW number of the first member, the lower one
     * @param second COW number of the second member
     * @param before first span of years
     * @param after last span of years
     * @param change in the unit of the measure and on the scale
     */
    public record Change(int first, int second, YearRange before, YearRange after, LevelsChange change)
            implements Outcome {}

    /**
     * Compares the first and the last years of a span.
     *
     * @param window how many years at each end
     */
    public Outcome ask(int a, int b, YearRange span, int window) {
        return answers.get(new Key(a, b, span, window), asked -> answer(a, b, span, window));
    }

    private Outcome answer(int a, int b, YearRange span, int window) {
        String measure = figures.subject().written();
        if (span.length() < 2 * window) {
            return new Refused(
                    Status.UNDEFINED, MESSAGES.fill("overlap", "window", window, "from", span.from(), "to", span.to()));
        }
        if (span.from() < figures.years().from() || span.to() > figures.years().to()) {
            return new Refused(
                    Status.OUT_OF_COVERAGE,
                    MESSAGES.fill(
                            "outside",
                            "from",
                            span.from(),
                            "to",
                            span.to(),
                            "years",
                            figures.years(),
                            "measure",
                            measure));
        }
        OptionalInt pair = figures.findPair(a, b);
        String zeroes = figures.subject().scale() == Scale.IDENTITY
                ? ""
                : MESSAGES.fill("zeroes", "scale", figures.subject().scale().code());
        if (pair.isEmpty() || figures.panel().count(pair.getAsInt()) == 0) {
            return new Refused(
                    Status.NOT_REPORTED, MESSAGES.fill("not_in_panel", "measure", measure, "zeroes", zeroes));
        }
        YearRange before = new YearRange(span.from(), span.from() + window - 1);
        YearRange after = new YearRange(span.to() - window + 1, span.to());
        for (YearRange end : List.of(before, after)) {
            Refused refused = refuse(pair.getAsInt(), end, measure, zeroes);
            if (refused != null) {
                return refused;
            }
        }
        return new Change(
                Math.min(a, b),
                Math.max(a, b),
                before,
                after,
                LevelsChange.of(
                        levels,
                        pair.getAsInt(),
                        span(before),
                        span(after),
                        figures.subject().scale(),
                        PERMUTATIONS,
                        SEED));
    }

    private @Nullable Refused refuse(int pair, YearRange end, String measure, String zeroes) {
        int least = (end.length() + 1) / 2;
        int there = LevelsChange.years(figures.panel(), pair, span(end));
        if (there < least) {
            return new Refused(
                    Status.NOT_REPORTED,
                    MESSAGES.fill(
                            "too_few_years",
                            "measure",
                            measure,
                            "there",
                            there,
                            "end",
                            end.length(),
                            "end2",
                            end,
                            "least",
                            least,
                            "zeroes",
                            zeroes));
        }
        for (int year = end.from(); year <= end.to(); year++) {
            int members = 0;
            for (int m = 0; m < figures.panel().members(); m++) {
                members += levels.hasState(m, figures.at(year)) ? 1 : 0;
            }
            if (members > 0 && members < LEAST_MEMBERS) {
                return new Refused(
                        Status.UNDEFINED,
                        MESSAGES.fill(
                                "too_few_members", "members", members, "year", year, "least_members", LEAST_MEMBERS));
            }
        }
        return null;
    }

    private PanelYears span(YearRange years) {
        return new PanelYears(figures.at(years.from()), figures.at(years.to()));
    }

    /** Who led a state in the years of a span, in order of time, each once. */
    public List<OfficeSpell> inOffice(int state, YearRange span) {
        List<OfficeSpell> found = new ArrayList<>();
        span.stream().forEach(year -> {
            OfficeSpell spell = leaders.inOffice(state, year);
            if (spell != null && found.stream().noneMatch(s -> s.person().equals(spell.person()))) {
                found.add(spell);
            }
        });
        return List.copyOf(found);
    }
}
