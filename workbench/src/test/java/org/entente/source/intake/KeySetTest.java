package org.entente.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itAnswersAsASetDoes(long seed) {
        Random random = new Random(seed);
        Set<Long> expected = new HashSet<>();
        KeySet keys = new KeySet();
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextInt(4) == 0 ? random.nextLong() >> 2 : random.nextInt(60_000) * 10_000L - 7;
            assertThat(keys.add(key)).isEqualTo(expected.add(key));
        }
    }
}
