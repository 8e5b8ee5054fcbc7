package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every measure of ties whatever the rows are, on random ones. */
class TieInvariantsTest {
    static LongStream seeds() {
        return Seeds.first(1);
    }

    private static final YearRange YEARS = new YearRange(RandomTies.FIRST, RandomTies.LAST);
    private static final Measures MEASURES = StandardMeasures.create();

    /** A measure with its argument, or none. */
    private record Query(String id, @Nullable String argument) {}

    private static final List<Query> ALL = Stream.of(
                    "un.ideal_distance",
                    "alliance.type",
                    "alliance.s",
                    "igo.joint",
                    "treaty.count",
                    "treaty.count:trade",
                    "treaty.count:nuclear",
                    "treaty.count:alliance",
                    "exercise.joint",
                    "exercise.joint:bilateral",
                    "exercise.joint:multilateral",
                    "mid.opposed",
                    "mid.opposed:onset",
                    "mid.same_side",
                    "capability.ratio",
                    "milex.ratio",
                    "distance.capital",
                    "distance.minimum",
                    "contiguity")
            .map(text -> {
                int colon = text.indexOf(':');
                return colon < 0
                        ? new Query(text, null)
                        : new Query(text.substring(0, colon), text.substring(colon + 1));
            })
            .toList();

    /** What a figure says without its words, which name lines and rows in their order. */
    private record Said(
            Status status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long n) {
        static Said of(Figure figure) {
            return new Said(figure.status(), figure.value(), figure.low(), figure.high(), figure.n());
        }
    }

    private static List<Subjects.Pair> pairs(boolean bothWays, boolean reversed) {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : RandomTies.STATES) {
            for (int b : RandomTies.STATES) {
                if (a < b || (bothWays && a != b)) {
                    pairs.add(reversed ? new Subjects.Pair(b, a) : new Subjects.Pair(a, b));
                }
            }
        }
        return pairs;
    }

    private static Map<String, Said> ask(Query asked, Subjects subjects, Store store) {
        Map<String, Said> said = new LinkedHashMap<>();
        measure(asked)
                .compute(Question.of(subjects, YEARS).withArgument(asked.argument()), store)
                .figures()
                .forEach(f -> said.put(FigureIds.write(f.id()), Said.of(f)));
        return said;
    }

    private static Measure measure(Query asked) {
        return MEASURES.get(asked.id());
    }

    private static boolean isDirected(Query asked) {
        return measure(asked).definition().shape() == Shape.DIRECTED_DYAD;
    }

    private static Map<String, Said> askAll(Query asked, Store store) {
        return ask(asked, new Subjects.Pairs(pairs(isDirected(asked), false)), store);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsAndTheirDivisionIntoFilesDoNotMatter(long seed) {
        RandomTies ties = new RandomTies(seed, RandomTies.STATES);
        try (Store plain = ties.store();
                Store shuffled = ties.store(true, 1, IntUnaryOperator.identity());
                Store divided = ties.store(false, 2, IntUnaryOperator.identity())) {
            for (Query asked : ALL) {
                Map<String, Said> expected = askAll(asked, plain);
                assertThat(expected).as(asked.toString()).isNotEmpty();
                assertThat(askAll(asked, shuffled)).as(asked.toString()).isEqualTo(expected);
                assertThat(askAll(asked, divided)).as(asked.toString()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void statesThatHaveToDoWithNeitherDoNotMatter(long seed) {
        try (Store plain = new RandomTies(seed, RandomTies.STATES).store();
                Store more = RandomTies.withOthers(seed, RandomTies.STATES, List.of(200, 220))
                        .store()) {
            for (Query asked : ALL) {
                assertThat(askAll(asked, more)).as(asked.toString()).isEqualTo(askAll(asked, plain));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherNamesForTheStatesGiveTheSameFiguresUnderThoseNames(long seed) {
        List<Integer> names = new ArrayList<>(RandomTies.STATES);
        Collections.shuffle(names, new Random(seed));
        IntUnaryOperator relabel = state -> names.get(RandomTies.STATES.indexOf(state));
        RandomTies ties = new RandomTies(seed, RandomTies.STATES);
        try (Store plain = ties.store();
                Store renamed = ties.store(false, 1, relabel)) {
            for (Query asked : ALL) {
                List<Subjects.Pair> pairs = pairs(isDirected(asked), false);
                List<Subjects.Pair> others = pairs.stream()
                        .map(p -> new Subjects.Pair(relabel.applyAsInt(p.from()), relabel.applyAsInt(p.to())))
                        .toList();
                List<Said> expected =
                        List.copyOf(ask(asked, new Subjects.Pairs(pairs), plain).values());
                List<Said> actual = List.copyOf(
                        ask(asked, new Subjects.Pairs(others), renamed).values());
                assertThat(actual).as(asked.toString()).hasSameSizeAs(expected);
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(actual.get(i).status())
                            .as(asked.toString())
                            .isEqualTo(expected.get(i).status());
                    Double value = expected.get(i).value();
                    if (value != null) {
                        // The sines of a distance are added in another order.
                        assertThat(actual.get(i).value())
                                .as(asked.toString())
                                .isCloseTo(value, within(1e-9 * (1 + value)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allPairsAtOnceAreEachPairAlone(long seed) {
        try (Store store = new RandomTies(seed, RandomTies.STATES).store()) {
            for (Query asked : ALL) {
                Map<String, Said> all = ask(asked, new Subjects.AllPairs(), store);
                askAll(asked, store).forEach((id, said) -> {
                    boolean silent = said.status() == Status.NOT_REPORTED && !all.containsKey(id);
                    assertThat(silent ? said : all.get(id)).as(id).isEqualTo(said);
                });
                Subjects.Pair one = new Subjects.Pair(640, 770);
                assertThat(askAll(asked, store))
                        .containsAllEntriesOf(ask(asked, new Subjects.Pairs(List.of(one)), store));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undirectedMeasuresDoNotCareWhoComesFirstAndRatiosAreReciprocal(long seed) {
        try (Store store = new RandomTies(seed, RandomTies.STATES).store()) {
            for (Query asked : ALL) {
                List<Said> forth = List.copyOf(ask(asked, new Subjects.Pairs(pairs(false, false)), store)
                        .values());
                List<Said> back = List.copyOf(ask(asked, new Subjects.Pairs(pairs(false, true)), store)
                        .values());
                if (!isDirected(asked)) {
                    assertThat(back).as(asked.toString()).isEqualTo(forth);
                } else if (measure(asked).definition().unit().equals("ratio")) {
                    for (int i = 0; i < forth.size(); i++) {
                        Double x = forth.get(i).value();
                        Double y = back.get(i).value();
                        if (x != null && y != null) {
                            assertThat(x * y).isCloseTo(1, within(1e-12));
                        }
                    }
                } else {
                    // What one owes is not what the other owes.
                    assertThat(back).as(asked.toString()).isNotEqualTo(forth);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesStayInTheirRangeAndIntervalsHoldThem(long seed) {
        try (Store store = new RandomTies(seed, RandomTies.STATES).store()) {
            for (Query asked : ALL) {
                Definition definition = measure(asked).definition();
                askAll(asked, store).forEach((id, said) -> {
                    Double value = said.value();
                    if (value != null) {
                        assertThat(value).as(id).isBetween(definition.low(), definition.high());
                        assertThat(said.low() == null || said.low() <= value)
                                .as(id)
                                .isTrue();
                        assertThat(said.high() == null || said.high() >= value)
                                .as(id)
                                .isTrue();
                        assertThat(said.status() == Status.ZERO).as(id).isEqualTo(value == 0);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureCanBeTracedAndOnesWithRowsNameThem(long seed) {
        try (Store store = new RandomTies(seed, RandomTies.STATES).store()) {
            for (Query asked : ALL) {
                List<Figure> figures = measure(asked)
                        .compute(
                                Question.of(new Subjects.Pairs(pairs(false, false)), YEARS)
                                        .withArgument(asked.argument()),
                                store)
                        .figures();
                var lineages = measure(asked).lineages(figures, store);
                for (int i = 0; i < figures.size(); i++) {
                    Figure figure = figures.get(i);
                    if (figure.status() == Status.OBSERVED && !asked.id().equals("alliance.s")) {
                        assertThat(lineages.get(i).rows())
                                .as(FigureIds.write(figure.id()))
                                .isNotEmpty();
                    }
                    if (figure.value() != null) {
                        assertThat(lineages.get(i).worked())
                                .startsWith(asked.id())
                                .contains("=");
                    }
                }
                Figure some = figures.get(figures.size() / 2);
                assertThat(measure(asked).lineage(some, store)).isEqualTo(lineages.get(figures.size() / 2));
            }
        }
    }
}
