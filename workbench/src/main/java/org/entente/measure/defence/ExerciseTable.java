package org.entente.measure.defence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.measure.base.PairIndex;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The exercises that two states had in common, of one snapshot; read once for all pairs. */
final class ExerciseTable {
    /** Of those that begin on one day the one with more parties comes first. */
    private static final Comparator<Exercise> EARLIER = Comparator.comparing(Exercise::first)
            .thenComparing(Exercise::bilateral)
            .thenComparingInt(Exercise::file)
            .thenComparingLong(Exercise::line);

    private static final String NAMELESS = "without name";

    private final PairIndex<Exercise> exercises = PairIndex.undirected();

    private ExerciseTable() {}

    /**
     * A row of the file.
     *
     * @param name without blanks around it; null without one
     * @param key the name as repetitions are told by; null without one
     * @param bilateral whether two named states are all who took part
     */
    record Exercise(
            int file,
            long line,
            @Nullable String name,
            @Nullable String key,
            LocalDate first,
            LocalDate last,
            boolean bilateral) {

        int year() {
            return first.getYear();
        }

        /** Whether another row tells of the same exercise, and of its beginning. */
        private boolean repeats(Exercise other) {
            return key != null
                    && Objects.equals(key, other.key)
                    && EARLIER.compare(other, this) < 0
                    && !other.first.isAfter(last)
                    && !first.isAfter(other.last);
        }
    }

    static ExerciseTable of(Store store, Snapshot snapshot) {
        return store.results().get("exercises of " + snapshot.id(), ExerciseTable.class, () -> read(store, snapshot));
    }

    PairIndex<Exercise> exercises() {
        return exercises;
    }

    /** A repetition of one among those of a pair that begins earlier counts with it. */
    static List<Exercise> withoutRepetitions(List<Exercise> ofPair) {
        Map<String, List<Exercise>> byName = new HashMap<>();
        for (Exercise one : ofPair) {
            if (one.key() != null) {
                byName.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
            }
        }
        return ofPair.stream()
                .filter(one ->
                        byName.getOrDefault(one.key(), List.of()).stream().noneMatch(one::repeats))
                .toList();
    }

    private static ExerciseTable read(Store store, Snapshot snapshot) {
        Map<List<Long>, TreeSet<Integer>> parties = new HashMap<>();
        Columns took = store.query("""
                SELECT file, line, participant FROM exercise_participant WHERE snapshot = ? AND participant IS NOT NULL
                """, snapshot.id());
        for (int i = 0; i < took.rows(); i++) {
            parties.computeIfAbsent(List.of(took.getLong("file", i), took.getLong("line", i)), key -> new TreeSet<>())
                    .add(took.getInt("participant", i));
        }
        Columns rows = store.query("""
                SELECT file, line, nullif(trim(name), '') AS name, lower(nullif(trim(name), '')) AS key, first_day, coalesce(last_day, first_day) AS last_day,
                    named_participants = 2 AND NOT unnamed_participants AS bilateral
                FROM exercise WHERE snapshot = ? ORDER BY first_day, line, file
                """, snapshot.id());
        ExerciseTable table = new ExerciseTable();
        for (int i = 0; i < rows.rows(); i++) {
            TreeSet<Integer> states =
                    parties.getOrDefault(List.of(rows.getLong("file", i), rows.getLong("line", i)), new TreeSet<>());
            table.add(
                    new Exercise(
                            rows.getInt("file", i),
                            rows.getLong("line", i),
                            rows.textOrNull("name", i),
                            rows.textOrNull("key", i),
                            rows.getDate("first_day", i),
                            rows.getDate("last_day", i),
                            rows.getBoolean("bilateral", i)),
                    List.copyOf(states));
        }
        return table;
    }

    private void add(Exercise exercise, List<Integer> states) {
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                exercises.add(states.get(i), states.get(j), exercise);
            }
        }
    }

    /** Exercises as a list calls them: those with a name, then those without. */
    static String list(List<Exercise> exercises) {
        return exercises.stream()
                .map(exercise -> exercise.name() == null ? NAMELESS : exercise.name())
                .sorted(Comparator.comparing(NAMELESS::equals))
                .collect(Collectors.joining(", "));
    }
}
