package org.entente.measure.system;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Period;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * Pacts that make friends: a pledge of defence in either direction, or pledges of neutrality or
 * consultation in both, by a treaty of few members.
 *
 * <p>Treaties of general regional organisations bind rivals as well: the Final Act of Helsinki, the
 * Rio treaty, the Arab League, the African Union's and ASEAN's treaties of non-aggression. They are
 * told from alliances proper by their size. NATO is the one larger treaty with a common command.
 *
 * <p>Treaties of good neighbourliness, such as Russia's with Germany (1990) and Poland (1992),
 * contain pledges of neutrality and consultation between members of opposed blocs. So a pledge
 * short of defence makes no friends where either has a defence pact with a strategic rival of the
 * other, unless that pact is with a rival of its own (the Soviet Union's with China until 1980).
 */
final class Pacts {
    /** A treaty that ever had more members makes no friends. */
    static final int FEW = 15;

    /** ATOP's number of the North Atlantic Treaty. */
    static final int NATO = 3180;

    /** Codes of pledges in {@code alliance.type}, for sources that name no treaty. */
    private static final double DEFENCE = 5;

    private static final double NON_AGGRESSION = 2;

    /** Treaties without an end are read to this year; figures end with the source's coverage. */
    private static final int LAST = 2100;

    private static final String SQL = """
            SELECT p.member AS one, q.member AS other, p.defence OR q.defence AS defence,
                year(greatest(p.first_day, q.first_day)) AS first_year,
                year(least(coalesce(p.last_day, DATE '9999-12-31'), coalesce(q.last_day, DATE '9999-12-31'))) AS last_year
            FROM alliance_member p
            JOIN alliance_member q ON q.snapshot = p.snapshot AND q.alliance = p.alliance AND p.member < q.member
                AND p.first_day <= coalesce(q.last_day, DATE '9999-12-31')
                AND q.first_day <= coalesce(p.last_day, DATE '9999-12-31')
            WHERE p.snapshot = ?
                AND (p.defence OR q.defence
                    OR ((p.neutrality OR p.consultation) AND (q.neutrality OR q.consultation)))
                AND (p.alliance = %d OR p.alliance IN (
                    SELECT alliance FROM alliance_member WHERE snapshot = ?
                    GROUP BY alliance HAVING count(DISTINCT member_number) <= %d))
            ORDER BY p.alliance, p.line, q.line
            """.formatted(NATO, FEW);

    /** The pacts in force in one year: by state, with whom, and whether by a pledge of defence. */
    private record Treaties(Map<Integer, Map<Integer, Map<Integer, Boolean>>> byYear) {
        private Map<Integer, Boolean> of(int year, int state) {
            return byYear.getOrDefault(year, Map.of()).getOrDefault(state, Map.of());
        }

        private void put(int year, int state, int ally, boolean defence) {
            byYear.computeIfAbsent(year, key -> new HashMap<>())
                    .computeIfAbsent(state, key -> new HashMap<>())
                    .merge(ally, defence, Boolean::logicalOr);
        }

        private boolean makeFriends(int year, int a, int b, RivalryYears rivalries) {
            Boolean defence = of(year, a).get(b);
            return defence != null
                    && (defence
                            || !hasAllyAmongRivals(year, a, b, rivalries)
                                    && !hasAllyAmongRivals(year, b, a, rivalries));
        }

        private boolean hasAllyAmongRivals(int year, int state, int other, RivalryYears rivalries) {
            return of(year, state).entrySet().stream()
                    .anyMatch(ally -> ally.getValue()
                            && rivalries.areRivals(year, ally.getKey(), other)
                            && !rivalries.areRivals(year, ally.getKey(), state));
        }
    }

    private final Map<Integer, Set<Subjects.Pair>> byYear = new HashMap<>();

    private Pacts() {}

    /**
     * The pacts among some figures of {@code alliance.type}.
     *
     * @param types of the pairs and years that matter, both directions
     */
    static Pacts read(Store store, FigureColumns types, RivalryYears rivalries) {
        Pacts pacts = new Pacts();
        Map<Subjects.Pair, Set<Integer>> owed = new HashMap<>();
        Map<String, Optional<Treaties>> known = new HashMap<>();
        for (int row = 0; row < types.size(); row++) {
            Period period = types.period(row);
            if (!types.hasValue(row) || types.value(row) <= 0 || period == null) {
                continue;
            }
            int year = period.first();
            Subjects.Pair directed = new Subjects.Pair(types.from(row), types.to(row));
            Subjects.Pair pair = ordered(directed.from(), directed.to());
            Optional<Treaties> treaties = known.computeIfAbsent(types.snapshot(row), ref -> treaties(store, ref));
            if (treaties.isPresent()) {
                if (treaties.get().makeFriends(year, pair.from(), pair.to(), rivalries)) {
                    pacts.add(year, pair);
                }
            } else if (types.value(row) >= DEFENCE) {
                pacts.add(year, pair);
            } else if (types.value(row) != NON_AGGRESSION) {
                owed.computeIfAbsent(directed, key -> new HashSet<>()).add(year);
                Subjects.Pair back = new Subjects.Pair(directed.to(), directed.from());
                if (owed.getOrDefault(back, Set.of()).contains(year)) {
                    pacts.add(year, pair);
                }
            }
        }
        return pacts;
    }

    /** Empty where the source names no treaty. */
    private static Optional<Treaties> treaties(Store store, String ref) {
        Optional<Snapshot> members = store.listSnapshots().stream()
                .filter(s -> s.ref().equals(ref) && s.source().equals("atop"))
                .findFirst();
        return members.map(snapshot -> {
            Columns rows = store.cached().query(SQL, snapshot.id(), snapshot.id());
            Treaties treaties = new Treaties(new HashMap<>());
            for (int i = 0; i < rows.rows(); i++) {
                int last = Math.min(LAST, rows.getInt("last_year", i));
                for (int year = rows.getInt("first_year", i); year <= last; year++) {
                    boolean defence = rows.getBoolean("defence", i);
                    treaties.put(year, rows.getInt("one", i), rows.getInt("other", i), defence);
                    treaties.put(year, rows.getInt("other", i), rows.getInt("one", i), defence);
                }
            }
            return treaties;
        });
    }

    private void add(int year, Subjects.Pair pair) {
        byYear.computeIfAbsent(year, key -> new HashSet<>()).add(pair);
    }

    boolean isInForce(int year, int a, int b) {
        return byYear.getOrDefault(year, Set.of()).contains(ordered(a, b));
    }

    void forEach(BiConsumer<Integer, Subjects.Pair> action) {
        byYear.forEach((year, pairs) -> pairs.forEach(pair -> action.accept(year, pair)));
    }

    private static Subjects.Pair ordered(int a, int b) {
        return new Subjects.Pair(Math.min(a, b), Math.max(a, b));
    }
}
