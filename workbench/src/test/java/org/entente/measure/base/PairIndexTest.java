package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Subjects;
import org.junit.jupiter.api.Test;

class PairIndexTest {
    private static List<String> visited(PairIndex<String> index, Subjects subjects) {
        List<String> visited = new ArrayList<>();
        index.forEach(subjects, (pair, rows) -> visited.add(pair.from() + ">" + pair.to() + " " + rows));
        return visited;
    }

    @Test
    void theOrderOfAnUndirectedPairDoesNotMatter() {
        PairIndex<String> index = PairIndex.undirected();
        index.add(640, 350, "one");
        index.add(350, 640, "two");
        assertThat(index.of(640, 350)).containsExactly("one", "two");
        assertThat(visited(index, Subjects.pair(640, 350))).containsExactly("350>640 [one, two]");
    }

    @Test
    void eachDirectionHasItsOwn() {
        PairIndex<String> index = PairIndex.directed();
        index.add(640, 350, "one");
        assertThat(index.of(350, 640)).isEmpty();
        assertThat(visited(index, Subjects.pair(640, 350))).containsExactly("640>350 [one]");
        assertThat(visited(index, Subjects.pair(350, 640))).isEmpty();
    }

    @Test
    void pairsAreVisitedOnceAndAllThereAreWhenAllAreAskedFor() {
        PairIndex<String> index = PairIndex.undirected();
        index.add(2, 990, "far");
        index.add(640, 350, "near");
        Subjects twice = new Subjects.Pairs(List.of(new Subjects.Pair(350, 640), new Subjects.Pair(640, 350)));
        assertThat(visited(index, twice)).containsExactly("350>640 [near]");
        assertThat(visited(index, new Subjects.AllPairs())).containsExactlyInAnyOrder("350>640 [near]", "2>990 [far]");
    }

    @Test
    void everyPairOfStatesHasItsOwnPlace() {
        PairIndex<Integer> directed = PairIndex.directed();
        PairIndex<Integer> undirected = PairIndex.undirected();
        int[] states = {1, 2, 20, 511, 512, 990, 999};
        for (int a : states) {
            for (int b : states) {
                if (a != b) {
                    directed.add(a, b, a * 1000 + b);
                    undirected.add(a, b, a * 1000 + b);
                }
            }
        }
        for (int a : states) {
            for (int b : states) {
                if (a != b) {
                    assertThat(directed.of(a, b)).containsExactly(a * 1000 + b);
                    assertThat(undirected.of(a, b)).containsExactlyInAnyOrder(a * 1000 + b, b * 1000 + a);
                }
            }
        }
        directed.forEachPair((pair, rows) -> assertThat(rows).containsExactly(pair.from() * 1000 + pair.to()));
        undirected.forEachPair((pair, rows) -> assertThat(pair.from()).isLessThan(pair.to()));
        assertThat(undirected.of(2, 3)).isEmpty();
    }
}
