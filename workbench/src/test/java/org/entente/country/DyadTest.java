package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DyadTest {

    private final StateSystem system = StateSystem.standard();
    private final State turkiye = system.get(640);
    private final State pakistan = system.get(770);

    @Test
    void theLowerNumberStandsFirst() {
        assertThat(Dyad.of(pakistan, turkiye).code()).isEqualTo("TUR-PAK");
        assertThat(new DirectedDyad(pakistan, turkiye).code()).isEqualTo("PAK>TUR");
        assertThatIllegalArgumentException().isThrownBy(() -> new Dyad(pakistan, turkiye));
    }

    @Test
    void aStateMakesNoPairWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dyad.of(turkiye, turkiye))
                .withMessage("A pair needs two different states, and both are Türkiye");
        assertThatIllegalArgumentException().isThrownBy(() -> new DirectedDyad(turkiye, turkiye));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anyTwoStatesMakeOnePairOfTwoDirections(long seed) {
        Random random = new Random(seed);
        List<State> all = system.listAll();
        for (int i = 0; i < 500; i++) {
            State a = all.get(random.nextInt(all.size()));
            State b = all.get(random.nextInt(all.size()));
            if (a.equals(b)) {
                continue;
            }
            Dyad dyad = Dyad.of(a, b);
            assertThat(dyad).isEqualTo(Dyad.of(b, a)).hasSameHashCodeAs(Dyad.of(b, a));
            assertThat(dyad.forward().reversed()).isEqualTo(dyad.backward());
            assertThat(dyad.backward().undirected()).isEqualTo(dyad);
            assertThat(dyad.other(a)).isEqualTo(b);
            int year = StateSystem.FIRST_YEAR + random.nextInt(200);
            assertThat(system.isDyad(a.cow(), b.cow(), year)).isEqualTo(system.isDyad(b.cow(), a.cow(), year));
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019, 2019", "2019-2023, 2019, 2023", "2019–2023, 2019, 2023", "2019..2023, 2019, 2023"})
    void yearsAreReadAndPrinted(String text, int from, int to) {
        YearRange years = YearRange.parse(text);
        assertThat(years).isEqualTo(new YearRange(from, to));
        assertThat(YearRange.parse(years.toString())).isEqualTo(years);
        assertThat(years.stream().count()).isEqualTo(years.length());
    }

    @Test
    void yearsThatRunBackwardsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearRange(2010, 2000))
                .withMessage("The years run backwards: from 2010 to 2000. Did you mean 2000 to 2010?");
        assertThatIllegalArgumentException().isThrownBy(() -> YearRange.parse("soon"));
        assertThatIllegalArgumentException().isThrownBy(() -> YearRange.parse("0-5"));
    }
}
