package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The filter against the joint normal density of all values, whose covariance matrix is written
 * out.
 */
class ArmaFilterTest {
    private static final double[] NONE = {};

    static Stream<Arguments> processes() {
        return Stream.of(
                Arguments.of(NONE, NONE),
                Arguments.of(new double[] {0.6}, NONE),
                Arguments.of(new double[] {1.3, -0.7}, NONE),
                Arguments.of(NONE, new double[] {-0.5}),
                Arguments.of(NONE, new double[] {0.9, 0.4}),
                Arguments.of(new double[] {0.7}, new double[] {0.3}),
                Arguments.of(new double[] {0.4, 0.3}, new double[] {-0.6}),
                Arguments.of(new double[] {-0.5}, new double[] {0.5, 0.2}));
    }

    private static double[] values() {
        Random random = new Random(21);
        double[] w = new double[18];
        for (int t = 0; t < w.length; t++) {
            w[t] = 1.5 + 2 * random.nextGaussian();
        }
        return w;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void likelihoodAndVarianceWithoutAMean(double[] ar, double[] ma) {
        double[] w = values();
        JointNormal joint = new JointNormal(JointNormal.arma(ar, ma, w.length), w);

        ArmaFilter.Result result = new ArmaFilter(ar, ma, false).run(w);

        double variance = joint.squares() / w.length;
        assertThat(result.mean()).isZero();
        assertThat(result.meanVariance()).isZero();
        assertThat(result.variance()).isCloseTo(variance, within(1e-9));
        assertThat(result.logLikelihood()).isCloseTo(joint.logLikelihood(variance), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theMeanIsThatOfGeneralisedLeastSquares(double[] ar, double[] ma) {
        double[] w = values();
        double[] ones = JointNormal.ones(w.length);
        JointNormal joint = new JointNormal(JointNormal.arma(ar, ma, w.length), w);

        ArmaFilter.Result result = new ArmaFilter(ar, ma, true).run(w);

        double variance = joint.squares(ones) / w.length;
        assertThat(result.mean()).isCloseTo(joint.coefficients(ones)[0], within(1e-9));
        assertThat(result.variance()).isCloseTo(variance, within(1e-9));
        assertThat(result.meanVariance()).isCloseTo(variance * joint.coefficientCovariance(ones)[0][0], within(1e-9));
        assertThat(result.logLikelihood()).isCloseTo(joint.logLikelihood(variance, ones), within(1e-9));
    }

    /**
     * 1, 2, 3 and 6 have mean 3 and squares 4 + 1 + 0 + 9 about it; the mean of four has a fourth
     * of their variance.
     */
    @Test
    void theMeanOfIndependentValues() {
        ArmaFilter.Result result = new ArmaFilter(NONE, NONE, true).run(new double[] {1, 2, 3, 6});

        assertThat(result.mean()).isCloseTo(3, within(1e-12));
        assertThat(result.variance()).isCloseTo(14 / 4.0, within(1e-12));
        assertThat(result.meanVariance()).isCloseTo(14 / 16.0, within(1e-12));
    }

    /**
     * The logarithm of no error at all would be infinite: the least positive normal number stands
     * for it.
     */
    @Test
    void valuesOfZeroHaveAFiniteLikelihood() {
        ArmaFilter.Result result = new ArmaFilter(NONE, NONE, false).run(new double[] {0, 0});

        assertThat(result.variance()).isEqualTo(Double.MIN_NORMAL / 2);
        assertThat(result.logLikelihood()).isFinite();
    }

    /**
     * 3, 3, 3 and 3 leave nothing about their mean; a part of 10⁻¹⁸ of their squares 36 remains.
     */
    @Test
    void equalValuesLeaveASmallPartOfTheirSquares() {
        ArmaFilter.Result result = new ArmaFilter(NONE, NONE, true).run(new double[] {3, 3, 3, 3});

        assertThat(result.mean()).isEqualTo(3);
        assertThat(result.variance()).isCloseTo(36e-18 / 4, within(1e-27));
    }

    @Test
    void moreStatesThanThreeAreRefused() {
        assertThatThrownBy(() -> new ArmaFilter(new double[4], NONE, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArmaFilter(NONE, new double[3], true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
