package org.entente.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> FalseDiscovery.adjust(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
