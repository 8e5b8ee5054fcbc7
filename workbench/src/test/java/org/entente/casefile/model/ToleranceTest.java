package org.entente.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tolerance that a printed number implies. */
class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "0.11, share, 0.005",
        "0.035, share, 0.0005",
        "0.1, share, 0.005",
        "0.370, share, 0.0005",
        "1.2e9, USD, 5e7",
        "600e6, USD, 5e5",
        "1200000000, USD, 5e7",
        "600_000_000, USD, 5e7",
        "5000, USD, 0.5",
        "52, units, 0.5",
        "0.10, index, 0.005",
        "-0.5, index, 0.05"
    })
    void isHalfAUnitOfTheLastPrintedDigit(String printed, String unit, double half) {
        assertThat(Tolerance.printed(printed, unit).around(1)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({"0.11, share, 0.005", "1.2e9, USD, 5e7", "2, '', 0.5", "30, units, 0.5"})
    void aNumberWithoutItsDigitsIsReadInItsShortestForm(double printed, String unit, double half) {
        assertThat(Tolerance.printed(printed, unit).around(1)).isEqualTo(half);
    }
}
