package org.entente.measure.defence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What answers a question about arms: a vintage of the register, of the published totals, or of
 * both, and which of them a total is measured by.
 *
 * @param register the register; null where only published totals are requested
 * @param totals published totals of the same release; null on the register basis
 */
record ArmsData(@Nullable Snapshot register, @Nullable Snapshot totals) {
    static final String REGISTER_SOURCE = "sipri-transfers";
    static final String TOTALS_SOURCE = "sipri-tiv";
    static final String REGISTER = "register";
    static final String PUBLISHED = "published";

    /** What a measure needs. */
    enum Need {
        /** The register alone; it has no basis. */
        DEALS,
        /** The register, measured against the totals of the basis. */
        SHARE,
        /** Only the totals of the basis. */
        TOTAL
    }

    ArmsData {
        if (register == null && totals == null) {
            throw new IllegalArgumentException("neither register nor totals");
        }
    }

    boolean isPublished() {
        return totals != null;
    }

    /** {@code register} or {@code published}. */
    String basis() {
        return isPublished() ? PUBLISHED : REGISTER;
    }

    /**
     * What a note says about it: the basis and, where it is not the figure's own snapshot, the
     * vintage of the totals.
     */
    String note(Need need) {
        if (need == Need.DEALS) {
            return "";
        }
        return totals != null && need == Need.SHARE ? "basis published (" + totals.ref() + ")" : "basis " + basis();
    }

    /** The snapshot that a figure names. */
    Snapshot main() {
        Snapshot main = register != null ? register : totals;
        if (main == null) {
            throw new IllegalStateException("neither register nor totals");
        }
        return main;
    }

    Snapshot getRegister() {
        if (register == null) {
            throw new IllegalStateException("no register was chosen");
        }
        return register;
    }

    Snapshot getTotals() {
        if (totals == null) {
            throw new IllegalStateException("no published totals were chosen");
        }
        return totals;
    }

    /** The years that all of it covers; empty when it declares none. */
    Optional<CoveredYears> coverage(Store store, String role) {
        Optional<CoveredYears> deals =
                register == null ? Optional.empty() : Coverage.find(store, register, "arms_deal", "");
        Optional<CoveredYears> published =
                totals == null ? Optional.empty() : Coverage.find(store, totals, "arms_total", role);
        if (register == null || totals == null) {
            return register == null ? published : deals;
        }
        return deals.flatMap(a -> published.flatMap(a::and));
    }

    /**
     * What answers, the newest vintage unless one is named; the published basis where totals of the
     * same release are imported, unless the argument or the source forces one.
     *
     * @throws QuestionException when the argument is no basis
     */
    static Optional<ArmsData> find(Need need, Question question, Store store) {
        List<Snapshot> registers = list(store, REGISTER_SOURCE, question);
        List<Snapshot> totals = list(store, TOTALS_SOURCE, question);
        if (need == Need.DEALS) {
            return TOTALS_SOURCE.equals(question.source())
                    ? Optional.empty()
                    : newest(registers).map(r -> new ArmsData(r, null));
        }
        String basis = basis(need, question);
        if (REGISTER.equals(basis)) {
            return newest(registers).map(r -> new ArmsData(r, null));
        }
        if (PUBLISHED.equals(basis)) {
            return need == Need.TOTAL
                    ? newest(totals).map(t -> new ArmsData(null, t))
                    : newest(registers.stream()
                                    .filter(r -> sameRelease(store, r).isPresent())
                                    .toList())
                            .map(r -> new ArmsData(r, sameRelease(store, r).orElseThrow()));
        }
        Optional<Snapshot> register = newest(registers);
        if (register.isEmpty()) {
            return need == Need.TOTAL ? newest(totals).map(t -> new ArmsData(null, t)) : Optional.empty();
        }
        Optional<Snapshot> total = sameRelease(store, register.get());
        return Optional.of(
                new ArmsData(need == Need.TOTAL && total.isPresent() ? null : register.get(), total.orElse(null)));
    }

    /** The basis that the argument or the source forces; null where neither does. */
    static @Nullable String basis(Need need, Question question) {
        String argument = question.argument();
        if (argument != null && !argument.equals(REGISTER) && !argument.equals(PUBLISHED)) {
            throw new QuestionException(
                    "there is no basis \"" + argument + "\"; there are " + REGISTER + " and " + PUBLISHED);
        }
        if (argument != null) {
            return argument;
        }
        if (TOTALS_SOURCE.equals(question.source())) {
            return PUBLISHED;
        }
        return need == Need.TOTAL && REGISTER_SOURCE.equals(question.source()) ? REGISTER : null;
    }

    /** Imported snapshots of a source, by vintage. */
    private static List<Snapshot> list(Store store, String source, Question question) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(source))
                .filter(s -> question.vintage() == null || question.vintage().equals(s.vintage()))
                .toList();
    }

    private static Optional<Snapshot> newest(List<Snapshot> byVintage) {
        return byVintage.stream().reduce((earlier, later) -> later);
    }

    /**
     * The published totals that go with a register: of its vintage, else the newest that end in the
     * same year. SIPRI releases both together each March, and until the next one files are
     * generated from that release on any day, also of the following year: a register of October
     * 2025 and totals of February 2026 both end with 2024.
     */
    static Optional<Snapshot> sameRelease(Store store, Snapshot register) {
        List<Snapshot> totals = store.listSnapshots().stream()
                .filter(s -> s.source().equals(TOTALS_SOURCE))
                .toList();
        OptionalInt last = lastYear(store, register);
        return totals.stream()
                .filter(s -> s.vintage().equals(register.vintage()))
                .findFirst()
                .or(() -> newest(totals.stream()
                        .filter(s -> last.isPresent() && last.equals(lastYear(store, s)))
                        .toList()));
    }

    private static OptionalInt lastYear(Store store, Snapshot snapshot) {
        return Coverage.find(store, snapshot).stream()
                .mapToInt(CoveredYears::to)
                .findFirst();
    }
}
