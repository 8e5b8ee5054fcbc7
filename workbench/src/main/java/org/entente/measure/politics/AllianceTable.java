package org.entente.measure.politics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.base.PairIndex;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The spells of all members of alliances of one snapshot, by treaty, phase and day, and what they
 * owe each other; read once for all.
 */
final class AllianceTable {
    private final PairIndex<Tie> ties = PairIndex.directed();
    private final Map<Integer, List<Tie>> byPledger = new HashMap<>();
    private final Map<Integer, Treaty> treaties = new HashMap<>();
    private final Map<Integer, List<Spell>> spells = new HashMap<>();

    private AllianceTable() {}

    /** A row of the store. */
    record Line(int file, long line) {}

    /** A treaty, and the rows that report it. */
    record Treaty(boolean bilateral, List<Line> lines) {}

    /**
     * A member's time in a treaty.
     *
     * @param member null for one that is no state of the system
     * @param last the end of time where it is in force at the end of coverage
     */
    record Spell(int alliance, @Nullable Integer member, LocalDate first, LocalDate last, int pledges, Line line) {
        YearRange years() {
            return new YearRange(first.getYear(), last.getYear());
        }
    }

    /**
     * What one state owes another by a treaty in the years in which both were members on a common
     * day.
     *
     * @param line the row of the one that owes
     */
    record Tie(int alliance, int receiver, int pledges, int firstYear, int lastYear, Line line) {}

    static AllianceTable of(Store store, Snapshot snapshot) {
        return store.results().get("alliances of " + snapshot.id(), AllianceTable.class, () -> read(store, snapshot));
    }

    /**
     * By directed dyad-years, which name no treaty: 0 stands for it, and each tie is of one year.
     */
    static AllianceTable ofDyads(Store store, Snapshot snapshot, YearRange years) {
        return store.results()
                .get(
                        "pledges of " + snapshot.id() + " in " + years,
                        AllianceTable.class,
                        () -> readDyads(store, snapshot, years));
    }

    private static AllianceTable readDyads(Store store, Snapshot snapshot, YearRange years) {
        String sql = """
                SELECT year, pledger, receiver, %s AS pledges, file, line FROM alliance_pledge
                WHERE snapshot = ? AND year BETWEEN ? AND ? ORDER BY file, line
                """.formatted(Pledges.OBLIGATIONS);
        // What is asked of all pairs is of a year or two, the same ones each time.
        Columns rows = years.length() <= 2
                ? store.query(sql, snapshot.id(), years.from(), years.to())
                : store.query(sql, snapshot.id(), years.from(), years.to());
        AllianceTable table = new AllianceTable();
        for (int i = 0; i < rows.rows(); i++) {
            int year = rows.getInt("year", i);
            Line line = new Line(rows.getInt("file", i), rows.getLong("line", i));
            table.add(
                    rows.getInt("pledger", i),
                    new Tie(0, rows.getInt("receiver", i), rows.getInt("pledges", i), year, year, line));
        }
        return table;
    }

    private void add(int pledger, Tie tie) {
        ties.add(pledger, tie.receiver(), tie);
        byPledger.computeIfAbsent(pledger, key -> new ArrayList<>()).add(tie);
    }

    PairIndex<Tie> ties() {
        return ties;
    }

    /** All that a state owes. */
    List<Tie> owedBy(int pledger) {
        return byPledger.getOrDefault(pledger, List.of());
    }

    /** All states that owe another anything, or are allied and owe nothing. */
    Set<Integer> pledgers() {
        return byPledger.keySet();
    }

    Map<Integer, Treaty> treaties() {
        return treaties;
    }

    /** The spells of all members by treaty. */
    Map<Integer, List<Spell>> spells() {
        return spells;
    }

    private static AllianceTable read(Store store, Snapshot snapshot) {
        AllianceTable table = new AllianceTable();
        Columns rows = store.query("""
                SELECT alliance, member, first_day, last_day, %s AS pledges, file, line
                FROM alliance_member WHERE snapshot = ? ORDER BY alliance, file, line
                """.formatted(Pledges.OBLIGATIONS), snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            Spell spell = new Spell(
                    rows.getInt("alliance", i),
                    rows.isNull("member", i) ? null : rows.getInt("member", i),
                    rows.getDate("first_day", i),
                    rows.isNull("last_day", i) ? LocalDate.of(9999, 12, 31) : rows.getDate("last_day", i),
                    rows.getInt("pledges", i),
                    new Line(rows.getInt("file", i), rows.getLong("line", i)));
            table.spells
                    .computeIfAbsent(spell.alliance(), key -> new ArrayList<>())
                    .add(spell);
        }
        table.spells.values().forEach(table::tie);
        Columns named =
                store.query("SELECT alliance, bilateral, file, line FROM alliance WHERE snapshot = ?", snapshot.id());
        for (int i = 0; i < named.rows(); i++) {
            Line line = new Line(named.getInt("file", i), named.getLong("line", i));
            Treaty treaty = new Treaty(named.getBoolean("bilateral", i), List.of(line));
            table.treaties.merge(named.getInt("alliance", i), treaty, AllianceTable::together);
        }
        return table;
    }

    private static Treaty together(Treaty one, Treaty next) {
        List<Line> lines = new ArrayList<>(one.lines());
        lines.addAll(next.lines());
        return new Treaty(next.bilateral(), lines);
    }

    /** A member's obligations of a phase are owed to every other member of that time. */
    private void tie(List<Spell> members) {
        for (Spell a : members) {
            for (Spell b : members) {
                if (a.member() != null
                        && b.member() != null
                        && !Objects.equals(a.member(), b.member())
                        && !a.first().isAfter(b.last())
                        && !b.first().isAfter(a.last())) {
                    Tie tie = new Tie(
                            a.alliance(),
                            b.member(),
                            a.pledges(),
                            Math.max(a.first().getYear(), b.first().getYear()),
                            Math.min(a.last().getYear(), b.last().getYear()),
                            a.line());
                    add(a.member(), tie);
                }
            }
        }
    }
}
