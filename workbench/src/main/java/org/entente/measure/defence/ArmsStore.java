package org.entente.measure.defence;

import org.entente.store.Store;

/** Registers and totals that were read, shared by the measures of arms. */
final class ArmsStore {
    private final ArmsRegister.Cache registers = new ArmsRegister.Cache();
    private final ArmsTotals.Cache totals = new ArmsTotals.Cache();

    ArmsTables tables(Store store, ArmsData data) {
        return new ArmsTables(
                data,
                data.register() == null ? null : registers.get(store, data.getRegister()),
                data.totals() == null ? null : totals.get(store, data.getTotals()));
    }
}
