package org.entente.measure.defence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.Subjects;
import org.entente.store.Store;

/** Registers and totals that were read, shared by the measures of arms. */
final class ArmsStore {
    private final ArmsRegister.Cache registers = new ArmsRegister.Cache();
    private final ArmsTotals.Cache totals = new ArmsTotals.Cache();

    private final Map<Integer, List<Subjects.Pair>> pairs = new HashMap<>();

    /** Every ordered pair of the state system in a year; kept, because all pairs of many years are asked for often. */
    synchronized List<Subjects.Pair> pairs(int year) {
        return pairs.computeIfAbsent(year, ArmsStore::list);
    }

    private static List<Subjects.Pair> list(int year) {
        StateSystem system = StateSystem.standard();
        List<State> members = system.listMembers(year);
        Set<State> allYear = members.stream()
                .filter(state -> state.spells().stream()
                        .anyMatch(spell ->
                                spell.contains(LocalDate.of(year, 1, 1)) && spell.contains(LocalDate.of(year, 12, 31))))
                .collect(Collectors.toSet());
        List<Subjects.Pair> list = new ArrayList<>(members.size() * members.size());
        for (State from : members) {
            for (State to : members) {
                // Who is a member all year shares a day with whoever is one at any time of it.
                boolean common =
                        allYear.contains(from) || allYear.contains(to) || system.isDyad(from.cow(), to.cow(), year);
                if (!from.equals(to) && common) {
                    list.add(new Subjects.Pair(from.cow(), to.cow()));
                }
            }
        }
        return List.copyOf(list);
    }

    ArmsTables tables(Store store, ArmsData data) {
        return new ArmsTables(
                data,
                data.register() == null ? null : registers.get(store, data.getRegister()),
                data.totals() == null ? null : totals.get(store, data.getTotals()));
    }
}
