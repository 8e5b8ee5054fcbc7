package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How two members chose, resolution by resolution, in each period: what {@link VoteBootstrap} draws
 * from. A roll call of which the file names no resolution stands alone.
 */
final class Resolutions {
    private static final int CELLS = ChoiceTable.CHOICES * ChoiceTable.CHOICES;

    private final Map<Integer, int[][]> byPeriod = new HashMap<>();

    private final Map<Integer, long[]> drawn = new ConcurrentHashMap<>();

    private Resolutions() {}

    /** The draws of a period; safe for several threads, and the same for all of them. */
    long[] drawn(Period period, long seed) {
        return drawn.computeIfAbsent(period.first(), first -> VoteBootstrap.draw(of(period), seed));
    }

    /** Those of all years (or sessions) of a pair, on all roll calls or those of an area. */
    static Resolutions read(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, int a, int b) {
        PairVotes votes = PairVotes.of(store, a, b);
        Columns calls = RollCalls.byResolution(store, snapshot, area, kind);
        Resolutions found = new Resolutions();
        List<int[]> clusters = new ArrayList<>();
        for (int row = 0; row < calls.rows(); row++) {
            boolean next = row == 0 || !isSame(calls, row - 1, row);
            int[][] choices = new int[2][ChoiceTable.CHOICES];
            votes.choices(
                    snapshot, calls.getInt("rcid", row), i -> choices[votes.member(i) == a ? 0 : 1][votes.choice(i)]++);
            if (next) {
                clusters.add(new int[CELLS]);
            }
            add(choices, clusters.get(clusters.size() - 1));
            if (row == calls.rows() - 1 || calls.getLong("period", row) != calls.getLong("period", row + 1)) {
                found.byPeriod.put(
                        calls.getInt("period", row),
                        clusters.stream()
                                .filter(cluster -> IntStream.of(cluster).anyMatch(count -> count > 0))
                                .toArray(int[][]::new));
                clusters.clear();
            }
        }
        return found;
    }

    private static boolean isSame(Columns calls, int one, int other) {
        return calls.getLong("period", one) == calls.getLong("period", other)
                && calls.getText("resolution", one).equals(calls.getText("resolution", other));
    }

    private static void add(int[][] choices, int[] cluster) {
        for (int cell = 0; cell < CELLS; cell++) {
            cluster[cell] += choices[0][cell / ChoiceTable.CHOICES] * choices[1][cell % ChoiceTable.CHOICES];
        }
    }

    /** The nine counts of each resolution of a period. */
    int[][] of(Period period) {
        return byPeriod.getOrDefault(period.first(), new int[0][]);
    }
}
