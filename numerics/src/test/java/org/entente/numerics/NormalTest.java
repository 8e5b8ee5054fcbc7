package org.entente.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** Abramowitz &amp; Stegun 1964, tables 26.1 and 26.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1, 0.841344746068543",
        "2, 0.977249868051821",
        "2.5, 0.993790334674224",
        "3, 0.998650101968370",
        "-5, 2.866515718791939e-7"
    })
    void cumulativeIsThatOfTheTables(double x, double expected) {
        assertThat(Normal.cumulative(x)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void quantileUndoesTheCumulative() {
        for (double p : new double[] {1e-12, 1e-6, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 1 - 1e-9}) {
            assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, within(1e-14 + 1e-12 * p));
        }
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
