package org.entente.measure.defence;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/** The tables that answer one question: the register, published totals, or both. */
final class ArmsTables {
    private final ArmsData data;
    private final @Nullable ArmsRegister register;
    private final @Nullable ArmsTotals totals;
    private final @Nullable ArmsTotals sameVintage;

    /**
     * @param totals that shares and totals are measured by; null on the register basis
     * @param sameVintage published totals of the register's vintage, on whatever basis
     */
    ArmsTables(
            ArmsData data,
            @Nullable ArmsRegister register,
            @Nullable ArmsTotals totals,
            @Nullable ArmsTotals sameVintage) {
        this.data = data;
        this.register = register;
        this.totals = totals;
        this.sameVintage = sameVintage;
    }

    /** Allocations to a recipient or from a supplier; fitted to published totals on that basis. */
    ArmsDraws draws(int party, boolean ofRecipient) {
        return register().draws(party, ofRecipient, totals);
    }

    /** Allocations to a recipient, fitted to published totals of the vintage where imported. */
    ArmsDraws fittedDraws(int recipient) {
        return register().draws(recipient, true, sameVintage);
    }

    ArmsData data() {
        return data;
    }

    ArmsRegister register() {
        if (register == null) {
            throw new IllegalStateException("no register was chosen");
        }
        return register;
    }

    ArmsTotals totals() {
        if (totals == null) {
            throw new IllegalStateException("no published totals were chosen");
        }
        return totals;
    }

    /** Flows by period; empty ones where only published totals are requested. */
    List<ArmsFlows> flows(List<Period> periods) {
        return register == null
                ? periods.stream().map(p -> ArmsFlows.none()).toList()
                : periods.stream().map(register::flows).toList();
    }

    /** Reads all deals at once, for questions about everybody. */
    void readAll() {
        if (register != null) {
            register.all();
        }
    }

    /** A party's total on the basis of the question. */
    Volume total(String role, int party, Period period, ArmsFlows flows) {
        if (totals != null) {
            return totals.get(role, party, period);
        }
        return role.equals(ArmsTotals.SUPPLIER) ? flows.exports(party) : flows.imports(party);
    }

    /** Every exporter's or importer's total on the basis of the question; published ones of states only. */
    Map<Integer, Volume> list(String role, Period period, ArmsFlows flows) {
        if (totals != null) {
            return totals.list(role, period);
        }
        return role.equals(ArmsTotals.SUPPLIER) ? flows.listExports() : flows.listImports();
    }

    /** The world's total on the basis of the question, unknown parties among it. */
    Volume world(String role, Period period, ArmsFlows flows) {
        if (totals != null) {
            return totals.getWorld(role, period);
        }
        Volume sum = new Volume();
        flows.listExports().values().forEach(sum::add);
        return sum;
    }

    String name(int party) {
        return ArmsRegister.name(party);
    }
}
