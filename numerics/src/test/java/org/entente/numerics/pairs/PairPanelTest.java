package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of a panel, spans of years, and scales. */
class PairPanelTest {
    private static PairPanel panel() {
        PairPanel panel = new PairPanel(3, 4, new int[] {0, 2}, new int[] {1, 0});
        panel.set(0, 0, 1.5);
        panel.set(0, 3, -2);
        panel.set(1, 1, 0);
        return panel;
    }

    @Test
    void aPanelGivesItsCellsBack() {
        PairPanel panel = panel();
        assertThat(panel.members()).isEqualTo(3);
        assertThat(panel.years()).isEqualTo(4);
        assertThat(panel.pairs()).isEqualTo(2);
        assertThat(panel.first(1)).isEqualTo(2);
        assertThat(panel.second(1)).isZero();
        assertThat(panel.other(1, 2)).isZero();
        assertThat(panel.other(1, 0)).isEqualTo(2);
        assertThat(panel.get(0, 3)).isEqualTo(-2);
        assertThat(panel.has(1, 1)).isTrue();
        assertThat(panel.has(1, 0)).isFalse();
        assertThat(panel.observations()).isEqualTo(3);
        assertThat(panel.count(0)).isEqualTo(2);
        assertThat(panel.count(1)).isEqualTo(1);
        assertThat(panel.numbers()).containsExactly(1.5, -2, 0);
        assertThat(panel.present().stream()).containsExactly(0, 3, 5);
        assertThatThrownBy(() -> panel.get(1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("pair 1 has no number in year 2");
        assertThatThrownBy(() -> panel.set(0, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPanelIsMadeAgainFromItsCells() {
        PairPanel panel = panel();
        PairPanel again = new PairPanel(3, 4, new int[] {0, 2}, new int[] {1, 0}, panel.present(), panel.numbers());
        assertThat(again.numbers()).containsExactly(1.5, -2, 0);
        assertThat(again.present()).isEqualTo(panel.present());
        assertThat(again.get(0, 0)).isEqualTo(1.5);
        assertThat(again.get(1, 1)).isZero();
        // What is handed out is a copy.
        panel.present().clear();
        assertThat(panel.observations()).isEqualTo(3);
    }

    /** Any cells, none of a pair among them, and those at its ends. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPackedPanelHasTheSameCells(long seed) {
        Random random = new Random(seed);
        int years = 1 + random.nextInt(70);
        PairPanel panel = new PairPanel(5, years, new int[] {0, 2, 1, 3}, new int[] {1, 0, 2, 4});
        double share = random.nextDouble();
        for (int p = 0; p < 4; p++) {
            for (int t = 0; t < years && p != seed % 4; t++) {
                if (random.nextDouble() < share) {
                    panel.set(p, t, random.nextGaussian());
                }
            }
        }
        PairPanel packed = panel.packed();
        assertThat(packed.present()).isEqualTo(panel.present());
        assertThat(packed.numbers()).containsExactly(panel.numbers());
        for (int p = 0; p < 4; p++) {
            for (int t = 0; t < years; t++) {
                assertThat(packed.has(p, t)).isEqualTo(panel.has(p, t));
                if (panel.has(p, t)) {
                    assertThat(packed.get(p, t)).isEqualTo(panel.get(p, t));
                }
            }
        }
        assertThat(packed.packed().numbers()).containsExactly(panel.numbers());
    }

    @Test
    void aPanelThatWasMadeWithItsNumbersTakesNoOthers() {
        assertThatThrownBy(() -> panel().packed().set(0, 1, 3))
                .hasMessage("a panel that was made with its numbers takes no others");
    }

    @Test
    void cellsThatDoNotFitAreRefused() {
        int[] first = {0, 2};
        int[] second = {1, 0};
        BitSet whole = new BitSet();
        whole.set(0, 8);
        assertThat(new PairPanel(3, 4, first, second, whole, new double[8]).observations())
                .isEqualTo(8);
        assertThatThrownBy(() -> new PairPanel(3, 4, first, second, whole, new double[7]))
                .hasMessage("7 numbers for 8 cells");
        BitSet beyond = new BitSet();
        beyond.set(8);
        assertThatThrownBy(() -> new PairPanel(3, 4, first, second, beyond, new double[1]))
                .hasMessage("1 numbers for 1 cells");
        assertThatThrownBy(() -> new PairPanel(3, 4, first, new int[] {1}))
                .hasMessage("2 first members and 1 second ones");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "2, 0, true", "1, 1, false", "-1, 1, false", "1, -1, false", "3, 1, false", "1, 3, false"
    })
    void aPairIsOfTwoMembers(int one, int other, boolean fits) {
        if (fits) {
            assertThat(new PairPanel(3, 1, new int[] {one}, new int[] {other}).pairs())
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> new PairPanel(3, 1, new int[] {one}, new int[] {other}))
                    .hasMessage("pair 0 is of the members %d and %d, of 3", one, other);
        }
    }

    @Test
    void aSpanIncludesBothEnds() {
        assertThat(new PanelYears(2, 5).length()).isEqualTo(4);
        assertThat(new PanelYears(0, 0).length()).isEqualTo(1);
        assertThatThrownBy(() -> new PanelYears(-1, 3)).hasMessage("years -1 to 3");
        assertThatThrownBy(() -> new PanelYears(3, 2)).hasMessage("years 3 to 2");
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, identity, -2, true, -2",
        "LOG, log, 1, true, 0",
        "LOG, log, 20.085536923187668, true, 3",
        "LOG, log, 0, false, ",
        "LOG, log, -1, false, ",
        "LOG1P, log1p, 0, true, 0",
        "LOG1P, log1p, 19.085536923187668, true, 3",
        "LOG1P, log1p, -0.5, false, "
    })
    void aScaleTakesWhatHasAPlaceOnIt(Scale scale, String code, double y, boolean takes, Double place) {
        assertThat(scale.code()).isEqualTo(code);
        assertThat(scale.takes(y)).isEqualTo(takes);
        if (takes) {
            assertThat(scale.of(y)).isCloseTo(place, within(1e-12));
            assertThat(scale.back(place)).isCloseTo(y, within(1e-12));
        }
    }
}
