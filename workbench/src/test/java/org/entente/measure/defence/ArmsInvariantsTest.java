package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the deals are. Supplier 0 is unknown. */
class ArmsInvariantsTest {
    private static final int[] SUPPLIERS = {0, 2, 220, 365, 640, 710};
    private static final int[] RECIPIENTS = {750, 770};
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());

    /** One deal with units that may or may not agree with its total. */
    private record Deal(int supplier, int recipient, Integer number, Double unit, double total, int... years) {}

    static LongStream seeds() {
        return Seeds.first(8);
    }

    static LongStream someSeeds() {
        return Seeds.first(3);
    }

    private static List<Deal> randomDeals(long seed) {
        Random random = new Random(seed);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int m = 1 + random.nextInt(4);
            int[] years = random.ints(2000, 2010).distinct().limit(m).sorted().toArray();
            int number = m + random.nextInt(20);
            double unit = random.nextInt(400) / 100.0;
            double total =
                    random.nextInt(3) == 0 ? random.nextInt(5000) / 100.0 : Math.round(number * unit * 100) / 100.0;
            deals.add(new Deal(
                    SUPPLIERS[random.nextInt(SUPPLIERS.length)],
                    RECIPIENTS[random.nextInt(RECIPIENTS.length)],
                    number,
                    unit,
                    total,
                    years));
        }
        return deals;
    }

    private static Store store(List<Deal> deals, double scale) {
        CanonicalRows rows = new CanonicalRows().snapshot("sipri-transfers", "v", 1950, 2023, "arms_deal");
        deals.forEach(d -> rows.deal(
                d.supplier(),
                d.recipient(),
                1999,
                "weapon",
                d.number(),
                d.number(),
                d.unit() * scale,
                d.total() * scale,
                d.years()));
        return rows.store();
    }

    private static List<Figure> list(Store store, String id, int window) {
        List<Subjects.Pair> pairs = Arrays.stream(SUPPLIERS)
                .filter(s -> s != 0)
                .mapToObj(s -> new Subjects.Pair(s, 770))
                .toList();
        Question question = Question.of(new Subjects.Pairs(pairs), new YearRange(1999, 2010));
        return MEASURES.get(id)
                .compute(window == 1 ? question : question.withWindow(window), store)
                .figures();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIntervalHoldsThePointAndAWindowTheSumOfItsYears(long seed) {
        try (Store store = store(randomDeals(seed), 1)) {
            List<Figure> years = list(store, "arms.tiv", 1);
            for (Figure window : list(store, "arms.tiv", 3)) {
                List<Figure> within = years.stream()
                        .filter(y -> y.id().from() == window.id().from())
                        .filter(y -> y.id().getPeriod().first()
                                        >= window.id().getPeriod().first()
                                && y.id().getPeriod().last()
                                        <= window.id().getPeriod().last())
                        .toList();
                assertThat(window.getValue())
                        .isCloseTo(within.stream().mapToDouble(Figure::getValue).sum(), within(1e-9));
                // A deal is bounded over the whole window, never more loosely than year by year.
                assertThat(window.high())
                        .isLessThanOrEqualTo(
                                within.stream().mapToDouble(f -> f.high()).sum() + 1e-9);
                assertThat(window.low())
                        .isGreaterThanOrEqualTo(
                                within.stream().mapToDouble(f -> f.low()).sum() - 1e-9);
            }
            for (Figure figure : years) {
                assertThat(figure.low()).isLessThanOrEqualTo(figure.getValue());
                assertThat(figure.high()).isGreaterThanOrEqualTo(figure.getValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesWithUnknownSuppliersSumToOneAndScaleAway(long seed) {
        List<Deal> deals = randomDeals(seed);
        try (Store store = store(deals, 1);
                Store larger = store(deals, 4)) {
            ArmsRegister register =
                    new ArmsRegister(store, store.listSnapshots().get(0));
            List<Figure> shares = list(store, "arms.supplier_share", 12);
            ArmsFlows flows = register.flows(shares.get(0).id().getPeriod());
            double unknown = flows.get(ArmsRegister.UNKNOWN, 770).point()
                    / flows.imports(770).point();
            double known = shares.stream().mapToDouble(Figure::getValue).sum();
            assertThat(known + unknown).isCloseTo(1, within(1e-9));
            List<Figure> scaled = list(larger, "arms.supplier_share", 12);
            for (int i = 0; i < shares.size(); i++) {
                assertThat(scaled.get(i).getValue()).isCloseTo(shares.get(i).getValue(), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfDealsDoesNotMatter(long seed) {
        List<Deal> deals = randomDeals(seed);
        List<Deal> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, new Random(seed));
        try (Store one = store(deals, 1);
                Store other = store(shuffled, 1)) {
            for (String id : List.of("arms.tiv", "arms.supplier_share", "arms.supplier_rank")) {
                List<Figure> first = list(one, id, 1);
                List<Figure> second = list(other, id, 1);
                for (int i = 0; i < first.size(); i++) {
                    assertThat(second.get(i).status()).isEqualTo(first.get(i).status());
                    if (first.get(i).value() != null) {
                        assertThat(second.get(i).getValue())
                                .isCloseTo(first.get(i).getValue(), within(1e-9));
                    }
                }
            }
        }
    }

    private static void assertSame(List<Figure> actual, List<Figure> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).status()).isEqualTo(expected.get(i).status());
            assertThat(actual.get(i).n()).isEqualTo(expected.get(i).n());
            if (expected.get(i).value() != null) {
                assertThat(actual.get(i).getValue()).isCloseTo(expected.get(i).getValue(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void whatAThirdStateReceivesDoesNotMatter(long seed) {
        List<Deal> deals = randomDeals(seed);
        List<Deal> more = new ArrayList<>(deals);
        randomDeals(seed + 1000).stream().filter(d -> d.recipient() != 770).forEach(more::add);
        try (Store one = store(deals, 1);
                Store other = store(more, 1)) {
            for (String id : List.of("arms.tiv", "arms.supplier_share", "arms.supplier_rank")) {
                assertSame(list(other, id, 1), list(one, id, 1));
            }
        }
    }

    /**
     * All suppliers become other states of the same years, in the same order, and the figures are
     * theirs.
     */
    @ParameterizedTest
    @MethodSource("someSeeds")
    void otherNumbersForTheSuppliersChangeNothingElse(long seed) {
        Map<Integer, Integer> renamed = Map.of(0, 0, 2, 20, 220, 230, 365, 380, 640, 652, 710, 740);
        List<Deal> deals = randomDeals(seed);
        List<Deal> others = deals.stream()
                .map(d -> new Deal(
                        renamed.getOrDefault(d.supplier(), -1),
                        d.recipient(),
                        d.number(),
                        d.unit(),
                        d.total(),
                        d.years()))
                .toList();
        List<Subjects.Pair> pairs = Arrays.stream(SUPPLIERS)
                .filter(s -> s != 0)
                .mapToObj(s -> new Subjects.Pair(renamed.getOrDefault(s, -1), 770))
                .toList();
        Question question = Question.of(new Subjects.Pairs(pairs), new YearRange(1999, 2010));
        try (Store one = store(deals, 1);
                Store other = store(others, 1)) {
            for (String id : List.of("arms.tiv", "arms.supplier_share", "arms.supplier_rank")) {
                assertSame(MEASURES.get(id).compute(question, other).figures(), list(one, id, 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void theDivisionIntoFilesDoesNotMatter(long seed) {
        List<Deal> deals = randomDeals(seed);
        try (Store one = store(deals, 1);
                Store two = store(deals, 1)) {
            two.execute("INSERT INTO snapshot_file VALUES (1, 2, 'second.csv', 'data', repeat('cd', 32), 100, 0)");
            two.execute("UPDATE arms_deal SET file = 2 WHERE line % 2 = 0");
            for (String id : List.of("arms.tiv", "arms.supplier_share", "arms.supplier_rank")) {
                assertSame(list(two, id, 1), list(one, id, 1));
            }
        }
    }
}
