package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.economy.ProductReckoning.Query;
import org.entente.measure.economy.ProductReckoning.Row;
import org.entente.measure.economy.TradeReckoning.Expected;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The measures over products against a second reckoning, on random rows of two levels in one file.
 */
class ProductReckoningTest {
    private static final YearRange YEARS = new YearRange(2009, 2012);
    private static final int[] STATES = TradeFiles.STATES;

    private static final List<Query> ASKED = List.of(
            new Query("trade.complementarity", null, 2, 0, null),
            new Query("trade.complementarity", "SITC:1", 1, 0, null),
            new Query("trade.similarity", null, 2, 0, null),
            new Query("trade.similarity", "to-CHN", 2, 710, null),
            new Query("trade.similarity", "SITC:1+to-USA", 1, 2, null),
            new Query("trade.intra_industry", null, 2, 0, null),
            new Query("trade.intra_industry", "SITC:1", 1, 0, null),
            new Query("trade.rca", "11", 2, 0, "11"),
            new Query("trade.rca", "SITC:3", 1, 0, "3"));

    static LongStream seeds() {
        return Seeds.first(1);
    }

    private static List<Row> rows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int year = 2010; year <= 2011; year++) {
            for (int from : STATES) {
                for (int to : STATES) {
                    int dense = random.nextInt(4);
                    for (int product = 0; product < 18 && dense > 0; product++) {
                        // Five products of one digit, thirteen of two.
                        String code = product < 5 ? String.valueOf(product) : String.valueOf(5 + product);
                        if (random.nextInt(4) < dense) {
                            add(rows, random, year, from, random.nextInt(12) == 0 ? 0 : to, code);
                        }
                    }
                }
                add(rows, random, year, 0, from, "11");
                add(rows, random, year, 0, from, "3");
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, Random random, int year, int from, int to, String code) {
        int value = random.nextInt(3) == 0 ? 0 : random.nextInt(50);
        boolean known = random.nextInt(9) > 0;
        rows.add(new Row(rows.size() + 1, year, from, to, code, known ? value * 125e3 : null));
    }

    private static Store store(List<Row> rows) {
        CanonicalRows canonical = new CanonicalRows().snapshot("unctad-trade", "1", 2010, 2011, "trade_flow");
        for (Row row : rows) {
            canonical.row(
                    "trade_flow",
                    row.year(),
                    row.from() == 0 ? null : Integer.valueOf(row.from()),
                    "N" + row.from(),
                    row.to() == 0 ? null : Integer.valueOf(row.to()),
                    "N" + row.to(),
                    "reconciled",
                    row.product(),
                    row.value(),
                    row.value(),
                    row.value(),
                    "SITC",
                    row.product().length(),
                    row.from() == row.to());
        }
        return canonical.store();
    }

    private static List<int[]> subjects(Query asked) {
        List<int[]> subjects = new ArrayList<>();
        for (int a : STATES) {
            if (asked.isOfStates()) {
                subjects.add(new int[] {a, 0});
                continue;
            }
            boolean directed = asked.measure().definition().shape() == Shape.DIRECTED_DYAD;
            Arrays.stream(STATES).filter(b -> directed ? a != b : a < b).forEach(b -> subjects.add(new int[] {a, b}));
        }
        return subjects;
    }

    private static Subjects asked(Query asked, List<int[]> subjects) {
        return asked.isOfStates()
                ? new Subjects.States(subjects.stream().map(s -> s[0]).toList())
                : new Subjects.Pairs(subjects.stream()
                        .map(s -> new Subjects.Pair(s[1], s[0]))
                        .toList());
    }

    private static List<Figure> ask(Store store, Query asked, Subjects subjects) {
        return asked.measure()
                .compute(Question.of(subjects, YEARS).withArgument(asked.argument()), store)
                .figures();
    }

    private static void assertSame(Figure figure, Expected answer, Query asked) {
        String what = figure.id() + ": " + answer.worked();
        assertThat(figure.status()).as(what).isEqualTo(answer.status());
        Double wanted = answer.value();
        Double found = figure.value();
        if (wanted == null || found == null) {
            assertThat(found).as(what).isEqualTo(wanted);
        } else {
            assertThat(found).as(what).isCloseTo(wanted, within(1e-9));
        }
        assertThat(figure.low()).isNull();
        assertThat(figure.n()).as(what).isEqualTo(answer.n());
        assertThat(figure.snapshot()).as(what).isEqualTo(answer.ref());
        assertThat(figure.note()).as(what).isEqualTo(answer.note());
        assertThat(figure.id().argument()).isEqualTo(asked.argument());
    }

    private static Expected answer(List<Row> rows, Query asked, Figure figure) {
        int year = figure.id().getPeriod().first();
        return ProductReckoning.answer(
                rows, asked, figure.id().from(), figure.id().to(), year);
    }

    /**
     * The pairs are asked for the other way round, which matters for a measure with a direction
     * only.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void eachFigureWithItsFormulaAndRowsIsTheOneReckoned(long seed) {
        List<Row> rows = rows(seed);
        try (Store store = store(rows)) {
            for (Query asked : ASKED) {
                List<int[]> subjects = subjects(asked);
                List<Figure> figures = ask(store, asked, asked(asked, subjects));
                assertThat(figures).hasSize(subjects.size() * YEARS.length());
                for (int i = 0; i < figures.size(); i++) {
                    Figure figure = figures.get(i);
                    int year = YEARS.from() + i % YEARS.length();
                    assertThat(figure.id().getPeriod().first()).isEqualTo(year);
                    assertSame(figure, answer(rows, asked, figure), asked);
                }
                for (int place : new int[] {1, 4}) {
                    List<Figure> alone = figures.subList(place * YEARS.length(), (place + 1) * YEARS.length());
                    assertThat(ask(store, asked, asked(asked, subjects.subList(place, place + 1))))
                            .isEqualTo(alone);
                    List<Lineage> lineages = asked.measure().lineages(alone, store);
                    for (int i = 0; i < alone.size(); i++) {
                        Expected answer = answer(rows, asked, alone.get(i));
                        assertThat(lineages.get(i).worked()).isEqualTo(answer.worked());
                        assertThat(lineages.get(i).definition()).isEqualTo(asked.id() + " v1");
                        assertThat(TradeReckoningTest.lines(lineages.get(i))).isEqualTo(answer.lines());
                        assertThat(lineages.get(i).rowCount())
                                .isEqualTo(answer.lines().size());
                    }
                    assertThat(asked.measure().countRows(alone.subList(2, 3), store))
                            .containsExactly(lineages.get(2).rowCount());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allAtOnceAreThoseThatTheFileLists(long seed) {
        List<Row> rows = rows(seed);
        try (Store store = store(rows)) {
            for (Query asked : ASKED) {
                List<String> wanted = new ArrayList<>();
                for (int year = 2010; year <= 2011; year++) {
                    int when = year;
                    Predicate<Row> counts = r -> r.value() != null && (asked.market() == 0 || r.to() == asked.market());
                    List<Row> known = ProductReckoning.of(rows, asked, year, counts);
                    boolean pairs = asked.id().equals("trade.intra_industry");
                    boolean buyers = asked.id().equals("trade.complementarity");
                    Set<Integer> listed = known.stream()
                            .flatMap(r -> buyers ? Stream.of(r.from(), r.to()) : Stream.of(r.from()))
                            .collect(Collectors.toSet());
                    subjects(asked).stream()
                            .filter(s -> pairs
                                    ? known.stream()
                                            .anyMatch(r -> Math.min(r.from(), r.to()) == s[0]
                                                    && Math.max(r.from(), r.to()) == s[1])
                                    : listed.contains(s[0]) && (s[1] == 0 || listed.contains(s[1])))
                            .forEach(s -> wanted.add(s[0] + ">" + s[1] + "/" + when));
                }
                Subjects all = asked.isOfStates() ? new Subjects.AllStates() : new Subjects.AllPairs();
                List<Figure> figures = ask(store, asked, all);
                assertThat(figures)
                        .as(asked.id())
                        .extracting(f -> f.id().from() + ">" + f.id().to() + "/"
                                + f.id().getPeriod().first())
                        .containsExactlyInAnyOrderElementsOf(wanted);
                for (Figure figure : figures) {
                    assertSame(figure, answer(rows, asked, figure), asked);
                }
            }
        }
    }
}
