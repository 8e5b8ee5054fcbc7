package org.entente.measure.defence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.base.PairIndex;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The disputes that two states had in common, of one snapshot; read once for all pairs. */
final class DisputeTable {
    static final String PARTICIPANTS = "dispute_participant";
    static final String DYADS = "dispute_dyad";

    private final PairIndex<Common> opposed = PairIndex.undirected();
    private final PairIndex<Common> sameSide = PairIndex.undirected();

    private DisputeTable() {}

    /** A row of the store. */
    record Line(int file, long line) {}

    /**
     * A run of years in which two states took part in a dispute.
     *
     * @param onset first year of the first such run of the two in the dispute
     * @param lines the rows that say so
     */
    record Common(int dispute, int firstYear, int lastYear, int onset, List<Line> lines) {}

    /** A state's time on one side of a dispute. */
    private record Part(int state, boolean sideA, LocalDate first, LocalDate last, Line line) {}

    /** By the participants of each dispute. */
    static DisputeTable ofParticipants(Store store, Snapshot snapshot) {
        return store.results()
                .get("participants of " + snapshot.id(), DisputeTable.class, () -> readParticipants(store, snapshot));
    }

    /**
     * By directed dyad-years, of which one direction is enough: only those on opposite sides, one
     * year a run.
     */
    static DisputeTable ofDyads(Store store, Snapshot snapshot) {
        return store.results().get("dyads of " + snapshot.id(), DisputeTable.class, () -> readDyads(store, snapshot));
    }

    PairIndex<Common> opposed() {
        return opposed;
    }

    PairIndex<Common> sameSide() {
        return sameSide;
    }

    private static DisputeTable readParticipants(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT dispute, state, side_a, first_day, last_day, file, line FROM dispute_participant
                WHERE snapshot = ? ORDER BY dispute, file, line
                """, snapshot.id());
        Map<Integer, List<Part>> disputes = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            disputes.computeIfAbsent(rows.getInt("dispute", i), key -> new ArrayList<>())
                    .add(new Part(
                            rows.getInt("state", i),
                            rows.getBoolean("side_a", i),
                            rows.getDate("first_day", i),
                            rows.getDate("last_day", i),
                            line(rows, i)));
        }
        DisputeTable table = new DisputeTable();
        disputes.forEach(table::add);
        return table;
    }

    /** Both must take part on a common day. */
    private void add(int dispute, List<Part> parts) {
        Map<List<Object>, Integer> onsets = new HashMap<>();
        forEachTwo(parts, (a, b) -> onsets.merge(key(a, b), later(a, b).getYear(), Math::min));
        forEachTwo(
                parts,
                (a, b) -> (a.sideA() == b.sideA() ? sameSide : opposed)
                        .add(
                                a.state(),
                                b.state(),
                                new Common(
                                        dispute,
                                        later(a, b).getYear(),
                                        (a.last().isBefore(b.last()) ? a : b)
                                                .last()
                                                .getYear(),
                                        onsets.getOrDefault(key(a, b), 0),
                                        List.of(a.line(), b.line()))));
    }

    private static List<Object> key(Part a, Part b) {
        return List.of(a.state(), b.state(), a.sideA() == b.sideA());
    }

    private static LocalDate later(Part a, Part b) {
        return (a.first().isAfter(b.first()) ? a : b).first();
    }

    @FunctionalInterface
    private interface Two {
        void accept(Part lower, Part higher);
    }

    private static void forEachTwo(List<Part> parts, Two two) {
        for (Part a : parts) {
            for (Part b : parts) {
                if (a.state() < b.state()
                        && !a.first().isAfter(b.last())
                        && !b.first().isAfter(a.last())) {
                    two.accept(a, b);
                }
            }
        }
    }

    private static DisputeTable readDyads(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT dispute, year, state, opponent, onset, file, line FROM dispute_dyad
                WHERE snapshot = ? AND state < opponent ORDER BY file, line
                """, snapshot.id());
        DisputeTable table = new DisputeTable();
        for (int i = 0; i < rows.rows(); i++) {
            int year = rows.getInt("year", i);
            table.opposed.add(
                    rows.getInt("state", i),
                    rows.getInt("opponent", i),
                    new Common(
                            rows.getInt("dispute", i),
                            year,
                            year,
                            rows.getBoolean("onset", i) ? year : Integer.MIN_VALUE,
                            List.of(line(rows, i))));
        }
        return table;
    }

    private static Line line(Columns rows, int i) {
        return new Line(rows.getInt("file", i), rows.getLong("line", i));
    }
}
