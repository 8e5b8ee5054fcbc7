package org.entente.measure.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.entente.measure.model.Subjects;

/**
 * What a small table says of each pair, found by the pair: filled once, then read by any number of
 * questions.
 */
public final class PairIndex<T> {
    private static final int STATES = 1024;

    private final Map<Integer, List<T>> rows = new HashMap<>();
    private final boolean directed;

    private PairIndex(boolean directed) {
        this.directed = directed;
    }

    public static <T> PairIndex<T> directed() {
        return new PairIndex<>(true);
    }

    /** One in which the order of the two does not matter. */
    public static <T> PairIndex<T> undirected() {
        return new PairIndex<>(false);
    }

    /** Adds what is said of a pair. */
    public void add(int from, int to, T row) {
        rows.computeIfAbsent(key(from, to), key -> new ArrayList<>(2)).add(row);
    }

    /** All that is said of a pair, in the order in which it was added. */
    public List<T> of(int from, int to) {
        return rows.getOrDefault(key(from, to), List.of());
    }

    private int key(int from, int to) {
        return directed || from < to ? from * STATES + to : to * STATES + from;
    }

    /**
     * The pairs of a question of which something is said, of undirected ones the lower number
     * first: those asked for, each once, or all.
     */
    public void forEach(Subjects subjects, BiConsumer<Subjects.Pair, List<T>> visitor) {
        if (subjects instanceof Subjects.Pairs asked) {
            asked.pairs().stream()
                    .map(pair -> key(pair.from(), pair.to()))
                    .distinct()
                    .forEach(key -> {
                        List<T> found = rows.get(key);
                        if (found != null) {
                            visit(key, found, visitor);
                        }
                    });
        } else {
            forEachPair(visitor);
        }
    }

    /** All pairs of which something is said. */
    public void forEachPair(BiConsumer<Subjects.Pair, List<T>> visitor) {
        rows.forEach((key, found) -> visit(key, found, visitor));
    }

    private void visit(int key, List<T> found, BiConsumer<Subjects.Pair, List<T>> visitor) {
        visitor.accept(new Subjects.Pair(key / STATES, key % STATES), found);
    }
}
