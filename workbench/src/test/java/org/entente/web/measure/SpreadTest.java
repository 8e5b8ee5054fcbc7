package org.entente.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void amountsOfWhichMostLieNearTheLowEndAreSkewedAndSharesAreNot() {
        assertThat(Spread.isSkewed(new double[] {0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 1000}))
                .isTrue();
        assertThat(Spread.isSkewed(new double[] {0.1, 0.4, 0.5, 0.6, 0.9})).isFalse();
        assertThat(Spread.isSkewed(new double[] {-5, 1, 1, 2, 2, 3, 3, 4, 5, 1000}))
                .isFalse();
        assertThat(Spread.isSkewed(new double[0])).isFalse();
    }

    @Test
    void partsEqualInLogarithmLeaveOutWhatIsNotAboveZero() {
        List<Spread.Bin> bins = Spread.bins(new double[] {0, 1, 10, 100}, 2, true);
        assertThat(bins).extracting(Spread.Bin::count).containsExactly(1, 2);
        assertThat(bins.get(1).from()).isEqualTo(10);
    }
}
