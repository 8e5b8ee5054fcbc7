package org.entente.measure.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.Shape;
import org.entente.measure.own.OwnMeasures;
import org.entente.measure.own.OwnReading;
import org.entente.measure.politics.VotedYears;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Declarations;
import org.entente.store.Store;

/**
 * Which snapshot speaks about two states in which years. Gaps between the years that a snapshot
 * declares stay gaps.
 */
public final class PairCoverage {
    private final Store store;
    private final int a;
    private final int b;
    private final Map<Integer, Snapshot> snapshots = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<String, Map<Integer, Set<Integer>>> years = new HashMap<>();
    private final List<CoverageLine> lines = new ArrayList<>();

    /** Years that a snapshot declares of a part of a table. */
    private record Declaration(int snapshot, String table, String part, YearRange years) {}

    private PairCoverage(Store store, int a, int b) {
        this.store = store;
        this.a = a;
        this.b = b;
        store.listSnapshots().forEach(s -> snapshots.put(s.id(), s));
        Declarations declared = Declarations.of(store);
        for (int snapshot : snapshots.keySet()) {
            declared.tables(snapshot)
                    .forEach((table, parts) -> parts.forEach((part, spans) ->
                            spans.forEach(span -> declarations.add(new Declaration(snapshot, table, part, span)))));
        }
    }

    /**
     * One line per snapshot, table and subject that it speaks about, by source, vintage, table, and
     * states as given.
     */
    public static List<CoverageLine> list(Store store, int a, int b) {
        PairCoverage coverage = new PairCoverage(store, a, b);
        coverage.readYears();
        CoverageTable.TABLES.forEach(coverage::add);
        coverage.addOwn();
        coverage.lines.sort(
                Comparator.comparing((CoverageLine line) -> line.snapshot().source())
                        .thenComparing(line -> line.snapshot().vintage())
                        .thenComparing(CoverageLine::what));
        return List.copyOf(coverage.lines);
    }

    private List<int[]> subjects(Shape shape) {
        int[] forth = {a, b};
        return switch (shape) {
            case STATE -> List.of(new int[] {a, 0}, new int[] {b, 0});
            case DYAD -> List.of(forth);
            case DIRECTED_DYAD -> List.of(forth, new int[] {b, a});
            case SYSTEM -> List.of();
        };
    }

    private void add(CoverageTable spoken) {
        Map<Integer, List<Declaration>> bySnapshot = new HashMap<>();
        declarations.stream()
                .filter(d -> d.table().equals(spoken.table()))
                .forEach(d -> bySnapshot
                        .computeIfAbsent(d.snapshot(), key -> new ArrayList<>())
                        .add(d));
        if (bySnapshot.isEmpty()) {
            return;
        }
        for (int[] subject : subjects(spoken.shape())) {
            Map<Integer, Set<Integer>> rows =
                    years.getOrDefault(key(spoken, spoken.shape() == Shape.DYAD ? 0 : subject[0]), Map.of());
            bySnapshot.forEach((snapshot, declared) -> addLine(
                    snapshot,
                    spoken.table(),
                    spoken.shape(),
                    subject,
                    spans(declared, subject),
                    rows.getOrDefault(snapshot, Set.of())));
        }
    }

    private static String key(CoverageTable spoken, int first) {
        return spoken.table() + ":" + first;
    }

    /**
     * The years with rows of every table and subject by snapshot; the votes of a pair were mostly
     * read already.
     */
    private void readYears() {
        if (declarations.stream().anyMatch(d -> d.table().equals(CoverageTable.VOTES.table()))) {
            years.put(key(CoverageTable.VOTES, 0), VotedYears.bySnapshot(store, a, b));
        }
        addYears(store.cached().query(CoverageTable.OF_STATE.forOne(), a, 0));
        addYears(store.cached().query(CoverageTable.OF_STATE.forOne(), b, 0));
        addYears(store.cached().query(CoverageTable.OF_PAIR.forOne(), Math.min(a, b), Math.max(a, b)));
    }

    private void addYears(Columns rows) {
        for (int i = 0; i < rows.rows(); i++) {
            years.computeIfAbsent(rows.getText("table_name", i) + ":" + rows.getInt("first", i), key -> new HashMap<>())
                    .computeIfAbsent(rows.getInt("snapshot", i), key -> new TreeSet<>())
                    .add(rows.getInt("year", i));
        }
    }

    /** The declared years; where trade names its reporters, those of one that reports the flow. */
    private static List<YearRange> spans(List<Declaration> declared, int[] subject) {
        boolean byReporter = declared.stream().anyMatch(d -> d.part().indexOf(':') > 0);
        Set<String> own =
                Set.of("exporter:" + subject[0], "importer:" + subject[1], "flow:" + subject[0] + ">" + subject[1]);
        return declared.stream()
                .filter(d -> !byReporter || own.contains(d.part()))
                .map(Declaration::years)
                .toList();
    }

    /**
     * Within the declared years, those in which the states were members, or have rows all the same.
     */
    private void addLine(
            int snapshot, String what, Shape shape, int[] subject, List<YearRange> spans, Set<Integer> rows) {
        Snapshot known = snapshots.get(snapshot);
        if (spans.isEmpty() || known == null) {
            return;
        }
        CoveredYears declared = new CoveredYears(spans);
        Set<Integer> withRows = new TreeSet<>(rows);
        withRows.removeIf(year -> !declared.contains(year));
        List<YearRange> years = declared.stream()
                .filter(year -> withRows.contains(year) || exists(subject, year))
                .mapToObj(YearRange::of)
                .toList();
        if (!years.isEmpty()) {
            lines.add(new CoverageLine(known, what, shape, subject[0], subject[1], new CoveredYears(years), withRows));
        }
    }

    private static boolean exists(int[] subject, int year) {
        StateSystem system = StateSystem.standard();
        return subject[1] == 0 ? system.isMember(subject[0], year) : system.isDyad(subject[0], subject[1], year);
    }

    private void addOwn() {
        Columns rows = store.cached().query("SELECT snapshot, measure FROM own_measure ORDER BY measure");
        for (int i = 0; i < rows.rows(); i++) {
            addOwn(rows.getInt("snapshot", i), rows.getText("measure", i));
        }
    }

    private void addOwn(int snapshot, String measure) {
        Optional<OwnReading> reading = OwnMeasures.findReading(store, snapshot, measure);
        List<YearRange> spans = declarations.stream()
                .filter(d -> d.snapshot() == snapshot && d.part().equals(measure))
                .map(Declaration::years)
                .toList();
        reading.ifPresent(how -> subjects(how.shape()).stream()
                .filter(subject -> how.covers(subject[0], subject[1]))
                .forEach(subject -> addLine(
                        snapshot, measure, how.shape(), subject, spans, ownYears(snapshot, measure, how, subject))));
    }

    private Set<Integer> ownYears(int snapshot, String measure, OwnReading how, int[] subject) {
        Columns rows = store.query(
                """
                SELECT DISTINCT year FROM own_value
                WHERE snapshot = ? AND measure = ?
                  AND ((first = ? AND coalesce(second, 0) = ?) OR (CAST(? AS BOOLEAN) AND first = ? AND second = ?))
                """, snapshot, measure, subject[0], subject[1], how.shape() == Shape.DYAD, subject[1], subject[0]);
        Set<Integer> years = new TreeSet<>();
        IntStream.range(0, rows.rows()).forEach(i -> years.add(rows.getInt("year", i)));
        return years;
    }
}
