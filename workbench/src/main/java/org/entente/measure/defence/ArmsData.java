package org.entente.measure.defence;

import java.util.List;
import java.util.Optional;
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
 * @param register the register; null where only published totals are asked for
 * @param totals published totals of the same vintage; null on the register basis
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
     * same year are imported, unless the argument or the source forces one.
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
                                    .filter(r -> sameYear(store, r).isPresent())
                                    .toList())
                            .map(r -> new ArmsData(r, sameYear(store, r).orElseThrow()));
        }
        Optional<Snapshot> register = newest(registers);
        if (register.isEmpty()) {
            return need == Need.TOTAL ? newest(totals).map(t -> new ArmsData(null, t)) : Optional.empty();
        }
        Optional<Snapshot> total = sameYear(store, register.get());
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
     * The published totals that go with a register: of its vintage, else the newest of the same
     * year, since SIPRI releases both together once a year.
     */
    static Optional<Snapshot> sameYear(Store store, Snapshot register) {
        List<Snapshot> totals = store.listSnapshots().stream()
                .filter(s -> s.source().equals(TOTALS_SOURCE))
                .toList();
        return totals.stream()
                .filter(s -> s.vintage().equals(register.vintage()))
                .findFirst()
                .or(() -> newest(totals.stream()
                        .filter(s -> year(s).equals(year(register)))
                        .toList()));
    }

    private static String year(Snapshot snapshot) {
        String vintage = snapshot.vintage();
        return vintage.length() < YEAR ? vintage : vintage.substring(0, YEAR);
    }

    private static final int YEAR = 4;
}
