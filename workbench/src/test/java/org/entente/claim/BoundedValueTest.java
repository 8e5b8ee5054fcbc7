package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals at their edges. Numbers are binary fractions, so that an edge is met exactly. */
class BoundedValueTest {
    @Test
    void wideIsMoreThanAQuarterOfThePoint() {
        assertThat(new BoundedValue(100, 75, 125).isWide()).isFalse();
        assertThat(new BoundedValue(100, 74, 100).isWide()).isTrue();
        assertThat(new BoundedValue(100, 100, 126).isWide()).isTrue();
        assertThat(new BoundedValue(-100, -125, -75).isWide()).isFalse();
        assertThat(new BoundedValue(-100, -126, -100).isWide()).isTrue();
        assertThat(new BoundedValue(0, 0, 0).isWide()).isFalse();
        assertThat(new BoundedValue(0, 0, 1).isWide()).isTrue();
        // Of a small point a quarter is small: 0.5 is not wide about 2 and is about 1.
        assertThat(new BoundedValue(2, 1.5, 2.5).isWide()).isFalse();
        assertThat(new BoundedValue(1, 0.5, 1.5).isWide()).isTrue();
    }

    @Test
    void roundingIsUpToAHundredth() {
        assertThat(new BoundedValue(1000, 990, 1010).isRounding()).isTrue();
        assertThat(new BoundedValue(1000, 989, 1010).isRounding()).isFalse();
        assertThat(new BoundedValue(1000, 990, 1011).isRounding()).isFalse();
        assertThat(new BoundedValue(1000, 1000, 1000).isRounding()).isFalse();
        assertThat(new BoundedValue(0.5, 0.4, 0.6).isRounding()).isFalse();
    }

    @Test
    void distancesIncludeTheirEdge() {
        BoundedValue point = new BoundedValue(8, 7, 10);
        assertThat(point.isWithin(2, 6)).isTrue();
        assertThat(point.isWithin(2, 10)).isTrue();
        assertThat(point.isWithin(2, 5.9)).isFalse();
        assertThat(point.isWithin(0, 8)).isTrue();
        assertThat(new BoundedValue(0, 0, 0).isWithin(0, 0)).isTrue();
        assertThat(new BoundedValue(0, 0, 0).isWithin(1, 1)).isTrue();
        assertThat(point.reaches(1, 6)).isTrue();
        assertThat(point.reaches(1, 5.9)).isFalse();
        assertThat(point.reaches(1, 11)).isTrue();
        assertThat(point.reaches(1, 11.1)).isFalse();
        assertThat(point.reaches(0, 7)).isTrue();
        assertThat(point.reaches(0, 10)).isTrue();
        assertThat(new BoundedValue(0, 0, 0).reaches(0, 0)).isTrue();
        // A hair beyond is rounding, a millionth is not.
        assertThat(point.isWithin(2, 10 + 1e-9)).isTrue();
        assertThat(point.isWithin(2, 10 + 1e-6)).isFalse();
        assertThat(point.reaches(1, 11 + 1e-9)).isTrue();
        assertThat(point.reaches(1, 11 + 1e-6)).isFalse();
        assertThat(point.reaches(1, 6 - 1e-9)).isTrue();
        assertThat(point.reaches(1, 6 - 1e-6)).isFalse();
    }

    @Test
    void intervalsThatTouchOverlap() {
        BoundedValue one = new BoundedValue(2, 1, 3);
        assertThat(one.overlaps(new BoundedValue(4, 3, 5))).isTrue();
        assertThat(new BoundedValue(4, 3, 5).overlaps(one)).isTrue();
        assertThat(one.overlaps(new BoundedValue(4, 3.1, 5))).isFalse();
        assertThat(new BoundedValue(4, 3.1, 5).overlaps(one)).isFalse();
        assertThat(one.overlaps(one)).isTrue();
    }

    @Test
    void signsQuotientsAndMeans() {
        assertThat(new BoundedValue(2, 1, 4).negated()).isEqualTo(new BoundedValue(-2, -4, -1));
        assertThat(new BoundedValue(6, 4, 10).dividedBy(new BoundedValue(2, 1, 4)))
                .isEqualTo(new BoundedValue(3, 1, 10));
        assertThat(BoundedValue.mean(List.of(new BoundedValue(2, 1, 4), new BoundedValue(4, 2, 8))))
                .isEqualTo(new BoundedValue(3, 1.5, 6));
        assertThat(new BoundedValue(2, 2, 2).isExact()).isTrue();
        assertThat(new BoundedValue(2, 2, 3).isExact()).isFalse();
    }
}
