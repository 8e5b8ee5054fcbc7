package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entente.country.StateSystem;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** Registers and totals that were read, shared by the measures of arms. */
final class ArmsStore {
    private static final int STATES = 1000;

    /**
     * Every ordered pair of the state system in a year, by the first and then the second number.
     */
    List<Subjects.Pair> pairs(int year) {
        BitSet[] partners = new BitSet[STATES];
        int[] numbers = StateSystem.standard().listDyadNumbers(year);
        for (int i = 0; i < numbers.length; i += 2) {
            add(partners, numbers[i], numbers[i + 1]);
            add(partners, numbers[i + 1], numbers[i]);
        }
        List<Subjects.Pair> pairs = new ArrayList<>(numbers.length);
        for (int a = 0; a < STATES; a++) {
            BitSet of = partners[a];
            for (int b = of == null ? -1 : of.nextSetBit(0); of != null && b >= 0; b = of.nextSetBit(b + 1)) {
                pairs.add(new Subjects.Pair(a, b));
            }
        }
        return pairs;
    }

    private static void add(BitSet[] partners, int a, int b) {
        if (partners[a] == null) {
            partners[a] = new BitSet(STATES);
        }
        partners[a].set(b);
    }

    ArmsTables tables(Store store, ArmsData data) {
        return new ArmsTables(
                data,
                data.register() == null ? null : new ArmsRegister(store, data.getRegister()),
                data.totals() == null ? null : ArmsTotals.of(store, data.getTotals()),
                data.register() == null ? null : sameRelease(store, data.getRegister()));
    }

    private static @Nullable ArmsTotals sameRelease(Store store, Snapshot register) {
        return ArmsData.sameRelease(store, register)
                .map(s -> ArmsTotals.of(store, s))
                .orElse(null);
    }
}
