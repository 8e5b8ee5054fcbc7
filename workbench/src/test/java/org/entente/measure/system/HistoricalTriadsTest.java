package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Measures;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten triads of which textbooks of diplomatic history leave no doubt, written down before the signs
 * were computed: + friendly, - hostile, 0 neither, ~ not hostile, n not friendly. The columns are
 * the year, three states, and the signs of the first and second, first and third, second and third.
 */
class HistoricalTriadsTest {
    private static final Measures MEASURES = StandardMeasures.create();

    @ParameterizedTest
    @CsvSource({
        "1950, 2, 200, 365, +, -, -", // the United States and Britain against the Soviet Union
        "1955, 365, 710, 2, +, -, -", // the Soviet Union and China against the United States
        "1972, 365, 750, 710, +, -, -", // the Soviet-Indian treaty of 1971, both against China
        "1975, 750, 770, 710, -, -, ~", // India against Pakistan and China
        "1980, 530, 520, 365, -, +, n", // Ethiopia and Somalia after the Ogaden war, and Moscow
        "1985, 630, 645, 652, -, ~, -", // Iran and Iraq at war, Syria beside Iran
        "1980, 640, 350, 2, -, +, +", // Türkiye and Greece, both allies of the United States
        "1965, 651, 670, 666, -, -, -", // Egypt and Saudi Arabia over Yemen, both against Israel
        "2010, 290, 255, 365, +, n, n", // Poland and Germany; Russia an ally of neither
        "2013, 371, 373, 640, -, n, +", // Armenia against Azerbaijan, Türkiye beside the latter
    })
    void signsAgreeWithHistory(int year, int a, int b, int c, String ab, String ac, String bc) {
        try (Store store = RealStore.everything()) {
            assertSign(store, year, a, b, ab);
            assertSign(store, year, a, c, ac);
            assertSign(store, year, b, c, bc);
        }
    }

    private static void assertSign(Store store, int year, int a, int b, String expected) {
        int sign = Triads.read(MEASURES, store, a, b, year).own();
        String what = "%d %d %d".formatted(a, b, year);
        switch (expected) {
            case "+" -> assertThat(sign).as(what).isEqualTo(1);
            case "-" -> assertThat(sign).as(what).isEqualTo(-1);
            case "~" -> assertThat(sign).as(what).isNotEqualTo(-1);
            case "n" -> assertThat(sign).as(what).isNotEqualTo(1);
            default -> assertThat(sign).as(what).isZero();
        }
    }

    /** They were reconciled after 1967 and estranged by the peace with Israel, not the reverse. */
    @Test
    void egyptAndSaudiArabiaDoNotTurnFriendlyIn1978() {
        try (Store store = RealStore.everything()) {
            int before = Triads.read(MEASURES, store, 651, 670, 1975).own();
            assertThat(before).isNotEqualTo(-1);
            assertThat(Triads.read(MEASURES, store, 651, 670, 1978).own()).isLessThanOrEqualTo(before);
            assertThat(Triads.read(MEASURES, store, 651, 670, 1980).own()).isLessThanOrEqualTo(before);
        }
    }

    /** The African Union's treaty of non-aggression binds nearly all of Africa. */
    @Test
    void ethiopiaAndSomaliaHaveFewCommonFriends() {
        try (Store store = RealStore.everything()) {
            long friends = Triads.read(MEASURES, store, 530, 520, 2015).thirds().stream()
                    .filter(third -> third.withFirst() > 0 && third.withSecond() > 0)
                    .count();
            assertThat(friends).isLessThanOrEqualTo(12);
        }
    }
}
