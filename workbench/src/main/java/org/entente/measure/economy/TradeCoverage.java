package org.entente.measure.economy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/**
 * For which flows a snapshot speaks: in its years those of every state, unless it names the states
 * whose sales (or, where importers report, purchases) it has; then for no others. What a state
 * sells to everyone is a sum over all who buy, for which a snapshot that names buyers speaks only
 * where it names nearly all of them.
 */
final class TradeCoverage {
    private static final String EXPORTER = "exporter:";
    private static final String IMPORTER = "importer:";

    /**
     * The part of the state system that a file has to name for sums over all states; what
     * publishers call the world names more.
     */
    private static final double NEARLY_ALL = 0.9;

    private final Snapshot snapshot;
    private final String side;
    private final CoveredYears years;
    private final Map<Integer, CoveredYears> states;
    private final Set<Integer> whole;

    private TradeCoverage(Snapshot snapshot, String side, CoveredYears years, Map<Integer, CoveredYears> states) {
        this.snapshot = snapshot;
        this.side = side;
        this.years = years;
        this.states = states;
        this.whole = years.stream()
                .filter(year -> states.isEmpty() || countNamed(year) >= NEARLY_ALL * countMembers(year))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What a snapshot declares; empty when it declares no years. */
    static Optional<TradeCoverage> find(Store store, Snapshot snapshot) {
        return store.results()
                .get("trade coverage of " + snapshot.id(), Declared.class, () -> new Declared(read(store, snapshot)))
                .coverage();
    }

    /**
     * What snapshots declare, in their order; one whose totals hold services comes after those of
     * goods alone, and the fallback after all.
     */
    static List<TradeCoverage> list(Store store, List<Snapshot> snapshots) {
        return snapshots.stream()
                .sorted(Comparator.comparing((Snapshot snapshot) -> isFallback(snapshot))
                        .thenComparing(snapshot -> TradeYears.holdsServices(store, snapshot)))
                .flatMap(snapshot -> find(store, snapshot).stream())
                .toList();
    }

    /**
     * Whether it answers only where no other source covers the year: every fourth year of the table
     * of penppml, filled with zeros, is no series to mend others with.
     */
    boolean isFallback() {
        return isFallback(snapshot);
    }

    private static boolean isFallback(Snapshot snapshot) {
        return snapshot.source().equals("gravity-penppml");
    }

    private record Declared(Optional<TradeCoverage> coverage) {}

    private static Optional<TradeCoverage> read(Store store, Snapshot snapshot) {
        String side = TradeYears.findSide(store, snapshot).orElse("importer");
        String prefix = side.equals("importer") ? IMPORTER : EXPORTER;
        Map<Integer, CoveredYears> states = new HashMap<>();
        Map<String, CoveredYears> parts = Coverage.parts(store, snapshot, "trade_flow");
        parts.forEach((part, years) -> {
            if (part.startsWith(prefix)) {
                states.put(Integer.valueOf(part.substring(prefix.length())), years);
            }
        });
        return Optional.ofNullable(parts.get("")).map(all -> new TradeCoverage(snapshot, side, all, states));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    boolean covers(int year) {
        return years.contains(year);
    }

    /** From the first to the last of some years that it covers; empty when it covers none. */
    Optional<YearRange> span(YearRange asked) {
        return asked.stream()
                .filter(this::covers)
                .mapToObj(YearRange::of)
                .reduce((a, b) -> new YearRange(a.from(), b.to()));
    }

    /** Whether it speaks for each of some flows. */
    boolean coversAll(List<Traded> flows, int year) {
        for (Traded flow : flows) {
            if (!covers(flow, year)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it speaks for a flow. */
    boolean covers(Traded flow, int year) {
        return state(flow) == Traded.EVERYONE
                ? whole.contains(year)
                : years.contains(year) && (states.isEmpty() || names(state(flow), year));
    }

    private boolean names(int state, int year) {
        CoveredYears own = states.get(state);
        return own != null && own.contains(year);
    }

    private static long countMembers(int year) {
        return StateSystem.standard().listMembers(year).size();
    }

    private long countNamed(int year) {
        return StateSystem.standard().listMembers(year).stream()
                .filter(member -> names(member.cow(), year))
                .count();
    }

    /** One flow of goods by COW numbers, or that of a state with everyone. */
    record Traded(int exporter, int importer) {
        private static final int EVERYONE = 0;

        boolean isBetweenTwo() {
            return exporter != EVERYONE && importer != EVERYONE;
        }

        static Traded salesOf(int state) {
            return new Traded(state, EVERYONE);
        }

        static Traded purchasesOf(int state) {
            return new Traded(EVERYONE, state);
        }
    }

    private int state(Traded flow) {
        return side.equals("importer") ? flow.importer() : flow.exporter();
    }

    /** Why it does not speak for one of these flows in a year. */
    String reason(List<Traded> flows, int year) {
        if (!covers(year)) {
            return snapshot.ref() + " covers " + years;
        }
        int silent = flows.stream()
                .filter(flow -> !covers(flow, year))
                .mapToInt(this::state)
                .findFirst()
                .orElseThrow();
        String what = side.equals("importer") ? "imports" : "exports";
        return silent == Traded.EVERYONE
                ? "%s has the %s of %d of %d states in %d, too few for a sum over all"
                        .formatted(snapshot.ref(), what, countNamed(year), countMembers(year), year)
                : "%s has no %s of %s in %d".formatted(snapshot.ref(), what, SystemMembership.name(silent), year);
    }
}
