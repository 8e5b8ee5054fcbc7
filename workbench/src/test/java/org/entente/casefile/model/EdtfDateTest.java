package org.entente.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
    @ParameterizedTest
    @CsvSource({
        "1951,1951-01-01,1951-12-31,YEAR,1951",
        "2003-06,2003-06-01,2003-06-30,MONTH,June 2003",
        "2004-02,2004-02-01,2004-02-29,MONTH,February 2004",
        "2023-02-06,2023-02-06,2023-02-06,DAY,6 February 2023",
        "196X,1960-01-01,1969-12-31,DECADE,the 1960s",
        "1955/1979,1955-01-01,1979-12-31,INTERVAL,1955–1979",
        "2022-11/2022-12,2022-11-01,2022-12-31,INTERVAL,November 2022–December 2022",
        "1960/..,1960-01-01,9999-12-31,INTERVAL,since 1960",
        "1985~,1985-01-01,1985-12-31,YEAR,about 1985",
        "2021-11~,2021-11-01,2021-11-30,MONTH,about November 2021"
    })
    void keepsPrecisionAndBounds(
            String text, LocalDate earliest, LocalDate latest, EdtfDate.Precision precision, String display) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.display()).isEqualTo(display);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "51", "2003-6", "2003-13", "2023-02-30", "2023-02-06T10:00", "June 2003", "19XX", "1979/1955",
                "../1960", "1960/", "1960/1970/1980", "2003 -06", "0950", "3000", "196X-02", "1985~~", "٢٠٠٣"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void saysWhichDateRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("1979/1955"))
                .withMessage("the date '1979/1955' runs backwards");
    }

    @Test
    void knowsWhatIsApproximateAndOpen() {
        assertThat(EdtfDate.parse("1955/1979~").isApproximate()).isTrue();
        assertThat(EdtfDate.parse("1979").isApproximate()).isFalse();
        assertThat(EdtfDate.parse("1960/..").isOpen()).isTrue();
        assertThat(EdtfDate.parse("1960/1970").isOpen()).isFalse();
        assertThat(EdtfDate.parse("196X").firstYear()).isEqualTo(1960);
        assertThat(EdtfDate.parse("1960/..").lastYear()).isEqualTo(9999);
    }

    @Test
    void sortsByFirstPossibleDayThenByLast() {
        List<EdtfDate> sorted = Stream.of("1951", "195X", "1951-01-01", "1951-01", "1950/1951", "1951-02")
                .map(EdtfDate::parse)
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(EdtfDate::toString)
                .containsExactly("1950/1951", "195X", "1951-01-01", "1951-01", "1951", "1951-02");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderIsTotalAndAgreesWithEquality(long seed) {
        Random random = new Random(seed);
        List<EdtfDate> dates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            dates.add(EdtfDate.parse(randomDate(random)));
        }
        for (int i = 0; i < 1000; i++) {
            EdtfDate a = dates.get(random.nextInt(dates.size()));
            EdtfDate b = dates.get(random.nextInt(dates.size()));
            assertThat(a.earliest()).isBeforeOrEqualTo(a.latest());
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            assertThat(EdtfDate.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
        }
        List<EdtfDate> once = dates.stream().sorted().toList();
        Collections.shuffle(dates, random);
        assertThat(dates.stream().sorted().toList()).isEqualTo(once);
    }

    private static String randomDate(Random random) {
        int year = 1900 + random.nextInt(120);
        String tilde = random.nextInt(4) == 0 ? "~" : "";
        return switch (random.nextInt(6)) {
            case 0 -> year + tilde;
            case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12)) + tilde;
            case 2 -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)) + tilde;
            case 3 -> year / 10 + "X";
            case 4 -> year + "/" + (year + random.nextInt(30));
            default -> year + "/..";
        };
    }
}
