package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HansenPValuesTest {
    private static final double[] LAMBDAS = {1.001, 2, 5.44, 32.1, 81, 361, 9801};

    /**
     * Stronger evidence never has a larger p-value, but for what is below 0.001 and stays there,
     * far beyond the fitted statistics.
     */
    @ParameterizedTest
    @EnumSource(HansenPValues.Functional.class)
    void fallsWithTheStatistic(HansenPValues.Functional functional) {
        for (int parameters = 1; parameters <= HansenPValues.MOST_PARAMETERS; parameters++) {
            for (double lambda : LAMBDAS) {
                double before = 1;
                for (double statistic = 0.5; statistic < 2000; statistic *= 1.02) {
                    double p = HansenPValues.p(functional, statistic, parameters, lambda);
                    assertThat(p)
                            .as("%s of %d coefficients at %f, lambda %f", functional, parameters, statistic, lambda)
                            .isBetween(0.0, Math.max(before, 0.001) + 1e-12);
                    before = p;
                }
                assertThat(before)
                        .as("%s of %d, lambda %f", functional, parameters, lambda)
                        .isLessThanOrEqualTo(0.001);
            }
        }
    }
}
