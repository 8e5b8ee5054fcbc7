package org.entente.measure.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signs of ties of a span of years from what other measures say of all pairs: alliance
 * pledges and disputes; and from the table of rivalries.
 */
final class TieYears {
    /** A dispute of this many years ago still counts where there is no pact. */
    static final int MEMORY = 10;

    private static final int KEPT = 8;

    private final Sources sources;

    TieYears(Sources sources) {
        this.sources = sources;
    }

    /**
     * The measures that know the ties: {@code alliance.type} and {@code mid.opposed}.
     */
    record Sources(Measure alliances, Measure disputes) {
        List<String> ids() {
            List<String> all = new ArrayList<>(alliances.definition().sources());
            all.add(RIVALRIES);
            all.addAll(disputes.definition().sources());
            return all;
        }
    }

    static final String RIVALRIES = "rivalries";

    /** A year with signs, or the reason why there are none. */
    record Year(@Nullable SignedTies ties, String snapshot, String note) {}

    /** What was read last, for the four measures that ask for the same one after the other. */
    private record Key(
            YearRange years,
            @Nullable SortedSet<Integer> states,
            @Nullable String source,
            @Nullable String vintage) {}

    private final Map<Store, Map<Key, Map<Integer, Year>>> recent = new WeakHashMap<>();

    /**
     * Signs of the years.
     *
     * @param states whose ties are needed; null for all
     */
    synchronized Map<Integer, Year> read(
            Store store, Question question, YearRange years, @Nullable SortedSet<Integer> states) {
        if (!store.isPresent()) {
            // A store in memory may be changed between two questions.
            return readAnew(store, question, years, states);
        }
        Key asked = new Key(years, states, question.source(), question.vintage());
        Map<Key, Map<Integer, Year>> known = recent.computeIfAbsent(store, key -> new HashMap<>());
        Map<Integer, Year> found = known.get(asked);
        if (found == null) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            found = readAnew(store, question, years, states);
            known.put(asked, found);
        }
        return found;
    }

    private Map<Integer, Year> readAnew(
            Store store, Question question, YearRange years, @Nullable SortedSet<Integer> states) {
        Map<Integer, String> lacking = new HashMap<>();
        Map<Integer, List<String>> refs = new HashMap<>();
        YearRange memory = new YearRange(years.from() - MEMORY, years.to());
        require(store, question, years, sources.alliances(), lacking, refs);
        Optional<Snapshot> rivalries = rivalries(store, question);
        requireRivalries(store, rivalries, years, lacking, refs);
        require(store, question, years, sources.disputes(), lacking, refs);
        Map<Integer, SignedTies> ties = new HashMap<>();
        years.stream().filter(year -> !lacking.containsKey(year)).forEach(year -> ties.put(year, new SignedTies(year)));
        if (!ties.isEmpty()) {
            RivalryYears listed = rivalries
                    .map(snapshot -> RivalryYears.read(store, snapshot))
                    .orElse(new RivalryYears(List.of()));
            Pacts pacts = Pacts.read(
                    store,
                    sources.alliances().compute(about(question, sources.alliances(), years, states, true), store),
                    listed);
            pacts.forEach((year, pair) -> {
                SignedTies known = ties.get(year);
                if (known != null) {
                    known.befriend(pair.from(), pair.to());
                }
            });
            addDisputes(
                    sources.disputes().compute(about(question, sources.disputes(), memory, states, false), store),
                    pacts,
                    listed,
                    ties);
            listed.all()
                    .forEach(rivalry -> ties.forEach((year, known) -> {
                        if (rivalry.holds(year)) {
                            known.oppose(rivalry.first(), rivalry.second());
                        }
                    }));
        }
        Map<Integer, Year> read = new HashMap<>();
        years.stream().forEach(year -> {
            List<String> used = refs.getOrDefault(year, List.of());
            String first = used.isEmpty() ? "" : used.get(0);
            SignedTies known = ties.get(year);
            read.put(
                    year,
                    known == null
                            ? new Year(null, "", lacking.getOrDefault(year, ""))
                            : new Year(known, first, String.join(", ", used.subList(1, used.size()))));
        });
        return read;
    }

    private static Question about(
            Question question,
            Measure measure,
            YearRange years,
            @Nullable SortedSet<Integer> states,
            boolean directed) {
        Subjects subjects = states == null ? new Subjects.AllPairs() : pairs(years, states, directed);
        String source = question.source();
        boolean concerned = source != null && measure.definition().sources().contains(source);
        return Question.of(subjects, years)
                .withVintage(concerned ? source : null, concerned ? question.vintage() : null);
    }

    /** Every pair of one of the states with any other that was a member then. */
    private static Subjects pairs(YearRange years, SortedSet<Integer> states, boolean directed) {
        List<Integer> others = StateSystem.standard().listAll().stream()
                .filter(state -> state.isMember(years))
                .map(State::cow)
                .toList();
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int state : states) {
            for (int other : others) {
                boolean twice = states.contains(other) && other < state;
                if (other != state && !twice) {
                    pairs.add(new Subjects.Pair(state, other));
                    if (directed) {
                        pairs.add(new Subjects.Pair(other, state));
                    }
                }
            }
        }
        return new Subjects.Pairs(pairs);
    }

    /**
     * Two states that were members and voted nearly always show which years a measure speaks about,
     * and from what.
     */
    private static void require(
            Store store,
            Question question,
            YearRange years,
            Measure measure,
            Map<Integer, String> lacking,
            Map<Integer, List<String>> refs) {
        SortedSet<Integer> two = new TreeSet<>(List.of(2, 200));
        Question probe = about(question, measure, years, two, false);
        FigureColumns answers = measure.compute(
                new Question(Subjects.pair(2, 200), years, Period.Kind.YEAR, 1, null, probe.source(), probe.vintage()),
                store);
        for (int row = 0; row < answers.size(); row++) {
            int year = answers.figure(row).id().getPeriod().first();
            if (answers.status(row) == Status.OUT_OF_COVERAGE) {
                lacking.merge(
                        year, "%s: %s".formatted(measure.definition().id(), answers.note(row)), (a, b) -> a + "; " + b);
            } else {
                refs.computeIfAbsent(year, key -> new ArrayList<>()).add(answers.snapshot(row));
            }
        }
    }

    private static Optional<Snapshot> rivalries(Store store, Question question) {
        boolean named = RIVALRIES.equals(question.source()) && question.vintage() != null;
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(RIVALRIES))
                .filter(s -> !named || s.vintage().equals(question.vintage()))
                .reduce((earlier, later) -> later);
    }

    private static void requireRivalries(
            Store store,
            Optional<Snapshot> snapshot,
            YearRange years,
            Map<Integer, String> lacking,
            Map<Integer, List<String>> refs) {
        Optional<CoveredYears> covered = snapshot.flatMap(s -> Coverage.find(store, s, "rivalry", ""));
        String reason = snapshot.map(s -> Coverage.describe(store, List.of(s), "rivalry", ""))
                .orElse("no source is imported that speaks to rivalries: needs " + RIVALRIES);
        years.stream().forEach(year -> {
            if (snapshot.isPresent() && covered.isPresent() && covered.get().contains(year)) {
                refs.computeIfAbsent(year, key -> new ArrayList<>())
                        .add(snapshot.get().ref());
            } else {
                lacking.merge(year, reason, (a, b) -> a + "; " + b);
            }
        });
    }

    /**
     * A dispute counts in its year and, without a pact, in the ten years after it, but not beyond
     * the end of a rivalry in which it fell.
     */
    private static void addDisputes(
            FigureColumns all, Pacts pacts, RivalryYears rivalries, Map<Integer, SignedTies> ties) {
        for (int row = 0; row < all.size(); row++) {
            if (all.hasValue(row) && all.value(row) > 0) {
                int then = year(all, row);
                int a = all.from(row);
                int b = all.to(row);
                int last = rivalries.findEnd(then, a, b);
                for (int year = then; year <= Math.min(last, then + MEMORY); year++) {
                    SignedTies known = ties.get(year);
                    if (known != null && (year == then || !pacts.isInForce(year, a, b))) {
                        known.oppose(a, b);
                    }
                }
            }
        }
    }

    private static int year(FigureColumns columns, int row) {
        Period period = columns.period(row);
        return period == null ? 0 : period.first();
    }
}
