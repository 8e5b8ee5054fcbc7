package org.entente.measure.economy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Snapshot;
import org.entente.store.Declarations;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Whose trade a snapshot speaks about in a year. A file of reconciled values or exporters' reports
 * declares whose sales it has; then it has all purchases of a state only where it has the sales of
 * nine tenths of the members of the state system, since the sum over a few exporters is no state's
 * imports. For a file of importers' reports the same holds the other way round.
 */
final class ProductCoverage {
    private static final double MOST = 0.9;
    private static final int FEW = 3;
    private static final String EXPORTER = "exporter:";
    private static final String IMPORTER = "importer:";
    private static final String FLOW = "flow:";

    private final Map<String, BitSet> parts;
    private final boolean byImporter;
    private final String reporters;
    private final Map<Integer, Boolean> world = new HashMap<>();
    private final BitSet years = new BitSet();
    private @Nullable String described;

    private ProductCoverage(Map<String, BitSet> parts, String side) {
        this.parts = parts;
        parts.values().forEach(years::or);
        byImporter = side.equals("importer");
        reporters = byImporter ? IMPORTER : EXPORTER;
    }

    static ProductCoverage read(Store store, Snapshot snapshot, String side) {
        Map<String, BitSet> parts = new HashMap<>();
        Declarations.of(store).parts(snapshot.id(), "trade_flow").forEach((part, spans) -> {
            BitSet years = new BitSet();
            spans.forEach(span -> years.set(span.from(), span.to() + 1));
            parts.put(part, years);
        });
        return new ProductCoverage(parts, side);
    }

    /** Whether the snapshot speaks about the year at all. */
    boolean hasYear(int year) {
        return parts.containsKey("") ? has("", year) : years.get(year);
    }

    /** Whether it has all that a state sells. */
    boolean hasSales(int state, int year) {
        return byImporter ? hasWorld(year) : hasReporter(state, year);
    }

    /** Whether it has all that a state buys. */
    boolean hasPurchases(int state, int year) {
        return byImporter ? hasReporter(state, year) : hasWorld(year);
    }

    /** Whether it has what one state sells to another. */
    boolean hasFlow(int exporter, int importer, int year) {
        return has(FLOW + exporter + ">" + importer, year) || hasReporter(byImporter ? importer : exporter, year);
    }

    /** Whether it has the trade of nearly all states. */
    boolean hasWorld(int year) {
        return world.computeIfAbsent(year, this::countsMost);
    }

    private boolean countsMost(int year) {
        if (!hasYear(year)) {
            return false;
        }
        if (!declares(reporters)) {
            return !declares(FLOW);
        }
        long members = 0;
        long reported = 0;
        for (State state : StateSystem.standard().listMembers(year)) {
            members++;
            reported += has(reporters + state.cow(), year) ? 1 : 0;
        }
        return reported >= MOST * members;
    }

    private boolean hasReporter(int state, int year) {
        return declares(reporters) ? has(reporters + state, year) : !declares(FLOW) && has("", year);
    }

    private boolean declares(String prefix) {
        return parts.keySet().stream().anyMatch(part -> part.startsWith(prefix));
    }

    private boolean has(String part, int year) {
        BitSet declared = parts.get(part);
        return declared != null && declared.get(year);
    }

    /** The years that the snapshot speaks about, as a reason names them. */
    String describeYears() {
        String known = described;
        if (known == null) {
            known = new CoveredYears(years.stream().mapToObj(YearRange::of).toList()).toString();
            described = known;
        }
        return known;
    }

    /** Whose trade it has in a year, as a reason names it. */
    String describeReporters(int year) {
        List<String> states = parts.keySet().stream()
                .filter(part -> part.startsWith(reporters) && has(part, year))
                .map(part -> SystemMembership.name(Integer.parseInt(part.substring(reporters.length()))))
                .sorted()
                .toList();
        String what = byImporter ? "purchases" : "sales";
        if (states.isEmpty()) {
            return "single flows only";
        }
        return states.size() > FEW
                ? "the %s of %d states".formatted(what, states.size())
                : "the %s of %s only".formatted(what, String.join(" and ", states));
    }
}
