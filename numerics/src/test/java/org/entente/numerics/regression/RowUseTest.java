package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.numerics.regression.RowUse.Fate;
import org.junit.jupiter.api.Test;

/** Seven rows in two effects; which of them are alone, and which become so. */
class RowUseTest {
    private static final FitOptions DROPPING = new FitOptions(1e-8, 100, true);

    /**
     * Row 6 is alone in c of the first effect. Without it row 5 is alone in r of the second;
     * without that one row 4 in b of the first.
     */
    private static RegressionData chain(double... y) {
        String[] first = {"a", "a", "a", "a", "b", "b", "c"};
        String[] second = {"p", "p", "q", "q", "q", "r", "r"};
        double[] x = {1, 2, 4, 3, 5, 7, 6};
        return new RegressionData(
                y,
                new double[][] {x},
                List.of("x"),
                List.of(Factor.ofObjects("first", first), Factor.ofObjects("second", second)));
    }

    private static RowUse decide(RegressionData data, Family family, FitOptions options) {
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(data, family, options, workers).use();
        }
    }

    private static List<Fate> fates(RowUse use) {
        return IntStream.range(0, 7).mapToObj(use::fate).toList();
    }

    @Test
    void singletonsAreCountedAndStayUnlessTheyAreToGo() {
        RowUse use = decide(chain(1, 2, 1, 3, 2, 4, 1), Family.GAUSSIAN, FitOptions.DEFAULT);

        assertThat(fates(use)).containsOnly(Fate.USED);
        assertThat(use.countKeptSingletons()).isEqualTo(1);
        assertThat(use.used()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(use.count(Fate.SINGLETON)).isZero();
    }

    @Test
    void oneThatGoesLeavesAnotherAlone() {
        RowUse use = decide(chain(1, 2, 1, 3, 2, 4, 1), Family.GAUSSIAN, DROPPING);

        assertThat(fates(use))
                .containsExactly(
                        Fate.USED, Fate.USED, Fate.USED, Fate.USED, Fate.SINGLETON, Fate.SINGLETON, Fate.SINGLETON);
        assertThat(use.count(Fate.SINGLETON)).isEqualTo(3);
        assertThat(use.countKeptSingletons()).isZero();
        assertThat(use.used()).containsExactly(0, 1, 2, 3);
    }

    /**
     * Level p has zeros only: its rows go first. Then a has two rows left, of which none is alone.
     */
    @Test
    void separatedRowsAreToldFromSingletons() {
        RowUse use = decide(chain(0, 0, 1, 3, 2, 4, 1), Family.POISSON, DROPPING);

        assertThat(fates(use))
                .containsExactly(
                        Fate.SEPARATED_LEVEL,
                        Fate.SEPARATED_LEVEL,
                        Fate.USED,
                        Fate.USED,
                        Fate.SINGLETON,
                        Fate.SINGLETON,
                        Fate.SINGLETON);
    }

    /**
     * Row 5 is the only one of b that is not zero, and r fits it whatever b is: b can go to minus
     * infinity for rows 4 and 6.
     */
    @Test
    void aSingletonSeparatesTheZerosBesideIt() {
        RegressionData data = new RegressionData(
                new double[] {1, 2, 1, 3, 0, 4, 0},
                new double[][] {{1, 2, 4, 3, 5, 7, 6}},
                List.of("x"),
                List.of(
                        Factor.ofObjects("first", new String[] {"a", "a", "a", "a", "b", "b", "b"}),
                        Factor.ofObjects("second", new String[] {"p", "p", "q", "q", "q", "r", "q"})));

        RowUse use = decide(data, Family.POISSON, DROPPING);

        assertThat(use.fate(5)).isEqualTo(Fate.SINGLETON);
        assertThat(use.fate(4)).isEqualTo(Fate.SEPARATED_COMBINATION);
        assertThat(use.fate(6)).isEqualTo(Fate.SEPARATED_COMBINATION);
        assertThat(use.used()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void zerosOnlyLeaveNoRow() {
        RowUse use = decide(chain(0, 0, 0, 0, 0, 0, 0), Family.POISSON, DROPPING);

        assertThat(use.count(Fate.SEPARATED_LEVEL)).isEqualTo(7);
        assertThat(use.used()).isEmpty();
    }

    @Test
    void aNegativeOutcomeIsRefusedWithItsRow() {
        assertThatThrownBy(() -> decide(chain(1, 0, 2, -0.5, 1, 1, 1), Family.POISSON, DROPPING))
                .isInstanceOf(NegativeOutcomeException.class);
        assertThat(fates(decide(chain(1, 0, 2, -0.5, 1, 1, 1), Family.GAUSSIAN, FitOptions.DEFAULT)))
                .containsOnly(Fate.USED);
    }
}
