package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any trade by product, on random rows of six states and five products. */
class ProductInvariantsTest {
    static LongStream seeds() {
        return Seeds.first(2);
    }

    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final int[] STATES = {2, 200, 255, 640, 710, 770};
    private static final int YEAR = 2015;
    private static final Offset<Double> SAME = within(1e-9);

    /** A flow of a product. */
    private record Row(int exporter, int importer, String product, double value) {}

    private static List<Row> random(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int exporter : STATES) {
            for (int importer : STATES) {
                for (int product = 0; product < 5; product++) {
                    if (exporter != importer && random.nextInt(4) > 0) {
                        rows.add(new Row(exporter, importer, String.valueOf(product), 1 + random.nextInt(1000)));
                    }
                }
            }
        }
        return rows;
    }

    private static Store store(List<Row> rows, double unit, IntUnaryOperator label) {
        CanonicalRows canonical = new CanonicalRows().snapshot("unctad-trade", "v", YEAR, YEAR, "trade_flow");
        for (Row row : rows) {
            canonical.product(
                    YEAR,
                    label.applyAsInt(row.exporter()),
                    label.applyAsInt(row.importer()),
                    "SITC",
                    row.product(),
                    row.value() * unit);
        }
        return canonical.store();
    }

    private static List<Double> values(List<Row> rows, double unit, IntUnaryOperator label, int a, int b) {
        try (Store store = store(rows, unit, label)) {
            Subjects pair = Subjects.pair(label.applyAsInt(a), label.applyAsInt(b));
            List<Double> values = new ArrayList<>();
            for (String id : List.of("trade.complementarity", "trade.similarity", "trade.intra_industry")) {
                values.add(one(store, id, pair, null));
            }
            values.add(one(store, "trade.rca", Subjects.state(label.applyAsInt(a)), "1"));
            return values;
        }
    }

    private static double one(Store store, String id, Subjects subjects, @Nullable String arg) {
        List<Figure> figures = MEASURES.get(id)
                .compute(Question.of(subjects, YearRange.of(YEAR)).withArgument(arg), store)
                .figures();
        return figures.get(0).value() == null ? -1 : figures.get(0).getValue();
    }

    private static void assertSame(List<Double> actual, List<Double> expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), SAME);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void indicesAreWithinTheirBounds(long seed) {
        List<Double> values = values(random(seed), 1, s -> s, 640, 770);
        assertThat(values.get(0)).isBetween(0.0, 100.0);
        assertThat(values.get(1)).isBetween(0.0, 100.0);
        assertThat(values.get(2)).isBetween(0.0, 1.0);
        assertThat(values.get(3)).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void similarityAndTwoWayTradeAreSymmetricAndComplementarityIsNot(long seed) {
        List<Double> forward = values(random(seed), 1, s -> s, 640, 770);
        List<Double> back = values(random(seed), 1, s -> s, 770, 640);
        assertThat(back.get(1)).isEqualTo(forward.get(1));
        assertThat(back.get(2)).isEqualTo(forward.get(2));
        assertThat(back.get(0)).isNotEqualTo(forward.get(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUnitOfMoneyDoesNotMatter(long seed) {
        assertSame(values(random(seed), 1000, s -> s, 640, 770), values(random(seed), 1, s -> s, 640, 770));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNamesOfStatesDoNotMatter(long seed) {
        IntUnaryOperator next = s -> {
            for (int i = 0; i < STATES.length; i++) {
                if (STATES[i] == s) {
                    return STATES[(i + 1) % STATES.length];
                }
            }
            throw new IllegalArgumentException("state " + s);
        };
        assertSame(values(random(seed), 1, next, 640, 770), values(random(seed), 1, s -> s, 640, 770));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        List<Row> shuffled = random(seed);
        Collections.shuffle(shuffled, new Random(seed));
        assertSame(values(shuffled, 1, s -> s, 640, 770), values(random(seed), 1, s -> s, 640, 770));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tradeOfOthersChangesOnlyTheWorld(long seed) {
        List<Row> more = random(seed);
        more.add(new Row(225, 230, "1", 1e6));
        List<Double> before = values(random(seed), 1, s -> s, 640, 770);
        List<Double> after = values(more, 1, s -> s, 640, 770);
        assertSame(after.subList(0, 3), before.subList(0, 3));
        assertThat(after.get(3)).isLessThan(before.get(3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAdvantagesOfAStateWeighedByTheWorldSumToOne(long seed) {
        List<Row> rows = random(seed);
        double world = rows.stream().mapToDouble(Row::value).sum();
        double sum = 0;
        try (Store store = store(rows, 1, s -> s)) {
            for (int product = 0; product < 5; product++) {
                String code = String.valueOf(product);
                double part = rows.stream()
                        .filter(r -> r.product().equals(code))
                        .mapToDouble(Row::value)
                        .sum();
                sum += Math.max(0, one(store, "trade.rca", Subjects.state(640), code)) * part / world;
            }
        }
        assertThat(sum).isCloseTo(1, SAME);
    }
}
