package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.TypedDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as ids write them, and those that a question asks for. */
class PeriodTest {
    private static final Definition DEFINITION = TypedDefinitions.of("made.up", Shape.DYAD, "typed");

    private static Question question(int from, int to, Period.Kind kind) {
        return Question.of(Subjects.pair(2, 20), new YearRange(from, to)).withKind(kind);
    }

    private static List<String> codes(List<Period> periods) {
        return periods.stream().map(Period::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1816, YEAR, 1816, 1816, 1",
        "987, YEAR, 987, 987, 1",
        "2100, YEAR, 2100, 2100, 1",
        "s62, SESSION, 62, 62, 1",
        "2018-02, MONTH, 24217, 24217, 1",
        "2018-12, MONTH, 24227, 24227, 1",
        "2018-01, MONTH, 24216, 24216, 1",
        "2019-2023, WINDOW, 2019, 2023, 5",
        "2019-2019, WINDOW, 2019, 2019, 1"
    })
    void aPeriodReadsBackAsItIsWritten(String code, Period.Kind kind, int first, int last, int length) {
        Period period = Period.parse(code).orElseThrow();
        assertThat(period).isEqualTo(new Period(kind, first, last));
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "twenty", "2018-00", "2018-13", "s62-63", "s62-2010", "2019-2018", "2018-1", "20180", "s"})
    void whatIsNoPeriodIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aPeriodEndsWhereItBeginsUnlessItIsAWindow() {
        assertThatThrownBy(() -> Period.window(2010, 2009)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Period.Kind.YEAR, 2010, 2011))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2010 to 2011");
        assertThat(Period.month(2018, 2)).isEqualTo(Period.parse("2018-02").orElseThrow());
    }

    @Test
    void everyYearIsOneObjectInTheUsualRangeAndTheRightOneOutsideIt() {
        assertThat(Period.year(1990)).isSameAs(Period.year(1990));
        for (int year : new int[] {1, 1799, 1800, 1801, 2098, 2099, 2100, 2101, 9999}) {
            assertThat(Period.year(year).code()).isEqualTo(String.valueOf(year));
        }
    }

    @Test
    void periodsAreInOrderOfKindThenBeginningThenEnd() {
        List<Period> ordered = List.of(
                Period.year(1999),
                Period.year(2000),
                Period.session(1),
                Period.month(1900, 1),
                Period.window(1990, 1994),
                Period.window(1990, 1999),
                Period.window(1991, 1992));
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(ordered.get(i).compareTo(ordered.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void aQuestionAsksForYearsSessionsMonthsOrWindows() {
        Question years = question(1998, 2000, Period.Kind.YEAR);
        List<BiFunction<Definition, Question, List<Period>>> all = List.of(
                Periods::listYears,
                Periods::listYearsOrSessions,
                Periods::listYearsOrMonths,
                Periods::listYearsOrWindows);
        all.forEach(list -> assertThat(codes(list.apply(DEFINITION, years))).containsExactly("1998", "1999", "2000"));
        assertThat(codes(Periods.listYearsOrSessions(DEFINITION, question(1947, 1949, Period.Kind.SESSION))))
                .containsExactly("s2", "s3", "s4");
        assertThat(codes(Periods.listYearsOrSessions(DEFINITION, question(1900, 1947, Period.Kind.SESSION))))
                .containsExactly("s1", "s2");
        assertThat(codes(Periods.listYearsOrMonths(DEFINITION, question(1999, 2000, Period.Kind.MONTH))))
                .hasSize(24)
                .startsWith("1999-01", "1999-02")
                .contains("1999-12", "2000-01")
                .endsWith("2000-12");
        assertThat(codes(Periods.listYearsOrWindows(DEFINITION, years.withWindow(2))))
                .containsExactly("1998-1999", "1999-2000");
        assertThat(codes(Periods.listYearsOrWindows(DEFINITION, years.withWindow(3))))
                .containsExactly("1998-2000");
    }

    @Test
    void aWindowMustFitIntoTheYears() {
        Question years = question(1998, 2000, Period.Kind.YEAR);
        assertThatThrownBy(() -> Periods.listYearsOrWindows(DEFINITION, years.withWindow(4)))
                .isInstanceOf(QuestionException.class)
                .hasMessage("a window of 4 years does not fit into 1998-2000 (made.up)");
        assertThatThrownBy(() -> years.withWindow(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, ''",
        "SESSION, 'years, windows, months'",
        "MONTH, 'years, sessions, windows'",
        "WINDOW, 'years, sessions, months'"
    })
    void aKindThatAMeasureDoesNotKnowIsRefusedByItsName(Period.Kind kind, String refusing) {
        Question question = question(1998, 2000, kind);
        List<String> names =
                Stream.of("year", "session", "month", "window of years").toList();
        for (String which : refusing.isEmpty() ? List.<String>of() : List.of(refusing.split(", "))) {
            assertThatThrownBy(() -> list(which, question))
                    .isInstanceOf(QuestionException.class)
                    .hasMessageStartingWith("made.up comes by year")
                    .hasMessageEndingWith("not by " + names.get(kind.ordinal()));
        }
    }

    private static List<Period> list(String which, Question question) {
        return switch (which) {
            case "years" -> Periods.listYears(DEFINITION, question);
            case "sessions" -> Periods.listYearsOrSessions(DEFINITION, question);
            case "months" -> Periods.listYearsOrMonths(DEFINITION, question);
            default -> Periods.listYearsOrWindows(DEFINITION, question);
        };
    }

    @Test
    void theFirstSessionOpenedIn1946() {
        assertThat(Periods.openingYear(1)).isEqualTo(1946);
        assertThat(Periods.openingYear(62)).isEqualTo(2007);
    }

    /** Tables by year are asked by the million. */
    @Test
    void yearsThatFollowEachOtherLieApartInATable() {
        assertThat(IntStream.range(1816, 1816 + 256)
                        .map(year -> Period.year(year).hashCode() & 255)
                        .distinct()
                        .count())
                .isEqualTo(256);
    }
}
