package org.entente.measure.politics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.measure.base.PairIndex;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.TracedLines;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;

/**
 * Who owes what to whom in a year, by the member level of ATOP (spells by day, with phases, treaty
 * by treaty) or by its directed dyad-years (no treaties). A member's obligations of a phase are
 * owed to every other member of that time.
 */
final class Pledges {
    /** The five obligations as bits, the strongest highest; 0 for none of them. */
    static final String OBLIGATIONS = """
            16 * CAST(defence AS INTEGER) + 8 * CAST(offence AS INTEGER) + 4 * CAST(neutrality AS INTEGER)
            + 2 * CAST(nonaggression AS INTEGER) + CAST(consultation AS INTEGER)""";

    private Pledges() {}

    /** The table that a source fills. */
    static String table(String source) {
        return source.equals(AllianceType.ATOP_SOURCE) ? "alliance_member" : "alliance_pledge";
    }

    /** What a reading's snapshot says of all alliances. */
    static AllianceTable of(SnapshotQuery reading) {
        return reading.snapshot().source().equals(AllianceType.ATOP_SOURCE)
                ? AllianceTable.of(reading.store(), reading.snapshot())
                : AllianceTable.ofDyads(reading.store(), reading.snapshot(), reading.years());
    }

    /** The years of a tie among some years. */
    static IntStream years(AllianceTable.Tie tie, YearRange years) {
        return IntStream.rangeClosed(Math.max(tie.firstYear(), years.from()), Math.min(tie.lastYear(), years.to()));
    }

    /**
     * What is owed by some ties: by year the pledges of each treaty, in the order of their numbers.
     */
    static Map<Integer, Map<Integer, Integer>> byYear(List<AllianceTable.Tie> ties, YearRange years) {
        Map<Integer, Map<Integer, Integer>> owed = new TreeMap<>();
        for (AllianceTable.Tie tie : ties) {
            years(tie, years)
                    .forEach(year -> owed.computeIfAbsent(year, key -> new TreeMap<>())
                            .merge(tie.alliance(), tie.pledges(), (x, y) -> x | y));
        }
        return owed;
    }

    /** All that is owed by several treaties. */
    static int all(Map<Integer, Integer> owed) {
        return owed.values().stream().reduce(0, (x, y) -> x | y);
    }

    /** The rows of two states in common treaties in force, and the treaties themselves, by year. */
    static Columns rows(SnapshotQuery reading) {
        AllianceTable table = of(reading);
        String name = table(reading.snapshot().source());
        TracedLines lines = new TracedLines();
        PairIndex<AllianceTable.Tie> ties = table.ties();
        BiConsumer<Subjects.Pair, List<AllianceTable.Tie>> add = (pair, found) ->
                found.forEach(tie -> years(tie, reading.years()).forEach(year -> {
                    lines.add(year, name, tie.line().file(), tie.line().line());
                    AllianceTable.Treaty treaty = table.treaties().get(tie.alliance());
                    if (treaty != null) {
                        treaty.lines().forEach(line -> lines.add(year, "alliance", line.file(), line.line()));
                    }
                }));
        ties.forEach(reading.subjects(), add);
        ties.forEach(reading.subjects().reversed(), add);
        return lines.toColumns();
    }

    /**
     * The code of the strongest of some obligations: 5 defence, 4 offence, 3 neutrality, 2
     * non-aggression, 1 consultation.
     */
    static int strongest(int pledges) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(pledges);
    }
}
