package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.country.StateSystem;
import org.entente.measure.Subjects;
import org.entente.store.Store;

/** Registers and totals that were read, shared by the measures of arms. */
final class ArmsStore {
    private final ArmsRegister.Cache registers = new ArmsRegister.Cache();
    private final ArmsTotals.Cache totals = new ArmsTotals.Cache();

    /** Every ordered pair of the state system in a year, by the first and then the second number. */
    List<Subjects.Pair> pairs(int year) {
        Map<Integer, List<Subjects.Pair>> byFirst = new TreeMap<>();
        // Dyads come by both numbers, so that the pairs of each first state come by the second.
        int[] numbers = StateSystem.standard().listDyadNumbers(year);
        for (int i = 0; i < numbers.length; i += 2) {
            int a = numbers[i];
            int b = numbers[i + 1];
            byFirst.computeIfAbsent(a, key -> new ArrayList<>()).add(new Subjects.Pair(a, b));
            byFirst.computeIfAbsent(b, key -> new ArrayList<>()).add(new Subjects.Pair(b, a));
        }
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    ArmsTables tables(Store store, ArmsData data) {
        return new ArmsTables(
                data,
                data.register() == null ? null : registers.get(store, data.getRegister()),
                data.totals() == null ? null : totals.get(store, data.getTotals()));
    }
}
