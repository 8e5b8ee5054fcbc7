package org.entente.measure.politics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.measure.base.PairIndex;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.TracedLines;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * {@code treaty.count} of one kind, which the argument names: each has its own file, rows and rule
 * of what is in force.
 */
final class TreatyKinds extends YearlyMeasure {
    static final String TRADE = "trade";
    static final String NUCLEAR = "nuclear";
    static final String ALLIANCE = "alliance";

    /** In the order in which the sum adds them up. */
    static final List<String> ALL = List.of(TRADE, NUCLEAR, ALLIANCE);

    private static final Map<String, String> SOURCES =
            Map.of(TRADE, "desta", NUCLEAR, "nuclear-cooperation", ALLIANCE, AllianceType.ATOP_SOURCE);

    TreatyKinds(Definition definition) {
        super(definition, Silence.zero("none in the file"));
    }

    /** The source that a kind comes from. */
    static String source(String kind) {
        return Objects.requireNonNull(SOURCES.get(kind));
    }

    @Override
    protected List<String> arguments() {
        return ALL;
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return ALLIANCE.equals(argument)
                ? Table.of("alliance_member")
                : new Table("agreement", Objects.requireNonNull(argument));
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Cells cells = new Cells();
        if (ALLIANCE.equals(reading.argument())) {
            Pledges.of(reading).ties().forEach(reading.subjects().lowerFirst(), (pair, ties) -> {
                if (pair.from() < pair.to()) {
                    Pledges.byYear(ties, reading.years())
                            .forEach((year, owed) -> add(
                                    cells,
                                    pair,
                                    year,
                                    owed.keySet(),
                                    owed.keySet().stream().map(number -> "ATOP " + number)));
                }
            });
            return cells;
        }
        holds(reading).forEach(reading.subjects(), (pair, holds) -> {
            Map<Integer, Map<String, String>> byYear = new TreeMap<>();
            forEach(
                    reading,
                    holds,
                    (year, hold) ->
                            byYear.computeIfAbsent(year, key -> new HashMap<>()).put(hold.treaty(), hold.name()));
            byYear.forEach((year, treaties) -> add(cells, pair, year, treaties.keySet(), treaties.values().stream()));
        });
        return cells;
    }

    private static void add(Cells cells, Subjects.Pair pair, int year, Set<?> treaties, Stream<String> names) {
        cells.value(
                pair.from(),
                pair.to(),
                year,
                treaties.size(),
                treaties.size(),
                names.distinct().sorted().collect(Collectors.joining("; ")));
    }

    private static PairIndex<AgreementTable.Hold> holds(SnapshotQuery reading) {
        return (TRADE.equals(reading.argument()) ? AgreementTable.ofTrade(reading) : AgreementTable.ofNuclear(reading))
                .holds();
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(int year, AgreementTable.Hold hold);
    }

    private static void forEach(SnapshotQuery reading, List<AgreementTable.Hold> holds, Visitor visitor) {
        for (AgreementTable.Hold hold : holds) {
            int last = Math.min(hold.last(), reading.years().to());
            for (int year = Math.max(hold.first(), reading.years().from()); year <= last; year++) {
                visitor.visit(year, hold);
            }
        }
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        if (ALLIANCE.equals(reading.argument())) {
            return Pledges.rows(reading);
        }
        TracedLines lines = new TracedLines();
        holds(reading)
                .forEach(
                        reading.subjects(),
                        (pair, holds) -> forEach(reading, holds, (year, hold) -> {
                            lines.add(year, "agreement", hold.file(), hold.line());
                            lines.add(year, "agreement_member", hold.file(), hold.line());
                        }));
        return lines.toColumns();
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "treaty.count:%s = %.0f: %s"
                .formatted(figure.id().argument(), figure.getValue(), row < 0 ? "none in the file" : cells.note(row));
    }
}
