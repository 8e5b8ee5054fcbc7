package org.entente.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineSetTest {
    static LongStream seeds() {
        return Seeds.first(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachLineIsGivenOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        LineSet lines = new LineSet();
        TreeSet<Long> expected = new TreeSet<>();
        int bound = 1 + random.nextInt(200);
        for (int i = random.nextInt(100); i > 0; i--) {
            // A file of that many lines is seldom, but none is refused.
            long line = random.nextInt(40) == 0 ? 7_000_000_000L + random.nextInt(3) : 1 + random.nextInt(bound);
            lines.add(line);
            expected.add(line);
        }
        assertThat(lines.list()).containsExactlyElementsOf(expected);
        lines.addAll(List.of(5L, 3L));
        lines.addAll(new RowRef("nmc:6.0", "state_year", 1, List.of(4L, 3L)).lines());
        expected.addAll(List.of(3L, 4L, 5L));
        assertThat(lines.list()).containsExactlyElementsOf(expected);
    }

    @Test
    void withoutLinesThereAreNone() {
        assertThat(new LineSet().list()).isEmpty();
    }
}
