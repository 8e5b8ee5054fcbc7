package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a gravity model knows of all pairs of a year besides their trade: distance and, where a
 * source is imported, contiguity, ties, alliances and trade agreements. A fact whose source ended
 * is carried on for ten years.
 */
final class PotentialFacts {
    static final String DISTANCE = "distance.capital";
    static final String TIES = "cepii-dist";

    private static final int CARRIED = 10;
    private static final double MOST = 0.9;
    private static final List<String> INDICATORS = List.of("contiguity", "alliance.type", "treaty.count:trade");
    private static final List<String> TIE_NAMES =
            List.of("common official language", "colonial link", "common coloniser");

    /** Where facts of a measure come from. */
    record Origin(String measure, @Nullable String argument, int year) {}

    private final List<String> names = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    /** Keys of the pairs of which all is known, ascending. */
    private long[] pairs = {};
    /** What is known, in the order of {@link #names}, each in the order of the pairs. */
    private double[][] values = {};

    private PotentialFacts() {}

    /** How the facts of a year are kept. */
    private static final ResultCodec<PotentialFacts> FORM = new ResultCodec<>() {
        @Override
        public void write(PotentialFacts facts, ResultWriter out) {
            out.add(facts.names).add((long) facts.origins.size());
            for (Origin origin : facts.origins) {
                out.add(origin.measure()).add(Objects.requireNonNullElse(origin.argument(), ""));
                out.add((long) origin.year());
            }
            out.add(facts.pairs);
            for (double[] column : facts.values) {
                out.add(column);
            }
        }

        @Override
        public PotentialFacts read(ResultReader in) {
            PotentialFacts facts = new PotentialFacts();
            facts.names.addAll(in.texts());
            for (int left = in.integer(); left > 0; left--) {
                String measure = in.text();
                String argument = in.text();
                facts.origins.add(new Origin(measure, argument.isEmpty() ? null : argument, in.integer()));
            }
            facts.pairs = in.numbers();
            facts.values = new double[facts.names.size()][];
            for (int k = 0; k < facts.values.length; k++) {
                facts.values[k] = in.reals();
            }
            return facts;
        }
    };

    /** The facts of a year; empty when no distances are imported. */
    static Optional<PotentialFacts> read(Measures measures, Store store, int year) {
        String versions = Stream.concat(Stream.of(DISTANCE), INDICATORS.stream())
                .flatMap(id -> measures.find(id.split(":", -1)[0]).stream())
                .map(measure -> measure.definition().versioned())
                .collect(Collectors.joining(", "));
        PotentialFacts facts = store.results()
                .get(
                        "facts of %d: %s".formatted(year, versions),
                        PotentialFacts.class,
                        FORM,
                        () -> gather(measures, store, year));
        return facts.names.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    private static PotentialFacts gather(Measures measures, Store store, int year) {
        PotentialFacts facts = new PotentialFacts();
        Map<Long, Double> distances = facts.read(measures, store, DISTANCE, year);
        if (distances.isEmpty()) {
            return new PotentialFacts();
        }
        List<Map<Long, Double>> columns = new ArrayList<>(List.of(distances));
        facts.names.add("log km between capitals");
        for (String id : INDICATORS) {
            Map<Long, Double> column = facts.read(measures, store, id, year);
            if (!column.isEmpty()) {
                columns.add(column);
                facts.names.add(
                        switch (id) {
                            case "contiguity" -> "contiguous";
                            case "alliance.type" -> "allied";
                            default -> "trade agreement";
                        });
            }
        }
        List<Map<Long, Double>> ties = ties(store);
        columns.addAll(ties);
        facts.names.addAll(ties.isEmpty() ? List.of() : TIE_NAMES);
        facts.pairs = distances.entrySet().stream()
                .filter(known -> known.getValue() > 0)
                .mapToLong(Map.Entry::getKey)
                .filter(pair -> columns.stream().allMatch(column -> column.containsKey(pair)))
                .sorted()
                .toArray();
        facts.values = columns.stream()
                .map(column -> Arrays.stream(facts.pairs)
                        .map(pair -> Objects.requireNonNull(column.get(pair)) > 0 ? 1 : 0)
                        .asDoubleStream()
                        .toArray())
                .toArray(double[][]::new);
        facts.values[0] = Arrays.stream(facts.pairs)
                .mapToDouble(pair -> Math.log(Objects.requireNonNull(distances.get(pair))))
                .toArray();
        return facts;
    }

    /** Values by pair; of a directed measure the greater. */
    private Map<Long, Double> read(Measures measures, Store store, String written, int year) {
        String id = written.split(":", -1)[0];
        String argument = written.equals(id) ? null : written.substring(id.length() + 1);
        Map<Long, Double> found = new HashMap<>();
        if (measures.find(id).isEmpty()) {
            return found;
        }
        for (int asked = year; asked >= year - CARRIED && found.isEmpty(); asked--) {
            FigureColumns all = measures.find(id)
                    .get()
                    .compute(
                            Question.of(new Subjects.AllPairs(), YearRange.of(asked))
                                    .withArgument(argument),
                            store);
            for (int row = 0; row < all.size(); row++) {
                if (all.hasValue(row)) {
                    found.merge(key(all.from(row), all.to(row)), all.value(row), Math::max);
                }
            }
            if (!found.isEmpty()) {
                origins.add(new Origin(id, argument, asked));
            }
        }
        return found;
    }

    private static Optional<Snapshot> findTies(Store store) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(TIES))
                .reduce((earlier, later) -> later);
    }

    /** The rows of the ties of a pair. */
    List<RowRef> tieRows(int a, int b, Store store) {
        return findTies(store)
                .map(snapshot -> SourceRows.list(snapshot, store.cached().query("""
                    SELECT 'state_distance' AS table_name, file, line FROM state_distance
                    WHERE snapshot = ? AND ((origin = ? AND destination = ?) OR (destination = ? AND origin = ?))
                    ORDER BY table_name, file, line
                    """, snapshot.id(), a, b, a, b)))
                .orElse(List.of());
    }

    private static List<Map<Long, Double>> ties(Store store) {
        Optional<Snapshot> newest = findTies(store);
        if (newest.isEmpty()) {
            return List.of();
        }
        Columns rows = store.cached().query("""
            SELECT least(origin, destination) AS a, greatest(origin, destination) AS b,
                max(CAST(official_language AS INTEGER)) AS language, max(CAST(colonial_link AS INTEGER)) AS colony,
                max(CAST(common_coloniser AS INTEGER)) AS coloniser
            FROM state_distance
            WHERE snapshot = ? AND origin IS NOT NULL AND destination IS NOT NULL AND origin <> destination
            GROUP BY a, b
            """, newest.get().id());
        List<Map<Long, Double>> columns = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<String> names = List.of("language", "colony", "coloniser");
        for (int i = 0; i < rows.rows(); i++) {
            for (int k = 0; k < names.size(); k++) {
                columns.get(k)
                        .put(key(rows.getInt("a", i), rows.getInt("b", i)), (double) rows.getLong(names.get(k), i));
            }
        }
        return rows.rows() == 0 ? List.of() : columns;
    }

    /**
     * Whether a snapshot speaks for what all states sell (or buy) in a year, or at least nine of
     * ten members of the system.
     */
    static boolean isWhole(Store store, Snapshot snapshot, int year) {
        return store.results()
                .get(
                        "trade of nearly all in %d of %d".formatted(year, snapshot.id()),
                        Whole.class,
                        () -> new Whole(hasNearlyAll(store, snapshot, year)))
                .isSo();
    }

    private record Whole(boolean isSo) {}

    private static boolean hasNearlyAll(Store store, Snapshot snapshot, int year) {
        Optional<CoveredYears> covered = Coverage.find(store, snapshot);
        if (covered.isEmpty() || !covered.get().contains(year)) {
            return false;
        }
        Map<String, CoveredYears> parts = Coverage.parts(store, snapshot, "trade_flow");
        parts.remove("");
        long states = Stream.of("exporter", "importer")
                .mapToLong(side -> parts.entrySet().stream()
                        .filter(part -> part.getKey().split(":", -1)[0].equals(side)
                                && part.getValue().contains(year))
                        .count())
                .max()
                .orElse(0);
        int members = StateSystem.standard().listMembers(year).size();
        return parts.isEmpty() || states >= MOST * members;
    }

    /** The sources of trade that have the flows of nearly all states in a year, in their order. */
    static List<Snapshot> listTrade(Measures measures, Store store, Question question, int year) {
        return SourceChoice.list(measures.find("trade.exports").orElseThrow().definition(), question, store).stream()
                .filter(snapshot -> isWhole(store, snapshot, year))
                .toList();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Origin> origins() {
        return List.copyOf(origins);
    }

    /** The facts of a pair in the order of {@link #names}; null where one is not known. */
    double @Nullable [] find(int a, int b) {
        int at = Arrays.binarySearch(pairs, key(a, b));
        return at < 0
                ? null
                : Arrays.stream(values).mapToDouble(column -> column[at]).toArray();
    }

    static long key(int a, int b) {
        return Math.min(a, b) * 10_000L + Math.max(a, b);
    }
}
