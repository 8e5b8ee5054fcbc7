package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A pass gives what the fit gives that takes one observation after the other. */
class TrendPassTest {

    @Test
    void bothWaysItIsTheRunningFitToTheLastBit() {
        Random random = new Random(41);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(90);
            double[] t = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                t[i] = (i == 0 ? 1946 : t[i - 1]) + 1 + random.nextInt(3);
                y[i] = round % 5 == 0 ? 3 : random.nextGaussian() * Math.pow(10, random.nextInt(7));
            }
            BreakModel model = BreakModel.trend(t, y);
            TrendPass forward = new TrendPass(model.lookup(), true);
            TrendPass backward = new TrendPass(model.lookup(), false);
            // The second time over what the first left behind.
            double[] before = new double[n + 1];
            double[] after = new double[n + 1];
            for (int time = 0; time < 2; time++) {
                forward.squares(model.values(), before);
                backward.squares(model.values(), after);
            }
            RunningFit fit = model.runningFit();
            fit.clear();
            assertThat(before[0]).isZero();
            for (int i = 0; i < n; i++) {
                assertThat(before[i + 1]).isEqualTo(fit.add(i));
            }
            fit.clear();
            for (int i = n - 1; i >= 0; i--) {
                assertThat(after[n - i]).isEqualTo(fit.add(i));
            }
        }
    }
}
