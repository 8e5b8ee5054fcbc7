package org.entente.measure.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The rows of pledges, disputes and rivalries behind the signs of pairs with third states; each
 * table is asked once.
 */
final class TieRows {
    private final TieYears.Sources sources;

    TieRows(TieYears.Sources sources) {
        this.sources = sources;
    }

    /**
     * The ties of two states with third states in a year.
     *
     * @param own whether that between the two counts as well
     */
    record Wanted(int first, int second, int year, Set<Integer> thirds, boolean own) {
        private List<Subjects.Pair> pairs() {
            List<Subjects.Pair> pairs = new ArrayList<>();
            for (int third : thirds) {
                pairs.add(new Subjects.Pair(Math.min(first, third), Math.max(first, third)));
                pairs.add(new Subjects.Pair(Math.min(second, third), Math.max(second, third)));
            }
            if (own) {
                pairs.add(new Subjects.Pair(first, second));
            }
            return pairs;
        }
    }

    /** Rows and their number. */
    record Found(List<RowRef> rows, long count) {
        static final Found NONE = new Found(List.of(), 0);
    }

    Map<Wanted, Found> read(List<Wanted> all, Store store) {
        Map<Wanted, Found> found = new HashMap<>();
        Set<Subjects.Pair> pairs = new LinkedHashSet<>();
        all.forEach(wanted -> pairs.addAll(wanted.pairs()));
        if (pairs.isEmpty()) {
            return found;
        }
        YearRange years = new YearRange(
                all.stream().mapToInt(Wanted::year).min().orElseThrow(),
                all.stream().mapToInt(Wanted::year).max().orElseThrow());
        Map<String, List<RowRef>> alliances = byPairYear(sources.alliances(), both(pairs), years, store);
        Map<String, List<RowRef>> disputes = byPairYear(
                sources.disputes(),
                List.copyOf(pairs),
                new YearRange(years.from() - TieYears.MEMORY, years.to()),
                store);
        Map<String, List<RowRef>> rivalries = rivalries(store, years);
        for (Wanted wanted : all) {
            List<RowRef> rows = new ArrayList<>();
            for (Subjects.Pair pair : wanted.pairs()) {
                String now = key(wanted.year(), pair.from(), pair.to());
                rows.addAll(alliances.getOrDefault(now, List.of()));
                rows.addAll(alliances.getOrDefault(key(wanted.year(), pair.to(), pair.from()), List.of()));
                rows.addAll(rivalries.getOrDefault(now, List.of()));
                for (int year = wanted.year() - TieYears.MEMORY; year <= wanted.year(); year++) {
                    rows.addAll(disputes.getOrDefault(key(year, pair.from(), pair.to()), List.of()));
                }
            }
            found.put(wanted, merge(rows));
        }
        return found;
    }

    private static List<Subjects.Pair> both(Set<Subjects.Pair> pairs) {
        List<Subjects.Pair> both = new ArrayList<>(pairs);
        pairs.forEach(pair -> both.add(new Subjects.Pair(pair.to(), pair.from())));
        return both;
    }

    private static Map<String, List<RowRef>> byPairYear(
            Measure measure, List<Subjects.Pair> pairs, YearRange years, Store store) {
        FigureColumns columns = measure.compute(Question.of(new Subjects.Pairs(pairs), years), store);
        List<Figure> positive = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            if (columns.hasValue(row) && columns.value(row) > 0) {
                positive.add(columns.figure(row));
            }
        }
        Map<String, List<RowRef>> rows = new HashMap<>();
        boolean ofMembers = !positive.isEmpty()
                && measure.definition().id().equals("alliance.type")
                && positive.stream().allMatch(f -> f.snapshot().startsWith("atop:"));
        if (ofMembers) {
            AllianceRows.read(positive, store)
                    .forEach((tie, refs) -> rows.put(key(tie.year(), tie.low(), tie.high()), refs));
            return rows;
        }
        List<Lineage> lineages = measure.lineages(positive, store);
        for (int i = 0; i < positive.size(); i++) {
            Figure figure = positive.get(i);
            rows.put(
                    key(
                            figure.id().getPeriod().first(),
                            figure.id().from(),
                            figure.id().to()),
                    lineages.get(i).rows());
        }
        return rows;
    }

    private static Map<String, List<RowRef>> rivalries(Store store, YearRange years) {
        Map<String, List<RowRef>> found = new HashMap<>();
        List<Snapshot> snapshots = store.listSnapshots().stream()
                .filter(s -> s.source().equals(TieYears.RIVALRIES))
                .toList();
        if (snapshots.isEmpty()) {
            return found;
        }
        Snapshot snapshot = snapshots.get(snapshots.size() - 1);
        Columns rows = store.cached().query("""
                SELECT 'rivalry' AS table_name, file, line, least(first, second) AS a, greatest(first, second) AS b,
                       greatest(from_year, ?) AS from_year,
                       least(CASE WHEN open THEN ? ELSE coalesce(to_year, from_year) END, ?) AS to_year
                FROM rivalry WHERE snapshot = ? AND first IS NOT NULL AND second IS NOT NULL ORDER BY file, line
                """, years.from(), years.to(), years.to(), snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            RowRef ref = new RowRef(
                    snapshot.ref(),
                    rows.getText("table_name", i),
                    rows.getInt("file", i),
                    List.of(rows.getLong("line", i)));
            for (int year = rows.getInt("from_year", i); year <= rows.getInt("to_year", i); year++) {
                found.computeIfAbsent(key(year, rows.getInt("a", i), rows.getInt("b", i)), key -> new ArrayList<>())
                        .add(ref);
            }
        }
        return found;
    }

    /** One reference a snapshot, table and file. */
    static Found merge(List<RowRef> rows) {
        Map<String, RowRef> any = new TreeMap<>();
        Map<String, TreeSet<Long>> lines = new LinkedHashMap<>();
        for (RowRef ref : rows) {
            String file = ref.snapshot() + "/" + ref.table() + "/" + ref.file();
            any.putIfAbsent(file, ref);
            lines.computeIfAbsent(file, key -> new TreeSet<>()).addAll(ref.lines());
        }
        List<RowRef> merged = new ArrayList<>();
        any.forEach((file, ref) -> merged.add(new RowRef(
                ref.snapshot(), ref.table(), ref.file(), List.copyOf(lines.getOrDefault(file, new TreeSet<>())))));
        return new Found(
                merged, merged.stream().mapToLong(ref -> ref.lines().size()).sum());
    }

    private static String key(int year, int from, int to) {
        return year + "/" + from + ">" + to;
    }
}
