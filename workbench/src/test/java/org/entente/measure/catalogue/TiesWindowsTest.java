package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Disputes and exercises of Greece and Türkiye by windows of years, beside the same by year, on the
 * publishers' files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TiesWindowsTest {
    private static final int GRC = 350;
    private static final int TUR = 640;

    private final Measures measures = StandardMeasures.create();
    private @Nullable Store opened;

    @BeforeAll
    void open() {
        opened = RealStore.everything();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private Figures figures() {
        return new Figures(measures, Objects.requireNonNull(opened), FrozenFigures.none());
    }

    private Map<Integer, Figure> byYear(String measure, YearRange years) {
        Map<Integer, Figure> byYear = new TreeMap<>();
        figures()
                .list(measure, Question.of(Subjects.pair(GRC, TUR), years))
                .forEach(f -> byYear.put(f.id().getPeriod().first(), f));
        return byYear;
    }

    /** The disputes that notes such as {@code MID 4095, 4210} name. */
    private static Set<String> named(Figure figure) {
        return figure.getValue() == 0
                ? Set.of()
                : new TreeSet<>(List.of(figure.note().replace("MID ", "").split(", ")));
    }

    private List<Figure> windows(String measure, Subjects subjects, YearRange years) {
        return figures().list(measure, Question.of(subjects, years).withWindow(5));
    }

    @Test
    void aWindowHasEachDisputeOfItsYearsOnceAndTheirRows() {
        YearRange years = new YearRange(1985, 2014);
        for (String measure : List.of("mid.opposed", "mid.same_side")) {
            Map<Integer, Figure> single = byYear(measure, years);
            for (Figure window : windows(measure, Subjects.pair(GRC, TUR), years)) {
                Set<String> disputes = new TreeSet<>();
                Set<Long> lines = new TreeSet<>();
                for (int year = window.id().getPeriod().first();
                        year <= window.id().getPeriod().last();
                        year++) {
                    Figure one = Objects.requireNonNull(single.get(year));
                    disputes.addAll(named(one));
                    figures().lineage(one).rows().forEach(row -> lines.addAll(row.lines()));
                }
                assertThat(named(window)).isEqualTo(disputes);
                assertThat(window.getValue()).isEqualTo(disputes.size());
                Set<Long> behind = new TreeSet<>();
                figures().lineage(window).rows().forEach(row -> behind.addAll(row.lines()));
                assertThat(behind).isEqualTo(lines);
            }
        }
        FigureIds ids = new FigureIds(measures, CountryNames.standard());
        assertThat(figures()
                        .find(ids.parse("mid.opposed/GRC-TUR/2010-2014"))
                        .orElseThrow()
                        .getValue())
                .isEqualTo(4);
    }

    @Test
    void exercisesOfAWindowAreThoseOfItsYears() {
        YearRange years = new YearRange(1995, 2010);
        Map<Integer, Figure> single = byYear("exercise.joint", years);
        assertThat(windows("exercise.joint", Subjects.pair(GRC, TUR), years)).allSatisfy(window -> {
            int first = window.id().getPeriod().first();
            double sum = IntStream.rangeClosed(first, first + 4)
                    .mapToDouble(
                            year -> Objects.requireNonNull(single.get(year)).getValue())
                    .sum();
            assertThat(window.getValue()).isEqualTo(sum);
        });
        assertThat(windows("exercise.joint", Subjects.pair(GRC, TUR), new YearRange(2007, 2011)))
                .singleElement()
                .satisfies(window -> assertThat(window.status()).isEqualTo(Status.OUT_OF_COVERAGE));
    }

    @Test
    void amongAllPairsAWindowIsWhatItIsAlone() {
        YearRange years = new YearRange(2010, 2014);
        FigureColumns all = figures()
                .compute(
                        "mid.opposed",
                        Question.of(new Subjects.AllPairs(), years).withWindow(5));
        assertThat(all.size()).isGreaterThan(18_000);
        assertThat(all.figures().stream().filter(f -> f.getValue() > 0))
                .hasSizeGreaterThan(100)
                .allSatisfy(f -> assertThat(windows("mid.opposed", Subjects.pair(f.id().from(), f.id().to()), years))
                        .extracting(Figure::getValue)
                        .containsExactly(f.getValue()));
    }
}
