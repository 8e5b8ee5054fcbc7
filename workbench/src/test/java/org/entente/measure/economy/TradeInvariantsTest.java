package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the measures of total trade, whatever the flows are. */
class TradeInvariantsTest {
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final int A = 640;
    private static final int B = 770;
    private static final int[] STATES = {2, 200, 220, A, 710, B};
    private static final YearRange YEARS = new YearRange(2005, 2008);
    private static final List<String> MONEY = List.of("trade.exports", "trade.imports", "trade.total", "trade.balance");
    private static final List<String> RELATIVE =
            List.of("trade.share", "trade.import_share", "trade.rank", "trade.intensity");

    /** A flow in whole millions; null where it is listed without a value. */
    private record Sale(
            int year, int from, int to, @Nullable Integer millions) {}

    static LongStream seeds() {
        return Seeds.first(3);
    }

    /**
     * Three quarters of the flows of 2005 to 2007, some without value, some of 0; 2008 is covered
     * and empty.
     */
    private static List<Sale> sales(long seed) {
        Random random = new Random(seed);
        List<Sale> sales = new ArrayList<>();
        for (int year = 2005; year <= 2007; year++) {
            for (int from : STATES) {
                for (int to : STATES) {
                    if (from != to && random.nextInt(4) > 0) {
                        boolean unknown = random.nextInt(8) == 0;
                        sales.add(new Sale(year, from, to, unknown ? null : random.nextInt(40)));
                    }
                }
            }
        }
        return sales;
    }

    private static Store store(List<Sale> sales, int scale, IntUnaryOperator name) {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "v", 2005, 2008, "trade_flow");
        sales.forEach(s -> rows.flow(
                s.year(),
                name.applyAsInt(s.from()),
                name.applyAsInt(s.to()),
                s.millions() == null ? null : Integer.valueOf(s.millions() * scale)));
        return rows.store();
    }

    private static Store store(List<Sale> sales) {
        return store(sales, 1, IntUnaryOperator.identity());
    }

    private static List<Figure> list(Store store, String id, int from, int to) {
        return MEASURES.get(id)
                .compute(Question.of(Subjects.pair(from, to), YEARS), store)
                .figures();
    }

    private static void assertSame(Store actual, Store expected, List<String> ids, double factor) {
        for (String id : ids) {
            assertSame(list(actual, id, A, B), list(expected, id, A, B), factor);
        }
    }

    private static void assertSame(List<Figure> actual, List<Figure> expected, double factor) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).status().carriesValue())
                    .isEqualTo(expected.get(i).status().carriesValue());
            if (expected.get(i).value() != null) {
                double wanted = expected.get(i).getValue() * factor;
                assertThat(actual.get(i).getValue()).isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsAndTheirDivisionIntoFilesDoNotMatter(long seed) {
        List<Sale> sales = sales(seed);
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, new Random(seed));
        try (Store one = store(sales);
                Store other = store(shuffled)) {
            assertSame(other, one, MONEY, 1);
            assertSame(other, one, RELATIVE, 1);
        }
        try (Store one = store(sales);
                Store two = store(sales)) {
            two.execute("INSERT INTO snapshot_file VALUES (1, 2, 'second.csv', 'data', repeat('cd', 32), 100, 0)");
            two.execute("UPDATE trade_flow SET file = 2 WHERE line % 2 = 0");
            assertSame(two, one, MONEY, 1);
            assertSame(two, one, RELATIVE, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUnitOfMoneyScalesMoneyAndNothingElse(long seed) {
        List<Sale> sales = sales(seed);
        try (Store one = store(sales);
                Store sevenfold = store(sales, 7, IntUnaryOperator.identity())) {
            assertSame(sevenfold, one, MONEY, 7);
            assertSame(sevenfold, one, RELATIVE, 1);
        }
    }

    /**
     * Both of the pair and all others become other states, whose numbers stand in the opposite
     * order.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void otherNumbersForTheStatesChangeNothingElse(long seed) {
        Map<Integer, Integer> renamed = Map.of(2, 850, 200, 840, 220, 820, A, 750, 710, 651, B, 350);
        List<Sale> sales = sales(seed);
        try (Store one = store(sales);
                Store other = store(sales, 1, state -> Objects.requireNonNull(renamed.get(state)))) {
            for (String id :
                    List.of("trade.exports", "trade.balance", "trade.share", "trade.rank", "trade.intensity")) {
                assertSame(list(other, id, 750, 350), list(one, id, A, B), 1);
            }
            assertSame(list(other, "trade.total", 350, 750), list(one, "trade.total", A, B), 1);
        }
    }

    /** What others trade with one another changes the world, which only the intensity looks at. */
    @ParameterizedTest
    @MethodSource("seeds")
    void tradeOfOthersDoesNotMatter(long seed) {
        List<Sale> sales = sales(seed);
        List<Sale> without = sales.stream()
                .filter(s -> s.from() == A || s.from() == B || s.to() == A || s.to() == B)
                .toList();
        try (Store one = store(sales);
                Store other = store(without)) {
            assertSame(other, one, MONEY, 1);
            assertSame(other, one, List.of("trade.share", "trade.import_share", "trade.rank"), 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void directionsMirrorAndBoundsHold(long seed) {
        try (Store store = store(sales(seed))) {
            assertSame(list(store, "trade.total", B, A), list(store, "trade.total", A, B), 1);
            assertSame(list(store, "trade.imports", A, B), list(store, "trade.exports", B, A), 1);
            assertSame(list(store, "trade.balance", B, A), list(store, "trade.balance", A, B), -1);
            for (String id : MONEY) {
                for (Figure figure : list(store, id, A, B)) {
                    Double low = figure.low();
                    Double high = figure.high();
                    if (figure.value() != null && low != null && high != null) {
                        assertThat(figure.getValue()).isBetween(low, high);
                    }
                }
            }
            for (String id : List.of("trade.share", "trade.import_share")) {
                for (Figure figure : list(store, id, A, B)) {
                    if (figure.value() != null) {
                        assertThat(figure.getValue()).isBetween(0.0, 1.0);
                    }
                }
            }
            // A year that the file covers and has no row of is not reported, never zero.
            assertThat(list(store, "trade.exports", A, B).get(3).status()).isEqualTo(Status.NOT_REPORTED);
        }
    }
}
