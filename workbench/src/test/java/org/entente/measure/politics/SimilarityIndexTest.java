package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimilarityIndexTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static int[] randomCounts(long seed) {
        Random random = new Random(seed);
        int[] counts = new int[9];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
        }
        counts[random.nextInt(9)]++;
        return counts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void symmetricAndWithinItsBounds(long seed) {
        int[] c = randomCounts(seed);
        ChoiceTable table = ChoiceTable.of(c);
        ChoiceTable swapped = ChoiceTable.of(c[0], c[3], c[6], c[1], c[4], c[7], c[2], c[5], c[8]);
        for (SimilarityIndex index : SimilarityIndex.all()) {
            assertThat(index.isDefined(swapped)).isEqualTo(index.isDefined(table));
            if (index.isDefined(table)) {
                assertThat(index.value(swapped)).isCloseTo(index.value(table), within(1e-12));
                assertThat(index.value(table)).as(index.id()).isBetween(index.low() - 1e-12, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turningYesAndNoAroundChangesNothing(long seed) {
        int[] c = randomCounts(seed);
        ChoiceTable table = ChoiceTable.of(c);
        ChoiceTable turned = ChoiceTable.of(c[8], c[7], c[6], c[5], c[4], c[3], c[2], c[1], c[0]);
        for (SimilarityIndex index : SimilarityIndex.all()) {
            if (index.isDefined(table)) {
                assertThat(index.value(turned)).as(index.id()).isCloseTo(index.value(table), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void votingEverythingTwiceChangesNothing(long seed) {
        int[] c = randomCounts(seed);
        int[] twice = new int[9];
        for (int i = 0; i < 9; i++) {
            twice[i] = 2 * c[i];
        }
        for (SimilarityIndex index : SimilarityIndex.all()) {
            if (index.isDefined(ChoiceTable.of(c))) {
                assertThat(index.value(ChoiceTable.of(twice)))
                        .as(index.id())
                        .isCloseTo(index.value(ChoiceTable.of(c)), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sIsTwiceHalvedAgreementLessOne(long seed) {
        ChoiceTable table = ChoiceTable.of(randomCounts(seed));
        assertThat(SimilarityIndex.S.value(table))
                .isCloseTo(2 * SimilarityIndex.AGREEMENT_HALF.value(table) - 1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(SimilarityIndex.class)
    void perfectAgreementIsOneUnlessNoDisagreementIsExpected(SimilarityIndex index) {
        assertThat(index.value(ChoiceTable.of(5, 0, 0, 0, 3, 0, 0, 0, 2))).isEqualTo(1);
        assertThat(index.isDefined(ChoiceTable.of(7, 0, 0, 0, 0, 0, 0, 0, 0))).isEqualTo(!index.isChanceCorrected());
        assertThat(index.isDefined(new ChoiceTable())).isFalse();
    }
}
