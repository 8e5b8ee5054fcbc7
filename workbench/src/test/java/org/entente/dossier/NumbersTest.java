package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers numbers = new Numbers(DossierTexts.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.6477 | share | 64.8%",
                "0 | share | 0%",
                "0.0004 | share | 0.04%",
                "0.99963 | share | 99.96%",
                "0.99996 | share | 99.996%",
                "1 | share | 100.0%",
                "0.0000062 | share | 0.0006%",
                "0.0000000031 | share | 0.0000003%",
                "0.00000000000000031 | share | 0.000000000000%",
                "-0.0000001 | index | 0.000",
                "-0.5 | index | −0.500",
                "721000000 | US$ | US$721 million",
                "1110000000 | US$ | US$1.11 billion",
                "-151000000 | US$ | −US$151 million",
                "0 | US$ | US$0",
                "-0.0000001 | US$ | US$0",
                "-0.3 | US$ | −US$0.3",
                "-0.0000000000001 | US$ per person | US$0 per person",
                "96600000000 | USD | US$96.6 billion",
                "999000000000 | US$ | US$999 billion",
                "1096000000000 | US$ | US$1.1 trillion",
                "818.23 | km | 818 km",
                "15283.79 | km | 15,284 km",
                "0.4 | km | 0.4 km",
                "0 | km | 0 km",
                "218.949 | TIV million | 219 million TIV",
                "3.04 | TIV million | 3.04 million TIV",
                "52 | aircraft | 52 aircraft",
                "50000 | people | 50,000 people",
                "2 | rank | 2",
            })
    void printsAValueInItsUnit(double value, String unit, String expected) {
        assertThat(numbers.value(value, unit)).isEqualTo(expected);
    }

    @Test
    void yearsHaveNoThousandsAndOneYearIsNoRange() {
        assertThat(Numbers.years(2015, 2023)).isEqualTo("2015–2023");
        assertThat(Numbers.years(2015, 2015)).isEqualTo("2015");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, true",
        "2014-12, true",
        "1971–1992, true",
        "1–2016, true",
        "1971, false",
        "2014-12-31x, false",
        "1971-1992, false",
        "1948–1950 2009, false",
        "Türkiye–Pakistan, false"
    })
    void daysMonthsAndRunsOfYearsAreKnown(String text, boolean day) {
        assertThat(Numbers.isDay(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"en, 10, 10%", "en, 0, 0%", "en, -5, −5%", "tr, 90, %90"})
    void aWholePercentageHasNoDecimals(String language, int percent, String printed) {
        assertThat(new Numbers(DossierTexts.of(language)).wholePercent(percent)).isEqualTo(printed);
    }

    @Test
    void runsOfYearsAreDrawnTogether() {
        assertThat(Numbers.yearRuns(java.util.List.of(1948, 1949, 1950, 2009, 2015, 2016)))
                .isEqualTo("1948–1950, 2009, 2015–2016");
        assertThat(Numbers.yearRuns(java.util.List.of())).isEmpty();
    }
}
