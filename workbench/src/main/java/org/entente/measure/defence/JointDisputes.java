package org.entente.measure.defence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.measure.base.PairIndex;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.TracedLines;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Militarised disputes in which two states stood on opposite sides, or on the same one, on a common
 * day.
 */
final class JointDisputes extends YearlyMeasure {
    private static final String MID = "mid";
    private static final String ONSET = "onset";
    private static final List<String> TRAPS = List.of(
            "Two states of one dispute are not thereby opposed: sides are compared, and both must take part on a common day.",
            "A dispute that goes on for several years counts in each of them; with the argument onset only in the first.",
            "In a window of years a dispute that goes on in several of them counts once.",
            "Where a day is unknown a beginning stands on the first day that the file allows, an end on the last.",
            "Zero means that the publisher found none.");

    private final boolean opposed;

    private JointDisputes(Definition definition, boolean opposed) {
        super(definition, Silence.zero("none in the file"));
        this.opposed = opposed;
    }

    static JointDisputes opposed() {
        return new JointDisputes(
                define(
                        "mid.opposed",
                        "Disputes on opposite sides",
                        "In how many militarised interstate disputes going on in the year the two stood on opposite sides.",
                        "number of disputes with a common day of the year on which the two took part on different sides",
                        "higher: more conflict",
                        List.of(MID, "gml")),
                true);
    }

    static JointDisputes sameSide() {
        return new JointDisputes(
                define(
                        "mid.same_side",
                        "Disputes on the same side",
                        "In how many militarised interstate disputes going on in the year the two stood on the same side.",
                        "number of disputes with a common day of the year on which the two took part on one side",
                        "higher: more common adversaries",
                        List.of(MID)),
                false);
    }

    private static Definition define(
            String id, String title, String meaning, String formula, String direction, List<String> sources) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(Shape.DYAD)
                .unit("disputes")
                .range(0, Double.POSITIVE_INFINITY)
                .direction(direction)
                .sources(sources)
                .argument("onset: only disputes that begin for the two in the year")
                .reference(TieWorks.MID)
                .traps(TRAPS)
                .build();
    }

    @Override
    protected List<String> arguments() {
        return List.of(ONSET);
    }

    @Override
    public boolean hasWindows() {
        return true;
    }

    @Override
    protected List<Period> periods(Question question) {
        return Periods.listYearsOrWindows(definition(), question);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(tableOf(source));
    }

    private static String tableOf(String source) {
        return source.equals(MID) ? DisputeTable.PARTICIPANTS : DisputeTable.DYADS;
    }

    private PairIndex<DisputeTable.Common> table(SnapshotQuery reading) {
        boolean participants = reading.snapshot().source().equals(MID);
        DisputeTable table = participants
                ? DisputeTable.ofParticipants(reading.store(), reading.snapshot())
                : DisputeTable.ofDyads(reading.store(), reading.snapshot());
        return opposed ? table.opposed() : table.sameSide();
    }

    @FunctionalInterface
    private interface Visitor {
        /** @param end last year of a window in which the dispute goes on */
        void visit(int end, DisputeTable.Common dispute);
    }

    /** Goes through the windows of years that a pair's disputes lie in. */
    private static void forEach(SnapshotQuery reading, List<DisputeTable.Common> disputes, Visitor visitor) {
        boolean onset = ONSET.equals(reading.argument());
        for (DisputeTable.Common dispute : disputes) {
            int first = Math.max(reading.years().from(), dispute.firstYear());
            int last = Math.min(reading.years().to(), dispute.lastYear());
            for (int year = first; year <= last; year++) {
                if (!onset || year == dispute.onset()) {
                    for (int end = year; end < year + reading.window(); end++) {
                        visitor.visit(end, dispute);
                    }
                }
            }
        }
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Cells cells = new Cells();
        table(reading).forEach(reading.subjects(), (pair, disputes) -> {
            Map<Integer, Set<Integer>> numbers = new TreeMap<>();
            forEach(
                    reading,
                    disputes,
                    (end, dispute) ->
                            numbers.computeIfAbsent(end, key -> new TreeSet<>()).add(dispute.dispute()));
            numbers.forEach((year, found) -> cells.value(
                    pair.from(),
                    pair.to(),
                    year,
                    found.size(),
                    found.size(),
                    reading.notes()
                            ? "MID " + found.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            : ""));
        });
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        String table = tableOf(reading.snapshot().source());
        TracedLines lines = new TracedLines();
        table(reading)
                .forEach(
                        reading.subjects(),
                        (pair, disputes) -> forEach(
                                reading,
                                disputes,
                                (end, dispute) -> dispute.lines()
                                        .forEach(line -> lines.add(end, table, line.file(), line.line()))));
        return lines.toColumns();
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "%s = %.0f: %s"
                .formatted(
                        definition().id(),
                        figure.getValue(),
                        row < 0 ? "no dispute of that kind in the file" : cells.note(row));
    }
}
