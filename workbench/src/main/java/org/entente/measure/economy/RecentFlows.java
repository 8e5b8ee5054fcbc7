package org.entente.measure.economy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.country.YearRange;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The flows that were asked for last, of some states and of some years: those of all states would
 * take a quarter of what a server has, and are read again within milliseconds. Safe for several
 * threads; who comes second waits for who reads.
 */
final class RecentFlows {
    /** The states of a dossier, and those of the ones before it. */
    private static final int STATES = 24;

    /** The last years of the sources of trade, for the partners of a state. */
    private static final int YEARS = 8;

    /** A dossier asks about two, and its examples about some more. */
    private static final int FEW_STATES = 8;

    private final Map<Integer, Entry> states = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Entry> years = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> few = new HashSet<>();

    private RecentFlows() {}

    /** Those of a state of a store, for whoever has it open. */
    static RecentFlows of(Store store) {
        return store.studies().remember("flows that were asked for last", RecentFlows.class, RecentFlows::new);
    }

    /** What is read once. */
    private static final class Entry {
        private @Nullable StateFlows flows;

        synchronized StateFlows get(int key, IntFunction<StateFlows> read) {
            StateFlows known = flows;
            if (known == null) {
                known = read.apply(key);
                flows = known;
            }
            return known;
        }
    }

    /**
     * At least the flows of a state in some years. After some states a single year is read for all
     * at once, since the partners of a state are asked for one after the other.
     *
     * @param ofState reads those of a state in all years
     * @param ofYear reads those of a year
     */
    StateFlows get(int state, YearRange within, IntFunction<StateFlows> ofState, IntFunction<StateFlows> ofYear) {
        return isOfYear(state, within)
                ? slot(years, within.from(), YEARS).get(within.from(), ofYear)
                : slot(states, state, STATES).get(state, ofState);
    }

    private synchronized boolean isOfYear(int state, YearRange within) {
        boolean isFew = within.length() > 1
                || states.containsKey(state)
                || few.contains(state)
                || few.size() < FEW_STATES && few.add(state);
        return !isFew;
    }

    private synchronized Entry slot(Map<Integer, Entry> among, int key, int most) {
        Entry slot = among.computeIfAbsent(key, k -> new Entry());
        if (among.size() > most) {
            among.remove(among.keySet().iterator().next());
        }
        return slot;
    }
}
