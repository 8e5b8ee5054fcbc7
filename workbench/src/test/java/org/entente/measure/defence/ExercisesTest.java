package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joint exercises against a second count of rows that repeat each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExercisesTest {
    private static final Measure MEASURE = new Measures(DefenceMeasures.list()).get("exercise.joint");
    private static final int[] STATES = {2, 350, 640, 770};
    private static final List<String> NAMES = List.of("", "  ", "Eagle", " EAGLE ", "eagle", "Lion");
    private static final YearRange YEARS = new YearRange(1999, 2005);

    /** A row of the file; {@code others} are parties that are no states. */
    private record Row(
            int file,
            long line,
            @Nullable String name,
            LocalDate first,
            @Nullable LocalDate last,
            TreeSet<Integer> states,
            int others,
            boolean unnamed) {
        @Nullable String trimmed() {
            return name == null || name.isBlank() ? null : name.strip();
        }

        LocalDate end() {
            return last == null ? first : last;
        }

        boolean bilateral() {
            return states.size() + others == 2 && !unnamed;
        }

        /** Whether it is of one name with another and overlaps it. */
        boolean isLike(Row other) {
            String mine = trimmed();
            String theirs = other.trimmed();
            return mine != null
                    && theirs != null
                    && mine.toLowerCase(Locale.ROOT).equals(theirs.toLowerCase(Locale.ROOT))
                    && !first.isAfter(other.end())
                    && !other.first.isAfter(end());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Store store = create();

    private Store create() {
        CanonicalRows canonical =
                new CanonicalRows().snapshot("mme", "1", 2000, 2004, "exercise", "exercise_participant");
        Store made = canonical.store();
        Random random = new Random(3);
        for (int i = 0; i < 90; i++) {
            LocalDate first = LocalDate.of(1999, 10, 1).plusDays(random.nextInt(1800));
            TreeSet<Integer> states = new TreeSet<>();
            for (int state : STATES) {
                if (random.nextInt(5) > 1) {
                    states.add(state);
                }
            }
            Row row = new Row(
                    1 + i % 2,
                    // Lines come twice, one in each file.
                    100 - i / 2,
                    i % 7 == 0 ? null : NAMES.get(random.nextInt(NAMES.size())),
                    i % 5 == 1 ? rows.get(i - 1).first() : first,
                    random.nextInt(3) == 0
                            ? null
                            : (i % 5 == 1 ? rows.get(i - 1).first() : first).plusDays(random.nextInt(60)),
                    states,
                    random.nextInt(4) == 0 ? 1 : 0,
                    random.nextInt(5) == 0);
            rows.add(row);
            made.execute(
                    """
                    INSERT INTO exercise VALUES (1, ?, ?, ?, ?, NULL, NULL, NULL, NULL, CAST(? AS DATE), 'day', CAST(? AS DATE), 'day',
                        false, false, true, false, false, false, false, false, false, NULL, NULL, ?, ?)
                    """,
                    row.file(),
                    row.line(),
                    "mme" + i,
                    row.name(),
                    row.first().toString(),
                    row.last() == null ? null : row.last().toString(),
                    states.size() + row.others(),
                    row.unnamed());
            for (int state : states) {
                made.execute(
                        "INSERT INTO exercise_participant VALUES (1, ?, ?, ?, ?)",
                        row.file(),
                        row.line(),
                        state,
                        "S" + state);
            }
            if (row.others() == 1) {
                made.execute(
                        "INSERT INTO exercise_participant VALUES (1, ?, ?, NULL, 'A front')", row.file(), row.line());
            }
        }
        return made;
    }

    @AfterAll
    void close() {
        store.close();
    }

    /**
     * The rows of two states, by day and line, without those that another of the two's rows began
     * before.
     */
    private List<Row> counted(int a, int b) {
        List<Row> ofPair = rows.stream()
                .filter(r -> r.states().contains(a) && r.states().contains(b))
                .sorted(Comparator.comparing(Row::first)
                        .thenComparingLong(Row::line)
                        .thenComparingInt(Row::file))
                .toList();
        Comparator<Row> earlier = Comparator.comparing(Row::first)
                .thenComparing(r -> r.bilateral() ? 1 : 0)
                .thenComparing(Row::file)
                .thenComparing(Row::line);
        return ofPair.stream()
                .filter(r -> ofPair.stream().noneMatch(o -> r.isLike(o) && earlier.compare(o, r) < 0))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({",1", "bilateral,1", "multilateral,1", ",3", "bilateral,3", "multilateral,2"})
    void exercisesCountOnceWhereTheFirstOfTheirRowsBegins(@Nullable String kind, int window) {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : STATES) {
            for (int b : STATES) {
                if (a < b) {
                    pairs.add(new Subjects.Pair(a, b));
                }
            }
        }
        Question question = Question.of(new Subjects.Pairs(pairs), YEARS).withArgument(kind);
        List<Figure> figures = MEASURE.compute(window == 1 ? question : question.withWindow(window), store)
                .figures();
        List<Lineage> lineages = MEASURE.lineages(figures, store);
        int all = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Period period = figure.id().getPeriod();
            if (period.first() < 2000 || period.last() > 2004) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                assertThat(figure.note()).isEqualTo("mme:1 covers 2000-2004");
                continue;
            }
            List<Row> counted = counted(figure.id().from(), figure.id().to()).stream()
                    .filter(r ->
                            period.first() <= r.first().getYear() && r.first().getYear() <= period.last())
                    .filter(r -> kind == null || r.bilateral() == kind.equals("bilateral"))
                    .toList();
            all += counted.size();
            String names = Stream.concat(
                            counted.stream().map(Row::trimmed).filter(n -> n != null),
                            counted.stream().filter(r -> r.trimmed() == null).map(r -> "without name"))
                    .collect(Collectors.joining(", "));
            assertThat(figure.value()).as(figure.id().toString()).isEqualTo(counted.size());
            assertThat(figure.n()).isEqualTo(counted.size());
            assertThat(figure.status()).isEqualTo(counted.isEmpty() ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.note()).isEqualTo(counted.isEmpty() ? "the publisher found none" : names);
            Lineage lineage = lineages.get(i);
            assertThat(lineage.worked())
                    .isEqualTo("exercise.joint = " + counted.size() + ": "
                            + (counted.isEmpty() ? "none in the file" : names));
            List<RowRef> refs = new ArrayList<>();
            for (String table : List.of("exercise", "exercise_participant")) {
                for (int file : new int[] {1, 2}) {
                    List<Long> lines = counted.stream()
                            .filter(r -> r.file() == file)
                            .map(Row::line)
                            .sorted()
                            .toList();
                    if (!lines.isEmpty()) {
                        refs.add(new RowRef("mme:1", table, file, lines));
                    }
                }
            }
            assertThat(lineage.rows()).isEqualTo(refs);
            assertThat(lineage.rowCount()).isEqualTo(2L * counted.size());
        }
        assertThat(all).isGreaterThan(kind == null ? 100 : 10);
    }

    @Test
    void allPairsOfTheSystemHaveANumber() {
        List<Figure> all = MEASURE.compute(Question.of(new Subjects.AllPairs(), YearRange.of(2002)), store)
                .figures();
        assertThat(all).hasSizeGreaterThan(18_000);
        double sum = all.stream().mapToDouble(Figure::getValue).sum();
        long counted = 0;
        for (int a : STATES) {
            for (int b : STATES) {
                if (a < b) {
                    counted += counted(a, b).stream()
                            .filter(r -> r.first().getYear() == 2002)
                            .count();
                }
            }
        }
        assertThat(sum).isEqualTo(counted);
        assertThat(MEASURE.hasWindows()).isTrue();
    }
}
