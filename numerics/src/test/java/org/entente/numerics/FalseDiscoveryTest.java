package org.entente.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseDiscoveryTest {

    @Test
    void eachValueIsTheLeastOfThoseAbove() {
        // Ranks 0.01, 0.02, 0.03, 0.5 of four: 0.04, 0.04, 0.04, 0.5.
        assertThat(FalseDiscovery.adjust(new double[] {0.5, 0.03, 0.01, 0.02}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.5, 0.04, 0.04, 0.04);
        // 0.01·3/1 and 0.04·3/2; 0.9·3/3.
        assertThat(FalseDiscovery.adjust(new double[] {0.01, 0.04, 0.9}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.03, 0.06, 0.9);
    }

    @Test
    void oneTestStaysAsItIs() {
        assertThat(FalseDiscovery.adjust(new double[] {0.2})[0]).isCloseTo(0.2, within(0.0));
        assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
    }

    /**
     * Each value goes with its test in any order; every test run twice changes none; none falls,
     * and none changes places.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderAndRepetitionDoNotMatter(long seed) {
        Random random = new Random(seed);
        int m = 2 + random.nextInt(30);
        double[] p = random.doubles(m).map(v -> v * v).toArray();
        double[] adjusted = FalseDiscovery.adjust(p);
        double[] turned = IntStream.range(0, m).mapToDouble(i -> p[m - 1 - i]).toArray();
        double[] twice = IntStream.range(0, 2 * m).mapToDouble(i -> p[i % m]).toArray();
        for (int i = 0; i < m; i++) {
            assertThat(FalseDiscovery.adjust(turned)[m - 1 - i]).isCloseTo(adjusted[i], within(1e-15));
            assertThat(FalseDiscovery.adjust(twice)[i]).isCloseTo(adjusted[i], within(1e-15));
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < m; j++) {
                assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> FalseDiscovery.adjust(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FalseDiscovery.adjust(new double[] {-0.001})).hasMessageContaining("-0.001");
        assertThatThrownBy(() -> FalseDiscovery.adjust(new double[] {1.001})).hasMessageContaining("1.001");
        assertThat(FalseDiscovery.adjust(new double[] {0, 1})).containsExactly(0, 1);
    }
}
