package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArmsNumbersTest {
    static LongStream seeds() {
        return Seeds.first(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbersAreThoseOfTheFormatterWithoutZerosAtTheEnd(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(12) - 5);
            if (i % 3 == 0) {
                // As sums of the register are: few decimals, often right between two thousandths.
                value = Math.rint(value * 10_000) / 10_000;
            }
            String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
            assertThat(ArmsMeasure.number(value)).isEqualTo(text.equals("-0") ? "0" : text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "-0.0004,0",
        "0.0005,0.001",
        "205,205",
        "14.4,14.4",
        "1919.888,1919.888",
        "100,100",
        "-2.50,-2.5",
        "1200,1200"
    })
    void forExample(double value, String text) {
        assertThat(ArmsMeasure.number(value)).isEqualTo(text);
    }
}
