package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
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

/**
 * Common disputes against a count of days: whether two took part on one of them, and on which
 * sides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputesTest {
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());
    private static final int[] STATES = {350, 630, 640, 750, 770};
    private static final YearRange YEARS = new YearRange(1989, 1998);

    private record Part(int file, long line, int dispute, int state, boolean sideA, LocalDate first, LocalDate last) {
        boolean meets(Part other, int year) {
            LocalDate day = LocalDate.of(year, 1, 1);
            for (; day.getYear() == year; day = day.plusDays(1)) {
                if (has(day) && other.has(day)) {
                    return true;
                }
            }
            return false;
        }

        private boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private record Dyad(long line, int dispute, int year, int a, int b, boolean onset) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Dyad> dyads = new ArrayList<>();
    private final Store store = create();

    private Store create() {
        Random random = new Random(5);
        CanonicalRows rows = new CanonicalRows().snapshot("mid", "5", 1990, 1995, "dispute_participant");
        long line = 1;
        for (int i = 0; i < 40; i++) {
            LocalDate first = LocalDate.of(1989, 6, 1).plusDays(random.nextInt(2200));
            Part part = new Part(
                    1 + random.nextInt(2),
                    line++,
                    1 + random.nextInt(9),
                    STATES[random.nextInt(STATES.length)],
                    random.nextBoolean(),
                    first,
                    first.plusDays(random.nextInt(900)));
            parts.add(part);
            rows.rowOfFile(
                    part.file(),
                    "dispute_participant",
                    part.dispute(),
                    part.state(),
                    part.sideA(),
                    part.first().toString(),
                    "day",
                    part.last().toString(),
                    "day",
                    true,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        rows.snapshot("gml", "2", 1994, 1997, "dispute_dyad");
        for (int i = 0; i < 40; i++) {
            Dyad dyad = new Dyad(
                    line++,
                    20 + random.nextInt(9),
                    1994 + random.nextInt(5),
                    STATES[random.nextInt(2)],
                    STATES[1 + random.nextInt(4)],
                    random.nextBoolean());
            dyads.add(dyad);
            rows.row(
                    "dispute_dyad",
                    dyad.dispute(),
                    dyad.year(),
                    dyad.a(),
                    dyad.b(),
                    true,
                    dyad.onset(),
                    true,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return rows.store();
    }

    @AfterAll
    void close() {
        store.close();
    }

    /** Pairs of rows of one dispute, the lower number first, that are on two sides or on one. */
    private List<Part[]> pairs(int a, int b, boolean opposed) {
        List<Part[]> pairs = new ArrayList<>();
        for (Part p : parts) {
            for (Part q : parts) {
                if (p.state() == a
                        && q.state() == b
                        && p.dispute() == q.dispute()
                        && (p.sideA() != q.sideA()) == opposed) {
                    pairs.add(new Part[] {p, q});
                }
            }
        }
        return pairs;
    }

    /** The first year in which the two met in a dispute. */
    private int onset(int dispute, List<Part[]> pairs) {
        for (int year = 1989; year <= 1999; year++) {
            int when = year;
            if (pairs.stream().anyMatch(p -> p[0].dispute() == dispute && p[0].meets(p[1], when))) {
                return year;
            }
        }
        return 0;
    }

    private record Found(TreeSet<Integer> disputes, TreeSet<Integer> files, List<TreeSet<Long>> lines) {
        Found() {
            this(new TreeSet<>(), new TreeSet<>(), List.of(new TreeSet<>(), new TreeSet<>()));
        }

        void add(int dispute, int file, long line) {
            disputes.add(dispute);
            files.add(file);
            lines.get(file - 1).add(line);
        }

        List<RowRef> rows(String ref, String table) {
            return files.stream()
                    .map(file -> new RowRef(ref, table, file, List.copyOf(lines.get(file - 1))))
                    .toList();
        }
    }

    private Found byDays(int a, int b, boolean opposed, boolean onset, Period period) {
        Found found = new Found();
        List<Part[]> pairs = pairs(a, b, opposed);
        for (Part[] pair : pairs) {
            for (int year = period.first(); year <= period.last(); year++) {
                if (pair[0].meets(pair[1], year) && (!onset || year == onset(pair[0].dispute(), pairs))) {
                    found.add(pair[0].dispute(), pair[0].file(), pair[0].line());
                    found.add(pair[1].dispute(), pair[1].file(), pair[1].line());
                }
            }
        }
        return found;
    }

    private Found byDyads(int a, int b, boolean onset, Period period) {
        Found found = new Found();
        dyads.stream()
                .filter(d -> d.a() == a && d.b() == b && (!onset || d.onset()))
                .filter(d -> period.first() <= d.year() && d.year() <= period.last())
                .forEach(d -> found.add(d.dispute(), 1, d.line()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "mid.opposed,,1",
        "mid.opposed,onset,1",
        "mid.opposed,,3",
        "mid.opposed,onset,2",
        "mid.same_side,,1",
        "mid.same_side,onset,1",
        "mid.same_side,,2",
        "mid.same_side,onset,4"
    })
    void disputesAreThoseWithACommonDay(String id, @Nullable String argument, int window) {
        Measure measure = MEASURES.get(id);
        boolean opposed = id.equals("mid.opposed");
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : STATES) {
            for (int b : STATES) {
                if (a < b) {
                    // The order of the two does not matter.
                    pairs.add(a % 2 == 0 ? new Subjects.Pair(a, b) : new Subjects.Pair(b, a));
                }
            }
        }
        Question question = Question.of(new Subjects.Pairs(pairs), YEARS).withArgument(argument);
        List<Figure> figures = measure.compute(window == 1 ? question : question.withWindow(window), store)
                .figures();
        assertThat(figures).hasSize(10 * (11 - window));
        int disputes = 0;
        List<Lineage> lineages = measure.lineages(figures, store);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Period period = figure.id().getPeriod();
            boolean mid = 1990 <= period.first() && period.last() <= 1995;
            boolean gml = opposed && !mid && 1994 <= period.first() && period.last() <= 1997;
            if (!mid && !gml) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                assertThat(figure.note())
                        .isEqualTo("mid:5 covers 1990-1995" + (opposed ? ", gml:2 covers 1994-1997" : ""));
                continue;
            }
            Found found = mid
                    ? byDays(figure.id().from(), figure.id().to(), opposed, argument != null, period)
                    : byDyads(figure.id().from(), figure.id().to(), argument != null, period);
            int n = found.disputes().size();
            disputes += n;
            String ref = mid ? "mid:5" : "gml:2";
            String numbers =
                    "MID " + found.disputes().stream().map(String::valueOf).collect(Collectors.joining(", "));
            assertThat(figure.value()).as(figure.id().toString()).isEqualTo(n);
            assertThat(figure.status()).isEqualTo(n == 0 ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.n()).isEqualTo(n);
            assertThat(figure.low()).isNull();
            assertThat(figure.snapshot()).isEqualTo(ref);
            assertThat(figure.note()).isEqualTo(n == 0 ? "none in the file" : numbers);
            Lineage lineage = lineages.get(i);
            assertThat(lineage.worked())
                    .isEqualTo(id + " = " + n + ": " + (n == 0 ? "no dispute of that kind in the file" : numbers));
            assertThat(lineage.rows())
                    .as(figure.id().toString())
                    .isEqualTo(found.rows(ref, mid ? "dispute_participant" : "dispute_dyad"));
            assertThat(lineage.rowCount())
                    .isEqualTo(found.lines().stream().mapToLong(TreeSet::size).sum());
        }
        assertThat(disputes).isGreaterThan(5);
    }

    @Test
    void bothCountByWindowAndTakeOneWord() {
        for (String id : List.of("mid.opposed", "mid.same_side")) {
            Question question = Question.of(Subjects.pair(640, 770), YEARS);
            assertThat(MEASURES.get(id).hasWindows()).isTrue();
            assertThatThrownBy(() -> MEASURES.get(id).compute(question.withArgument("end"), store))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage(id + " has no argument \"end\"; there are onset");
        }
    }
}
