package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every panel, on random rows from a seed: directions stay apart, and a cell is what
 * the measure answers.
 */
class PanelPropertiesTest {
    private static final List<Integer> STATES = List.of(2, 255, 260, 265, 365, 640, 750, 770);
    /** With these they are so many that all pairs are requested at once. */
    private static final List<Integer> MORE = List.of(200, 210, 211, 220, 225, 230, 325, 350);

    private static final int FIRST = 1988;
    private static final int LAST = 1993;
    private static final double MILLION = 1e6;

    /**
     * Random flows, pledges, memberships and scores; the flows by {@code year/from>to} in millions.
     */
    private record World(Store store, Map<String, Integer> flows, Set<String> pledges) {
        static World of(long seed) {
            Random random = new Random(seed);
            CanonicalRows rows = new CanonicalRows();
            Map<String, Integer> flows = new HashMap<>();
            Set<String> pledges = new HashSet<>();
            rows.snapshot("cow-trade", "4.0", FIRST + 1, LAST - 1, "trade_flow");
            for (int year = FIRST + 1; year < LAST; year++) {
                for (int a : STATES) {
                    for (int b : STATES) {
                        if (a != b && random.nextInt(3) > 0) {
                            int millions = random.nextInt(5) == 0 ? 0 : random.nextInt(10_000);
                            flows.put("%d/%d>%d".formatted(year, a, b), millions);
                            rows.flow(year, a, b, millions);
                        }
                    }
                }
            }
            rows.snapshot("atop-dyads", "5.1", FIRST, LAST, "alliance_pledge");
            for (int a : STATES) {
                for (int b : STATES) {
                    if (a != b && random.nextBoolean()) {
                        pledges.add(a + ">" + b);
                        rows.store()
                                .execute(
                                        "INSERT INTO alliance_pledge SELECT 2, 1, y, y, ?, ?, true, false, false, false, false"
                                                + " FROM (SELECT unnest(range(?, ?)) AS y)",
                                        a,
                                        b,
                                        FIRST,
                                        LAST + 1);
                    }
                }
            }
            rows.snapshot("cow-igo", "3", FIRST, LAST, "igo_joint");
            for (int a : STATES) {
                for (int b : STATES) {
                    if (a < b) {
                        rows.store()
                                .execute(
                                        "INSERT INTO igo_joint VALUES (3, 1, 1, ?, ?, ?, ?)",
                                        LAST - 2,
                                        a,
                                        b,
                                        random.nextInt(100));
                    }
                }
            }
            return new World(rows.store(), flows, pledges);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void directionsNeverSwap(long seed) {
        World world = World.of(seed);
        try (Store store = world.store()) {
            var cells = Bench.cells(new Bench(store)
                    .build(
                            Unit.DIRECTED_DYAD_YEAR,
                            STATES,
                            FIRST,
                            LAST,
                            "trade_flow.value",
                            "alliance_pledge.defence"));

            assertThat(cells).isNotEmpty();
            cells.forEach((unit, row) -> {
                Integer flow = world.flows().get(unit);
                assertThat(row.get("trade_flow.value")).as(unit).isEqualTo(flow == null ? null : flow * MILLION);
                boolean pledged = world.pledges().contains(unit.substring(unit.indexOf('/') + 1));
                assertThat(row.get("alliance_pledge.defence")).as(unit).isEqualTo(pledged ? 1.0 : 0.0);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void undirectedValuesAreSymmetricAndThoseOfTheUndirectedPanel(long seed) {
        try (Store store = World.of(seed).store()) {
            Bench bench = new Bench(store);
            String[] columns = {"trade.total", "igo_joint.organisations", "trade_flow.value"};
            var directed = Bench.cells(bench.build(Unit.DIRECTED_DYAD_YEAR, STATES, FIRST, LAST, columns));
            var undirected = Bench.cells(bench.build(Unit.DYAD_YEAR, STATES, FIRST, LAST, columns));

            assertThat(directed).hasSize(2 * undirected.size());
            undirected.forEach((unit, row) -> {
                Map<String, @Nullable Object> there = Objects.requireNonNull(directed.get(unit));
                Map<String, @Nullable Object> back = Objects.requireNonNull(directed.get(mirror(unit)));
                for (String column : List.of("trade.total", "igo_joint.organisations")) {
                    for (String suffix : List.of("", Bench.STATUS)) {
                        assertThat(there.get(column + suffix)).as(unit).isEqualTo(row.get(column + suffix));
                        assertThat(back.get(column + suffix)).as(unit).isEqualTo(row.get(column + suffix));
                    }
                }
                assertThat(there.get("trade_flow.value")).isEqualTo(row.get("trade_flow.value"));
                assertThat(back.get("trade_flow.value")).isEqualTo(row.get("trade_flow.value.reverse"));
            });
        }
    }

    /**
     * Whether all pairs are requested at once, or few by name, or one by {@code entente measure}.
     */
    @ParameterizedTest
    @ValueSource(longs = {13, 21})
    void aCellIsWhatTheMeasureAnswersForThePair(long seed) {
        try (Store store = World.of(seed).store()) {
            Bench bench = new Bench(store);
            String[] columns = {"trade.exports", "trade.total", "trade.share", "trade.balance"};
            var few = Bench.cells(bench.build(Unit.DIRECTED_DYAD_YEAR, STATES, FIRST, LAST, columns));
            List<Integer> many = Stream.concat(STATES.stream(), MORE.stream()).toList();
            var all = Bench.cells(bench.build(Unit.DIRECTED_DYAD_YEAR, many, FIRST, LAST, columns));
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());

            few.forEach((unit, row) -> assertThat(all.get(unit)).as(unit).isEqualTo(row));
            for (int other : List.of(750, 770, 365)) {
                for (String column : columns) {
                    Question question = Question.of(Subjects.pair(640, other), new YearRange(FIRST, LAST));
                    for (Figure figure : figures.list(column, question)) {
                        int year = figure.id().getPeriod().first();
                        Map<String, @Nullable Object> row = few.get("%d/640>%d".formatted(year, other));
                        // Outside the system there is no unit, although a file may have a figure.
                        if (row != null) {
                            assertThat(row.get(column))
                                    .as("%s %s", figure.id(), row)
                                    .isEqualTo(figure.value());
                            assertThat(row.get(column + Bench.STATUS))
                                    .as("%s", figure.id())
                                    .isEqualTo((long) Relation.code(figure.status()));
                        }
                    }
                }
            }
        }
    }

    private static String mirror(String unit) {
        String[] parts = unit.split("[/>]", -1);
        return parts[0] + "/" + parts[2] + ">" + parts[1];
    }
}
